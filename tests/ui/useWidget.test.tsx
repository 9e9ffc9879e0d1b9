import { render, waitFor } from '@testing-library/react';
import { type ReactNode, useRef } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useWidget, type WidgetLoader } from '../../src/ui/useWidget.ts';

type Loader = WidgetLoader<{ readonly text: string }, object>;
const HANDLERS = {};

function Picture({ load, text }: { readonly load: Loader; readonly text: string }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const failed = useWidget(box, load, { text }, HANDLERS);
  return (
    <>
      <div ref={box} />
      {failed ? <p>failed</p> : null}
    </>
  );
}

const rejections: unknown[] = [];
const keep = (reason: unknown): void => void rejections.push(reason);

beforeEach(() => {
  rejections.length = 0;
});
afterEach(() => vi.restoreAllMocks());

it('makes a widget, tells it of what is new, and takes it away', async () => {
  const told: string[] = [];
  const load: Loader =
    async () =>
    (_box, { text }) => {
      told.push(`made with ${text}`);
      return { setProps: (next) => told.push(next.text), destroy: () => told.push('destroyed') };
    };
  const { rerender, unmount } = render(<Picture load={load} text="one" />);
  await waitFor(() => expect(told).toEqual(['made with one']));
  rerender(<Picture load={load} text="two" />);
  unmount();
  expect(told).toEqual(['made with one', 'two', 'destroyed']);
});

it('says so where the code cannot be had', async () => {
  const load: Loader = async () => Promise.reject(new Error('offline'));
  const { findByText } = render(<Picture load={load} text="one" />);
  expect(await findByText('failed')).toBeTruthy();
});

it('says so where the picture cannot be made, and hides no error', async () => {
  process.on('unhandledRejection', keep);
  const load: Loader = async () => () => {
    throw new Error('no canvas');
  };
  const { findByText } = render(<Picture load={load} text="one" />);
  expect(await findByText('failed')).toBeTruthy();
  await waitFor(() => expect(rejections).toEqual([new Error('no canvas')]));
  process.off('unhandledRejection', keep);
});

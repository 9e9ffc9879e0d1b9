import { act, render, screen } from '@testing-library/react';
import { type ReactNode, StrictMode, Suspense } from 'react';
import { expect, it } from 'vitest';
import { remembered } from '../../src/i18n/remembered.ts';
import { useMessages } from '../../src/ui/useMessages.ts';

/** Messages whose fetches end as they are told to. */
function createMessages() {
  const fetches: { readonly succeed: (words: string) => void; readonly fail: () => void }[] = [];
  const messages = remembered<string>(
    () =>
      new Promise((resolve, reject) =>
        fetches.push({ succeed: resolve, fail: () => reject(new Error('The line is down')) }),
      ),
  );
  function Part(): ReactNode {
    return <p>{useMessages(messages, 'ru') ?? 'without words'}</p>;
  }
  const mount = () => (
    <StrictMode>
      <Suspense fallback={<p>waiting</p>}>
        <Part />
      </Suspense>
    </StrictMode>
  );
  return { fetches, messages, mount };
}

it('words that cannot be had are asked for once, and the part goes on without', async () => {
  const { fetches, mount } = createMessages();
  const { rerender } = await act(async () => render(mount()));
  expect(screen.getByText('waiting')).toBeTruthy();
  await act(async () => fetches[0]?.fail());
  expect(await screen.findByText('without words')).toBeTruthy();
  await act(async () => rerender(mount()));
  expect(fetches).toHaveLength(1);
});

it('words that somebody has fetched after all are said where they are asked for next', async () => {
  const { fetches, messages, mount } = createMessages();
  const { unmount } = await act(async () => render(mount()));
  await act(async () => fetches[0]?.fail());
  expect(await screen.findByText('without words')).toBeTruthy();
  unmount();
  const again = messages.load('ru');
  expect(fetches).toHaveLength(2);
  fetches[1]?.succeed('слова');
  await again;
  await act(async () => render(mount()));
  expect(screen.getByText('слова')).toBeTruthy();
});

it('words on their way are waited for', async () => {
  const { fetches, mount } = createMessages();
  await act(async () => render(mount()));
  await act(async () => fetches[0]?.succeed('слова'));
  expect(await screen.findByText('слова')).toBeTruthy();
  expect(fetches).toHaveLength(1);
});

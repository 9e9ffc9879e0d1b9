import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { makeStory } from '../fixtures/makeStory.ts';
import { openStory } from './openStory.tsx';

const STORY = makeStory(['one | 2025-01-01', 'two | 2025-02-01', 'three | 2025-03-01 | b'], {
  tours: [
    {
      id: 'way',
      title: { en: 'The way', ru: 'Путь' },
      steps: [
        { view: '#e=one', text: { en: 'It began.', ru: 'Началось.' } },
        { view: '#e=two&k=a', text: { en: 'It went *on*.', ru: 'Продолжилось.' } },
        { view: '#e=three', text: { en: 'It ended.', ru: 'Кончилось.' } },
      ],
    },
  ],
});

const card = (): ReturnType<typeof within> => within(screen.getByRole('region', { name: 'Guided tour' }));
const press = (name: string): HTMLElement => card().getByRole('button', { name });
const says = (): string | null => card().getByRole('status').textContent;

async function begin() {
  const opened = await openStory(STORY);
  expect(document.querySelectorAll('.cm-tour-served')).toHaveLength(3);
  await opened.user.click(screen.getByRole('link', { name: 'Guided tour: The way (3\u00A0steps)' }));
  await screen.findByRole('region', { name: 'Guided tour' });
  return opened;
}

describe('a tour', () => {
  it('shows a step’s text and takes over its view', async () => {
    const { user, store } = await begin();
    expect([says(), store.getState().view.event]).toEqual(['It began.', 'one']);
    // What stood there before the address was read: the browser would show it with a later link.
    expect(document.querySelector('.cm-tour-served')).toBeNull();
    await user.click(press('Next'));
    await expect.poll(says).toBe('It went on.');
    expect(store.getState().view).toMatchObject({
      event: 'two',
      filters: { tracks: ['a'] },
      tour: { id: 'way', step: 2 },
    });
    expect(card().getByText('Step 2 of 3')).toBeTruthy();
    await user.click(press('Previous'));
    await expect.poll(says).toBe('It began.');
  });

  it('is one change of the view a step, said to come from the tour', async () => {
    const { user, store } = await begin();
    const { revision } = store.getState();
    await user.click(press('Next'));
    await expect.poll(() => store.getState()).toMatchObject({ revision: revision + 1, source: 'tour' });
  });

  it('goes by the arrow keys too, and no farther than its ends', async () => {
    const { user, store } = await begin();
    press('Next').focus();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    await expect.poll(() => store.getState().view.tour?.step).toBe(3);
    expect(press('Next').getAttribute('aria-disabled')).toBe('true');
    await user.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    await expect.poll(() => store.getState().view.tour?.step).toBe(1);
  });

  it('waits while the reader explores, and goes back to the same step', async () => {
    const { user, store } = await begin();
    await user.click(press('Next'));
    await expect.poll(() => store.getState().view.tour?.step).toBe(2);
    store.intents.selectEvent('three', 'list');
    expect(await card().findByRole('button', { name: 'Back to the tour' })).toBeTruthy();
    expect(store.getState().view.tour?.step).toBe(2);
    await user.click(press('Back to the tour'));
    await expect.poll(() => store.getState().view).toMatchObject({ event: 'two', tour: { id: 'way', step: 2 } });
  });

  it('begins at a link, which a reader may open elsewhere', async () => {
    const { user, store } = await openStory(STORY);
    const start = screen.getByRole('link', { name: 'Guided tour: The way (3\u00A0steps)' });
    expect(start.getAttribute('href')).toBe('#tour=way.1');
    await user.keyboard('{Control>}');
    await user.click(start);
    await user.keyboard('{/Control}');
    expect(store.getState().view.tour).toBeNull();
  });

  it('is left with the view as it is', async () => {
    const { user, store } = await begin();
    await user.click(press('Leave the tour'));
    expect(store.getState().view).toMatchObject({ event: 'one', tour: null });
    const start = screen.getByRole('link', { name: 'Guided tour: The way (3\u00A0steps)' });
    await waitFor(() => expect(document.activeElement).toBe(start));
  });

  it('has no place on the page of a story without one', async () => {
    await openStory(makeStory(['one | 2025-01-01']));
    expect(screen.queryByRole('link', { name: /Guided tour/ })).toBeNull();
  });
});

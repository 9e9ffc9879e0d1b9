import { act, renderHook, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useReady } from '../../src/ui/useReady.ts';
import { makeStory } from '../fixtures/makeStory.ts';
import { list, openStory, row } from './openStory.tsx';

const lines = Array.from({ length: 12 }, (_, index) => `event-${index} | ${2000 + index}-06-01`);
const WHOLE = makeStory(lines);
/** The first of the file, not of time: what is to come stands between them. */
const BEGINNING = makeStory(lines.filter((_, index) => index % 3 === 0));

function titles(): readonly (string | null)[] {
  return list()
    .getAllByRole('button')
    .map((button) => /event-\d+/.exec(button.textContent ?? '')?.[0] ?? null);
}

describe('the beginning of a long story', () => {
  it('is a list that can be used, and says that the rest is still coming', async () => {
    const { user } = await openStory(BEGINNING, 'en', { coming: 8 });
    expect(titles()).toEqual(['event-0', 'event-3', 'event-6', 'event-9']);
    const count = screen.getByText(/4 of 4 events/);
    expect(count.textContent).toMatch(/8 more still coming$/);
    await user.click(row('event-3'));
    expect(row('event-3').getAttribute('aria-current')).toBe('true');
  });

  it.each([
    ['ru', /осталось загрузить: 8$/],
    ['uk', /ще завантажується: 8$/],
    ['kk', /қалған 8 әлі жүктелуде$/],
  ])('says so in its own words: %s', async (language, words) => {
    await openStory(BEGINNING, language, { coming: 8 });
    expect(document.querySelector('.cm-count')?.textContent).toMatch(words);
  });

  it('becomes the whole in its place: what was chosen stays, rows stay the elements they were, the rest is in order', async () => {
    const { user, store } = await openStory(BEGINNING, 'en', { coming: 8 });
    await user.click(row('event-3'));
    const kept = row('event-3');
    act(() => store.intents.completeStory(WHOLE));
    expect(titles()).toEqual(lines.map((_, index) => `event-${index}`));
    expect(row('event-3')).toBe(kept);
    expect(kept.getAttribute('aria-current')).toBe('true');
    expect(document.activeElement).toBe(kept);
    expect(screen.getByText(/12 of 12 events/).textContent).not.toMatch(/coming/);
    await user.click(row('event-11'));
    expect(row('event-11').getAttribute('aria-current')).toBe('true');
  });

  it('keeps the language that was chosen meanwhile', async () => {
    const { store } = await openStory({ ...BEGINNING, languages: ['en', 'ru'] }, 'en', { coming: 8 });
    act(() => store.intents.speak('ru', 'filters'));
    act(() => store.intents.completeStory({ ...WHOLE, languages: ['en', 'ru'] }));
    expect((await screen.findByText(/12 из 12 событий/)).textContent).not.toMatch(/загружаются/);
    expect(store.getState().story.events).toHaveLength(12);
  });
});

describe('readiness', () => {
  const setup = (whole: boolean) => {
    const onReady = vi.fn<() => void>();
    const hook = renderHook(({ isWhole }) => useReady(onReady, isWhole), { initialProps: { isWhole: whole } });
    return { onReady, made: hook.result.current, becomeWhole: () => hook.rerender({ isWhole: true }) };
  };

  it('waits for the pictures', () => {
    const { onReady, made } = setup(true);
    made('map');
    made('map');
    expect(onReady).not.toHaveBeenCalled();
    made('timeline');
    made('timeline');
    expect(onReady).toHaveBeenCalledTimes(1);
  });

  it('and for the whole story, whichever comes first', () => {
    const first = setup(false);
    first.made('map');
    first.made('timeline');
    expect(first.onReady).not.toHaveBeenCalled();
    first.becomeWhole();
    expect(first.onReady).toHaveBeenCalledTimes(1);
    const second = setup(false);
    second.made('map');
    second.becomeWhole();
    expect(second.onReady).not.toHaveBeenCalled();
    second.made('timeline');
    expect(second.onReady).toHaveBeenCalledTimes(1);
  });
});

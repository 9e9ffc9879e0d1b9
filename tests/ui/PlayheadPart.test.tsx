import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/time/index.ts';
import { ChangeList } from '../../src/ui/laterFiles.ts';
import { playTo } from '../../src/view/playing.ts';
import { makeStory } from '../fixtures/makeStory.ts';
import { fullStory } from '../fixtures/storyFixture.ts';
import { checked, openStory } from './openStory.tsx';

describe('the slider of days', () => {
  it.each([
    ['en', 'The map as of'],
    ['ru', 'Карта по состоянию на'],
  ])('names the map where that is another on another day: %s', async (language, name) => {
    await openStory(checked(fullStory()), language);
    expect(await screen.findByRole('slider', { name })).toBeTruthy();
  });

  it('of events of long ago has their days, and one step more to the day to which the story is checked', async () => {
    const long = makeStory(['one | 1989-01-01', 'two | 1989-11-09'], { updated: '2026-11-01' });
    const { store } = await openStory(long);
    const slider = await screen.findByRole<HTMLInputElement>('slider', { name: 'Date' });
    expect(Number(slider.max)).toBeLessThan(500);
    expect([slider.value, slider.getAttribute('aria-valuetext')]).toEqual([slider.max, '1\u00A0November 2026']);
    fireEvent.change(slider, { target: { value: String(Number(slider.max) - 1) } });
    expect(store.getState().view.playhead.slice(0, 4)).toMatch(/1989|1990/);
    fireEvent.change(slider, { target: { value: slider.max } });
    expect(store.getState().view.playhead).toBe('2026-11-01');
    act(() => store.intents.movePlayhead('2010-05-05' as Day, 'timeline'));
    expect(Number(slider.value)).toBe(Number(slider.max) - 1);
  });

  it('has no day less than none where the page begins after all that has happened', async () => {
    const home = { window: '2025-01/2026-01' };
    await openStory(makeStory(['one | 1989-01-01'], { updated: '2026-11-01', home }));
    const slider = await screen.findByRole<HTMLInputElement>('slider', { name: 'Date' });
    expect(Number(slider.max)).toBeGreaterThan(0);
  });

  it('is of dates alone where no country has a standing', async () => {
    await openStory(makeStory(['one | 2025-01-01', 'two | 2025-02-01']));
    expect(await screen.findByRole('slider', { name: 'Date' })).toBeTruthy();
  });
});

describe('what has changed since the playhead was elsewhere', () => {
  it.each([
    ['is told when the playing has ended', '2025-11-01', '2025-11-06', 1],
    ['is not told of the way back to the beginning of a playing from the end', '2025-11-07', '2020-10-01', 0],
  ])('%s', async (_, before, after, told) => {
    const { store } = await openStory(checked(fullStory()));
    await ChangeList.preload();
    // A link brings to the day: nothing is told of that.
    const at = (day: string) => playTo(store.getState().view, day as Day, store.getState().story);
    act(() => store.intents.restore(at(before), 'url'));
    act(() => store.intents.play(true));
    act(() => store.intents.restore(at(after), 'playhead'));
    act(() => store.intents.play(false));
    await screen.findByRole('slider');
    expect(document.querySelectorAll('[data-part="changes"]')).toHaveLength(told);
  });

  it('is told from step to step of a tour, and not of the way back to where it begins', async () => {
    const { store } = await openStory(checked(fullStory()));
    await ChangeList.preload();
    const goTo = (day: string, source: 'url' | 'tour'): void =>
      act(() => store.intents.restore({ ...store.getState().view, playhead: day as Day }, source));
    goTo('2025-11-07', 'url');
    goTo('2020-10-01', 'tour');
    await screen.findByRole('slider');
    expect(document.querySelectorAll('[data-part="changes"]')).toHaveLength(0);
    goTo('2025-11-07', 'tour');
    expect(document.querySelectorAll('[data-part="changes"]')).toHaveLength(1);
    // What stands between two words is seen, and is not the edge of a button.
    expect(document.querySelector('[data-change="KZ"]')?.textContent).toMatch(/→ Announced · Kazakhstan announced$/);
  });
});

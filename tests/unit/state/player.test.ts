import { afterEach, describe, expect, it } from 'vitest';
import { createDrawSelectors } from '../../../src/state/drawSelectors.ts';
import { createSelectors, createStoryStore } from '../../../src/state/index.ts';
import { createPlayer } from '../../../src/state/player.ts';
import { timeSpan } from '../../../src/time/index.ts';
import type { Day } from '../../../src/time/units.ts';
import { makeStory } from '../../fixtures/makeStory.ts';

const story = makeStory(['one | 2020-01-10', 'two | 2020-03-01', 'three | 2024-03-01 | b'], {
  updated: '2025-01-01',
  home: { window: '2019-12-01/2021-01-01' },
});

/** Frames of a clock that the test turns. */
function createClock() {
  let now = 5000;
  let next = 1;
  const waiting = new Map<number, (now: number) => void>();
  return {
    waiting,
    frames: {
      request(frame: (now: number) => void) {
        waiting.set(next, frame);
        return next++;
      },
      cancel: (id: number) => void waiting.delete(id),
    },
    /** Lets so many frames pass, each after so many milliseconds. */
    turn(count: number, each = 16) {
      for (let index = 0; index < count; index += 1) {
        now += each;
        const due = [...waiting.values()];
        waiting.clear();
        for (const frame of due) frame(now);
      }
    },
  };
}

let letGo = (): void => undefined;
afterEach(() => letGo());

function setup({ stepped = false, from = '2019-12-05', told = story } = {}) {
  const store = createStoryStore(told, 'en', 4);
  const draw = createDrawSelectors(createSelectors());
  const clock = createClock();
  letGo = createPlayer(store, { timetableOf: draw.timetable, isStepped: () => stepped, frames: clock.frames });
  store.intents.movePlayhead(from as Day, 'playhead');
  const days: string[] = [];
  store.subscribe((state, previous) => {
    if (state.view.playhead !== previous.view.playhead) days.push(state.view.playhead);
  });
  const isPlaying = (): boolean => store.getState().transient.playing;
  return { store, intents: store.intents, clock, days, isPlaying, view: () => store.getState().view };
}

type Setup = ReturnType<typeof setup>;

describe('the player', () => {
  it('does nothing until it is told', () => {
    const { clock, days } = setup();
    clock.turn(50);
    expect([clock.waiting.size, days]).toEqual([0, []]);
  });

  it('lets the days pass in order to the editorial date, and stops there', () => {
    const { intents, clock, days, isPlaying, view } = setup();
    intents.play(true);
    clock.turn(2000);
    expect(days).toEqual(days.toSorted());
    expect(days).toEqual(expect.arrayContaining(['2020-01-10', '2020-03-01', '2024-03-01']));
    expect([view().playhead, isPlaying(), clock.waiting.size]).toEqual(['2025-01-01', false, 0]);
  });

  it('goes on from the same day when the rest of a long story comes', () => {
    const few = makeStory(['one | 2020-01-10', 'six | 2024-02-01'], {
      updated: '2025-01-01',
      home: { window: '2019-12-01/2021-01-01' },
    });
    const more = ['two', 'three', 'four', 'five'].map((id, index) => `${id} | 2020-0${index + 2}-01`);
    const whole = makeStory(['one | 2020-01-10', ...more, 'six | 2024-02-01'], {
      updated: '2025-01-01',
      home: { window: '2019-12-01/2021-01-01' },
    });
    const { store, intents, clock, days, isPlaying } = setup({ told: few });
    intents.play(true);
    while ((days.at(-1) ?? '') < '2022-01-01') clock.turn(1);
    store.intents.completeStory(whole);
    clock.turn(4);
    expect(isPlaying()).toBe(true);
    expect(days.at(-1)).toMatch(/^2022/);
    expect(days).toEqual(days.toSorted());
  });

  it('begins anew from the end', () => {
    const { intents, clock, days } = setup({ from: '2025-01-01' });
    intents.play(true);
    clock.turn(3);
    expect((days[0] ?? '') < '2020-01-01').toBe(true);
  });

  it('takes the window with it', () => {
    const { intents, clock, view } = setup();
    intents.play(true);
    clock.turn(2000);
    const { window } = view();
    expect(Date.UTC(2025, 0, 1)).toBeLessThan(window.end);
    expect(Date.UTC(2025, 0, 1)).toBeGreaterThan(window.start);
  });

  it('goes from event to event under less motion', () => {
    const { intents, clock, days } = setup({ stepped: true });
    intents.play(true);
    clock.turn(2000);
    expect(days.slice(-4)).toEqual(['2020-01-10', '2020-03-01', '2024-03-01', '2025-01-01']);
    expect(days.length).toBeLessThanOrEqual(5);
  });

  it('is twice as far at twice the speed', () => {
    const framesToEnd = (speed: 1 | 2): number => {
      const { intents, clock, isPlaying } = setup();
      intents.setSpeed(speed);
      intents.play(true);
      let frames = 0;
      while (isPlaying()) {
        clock.turn(1);
        frames += 1;
      }
      letGo();
      return frames;
    };
    const [one, two] = [framesToEnd(1), framesToEnd(2)];
    expect(Math.abs(one / two - 2)).toBeLessThan(0.02);
  });

  it('does not leap over what a page that stood still has missed', () => {
    const { intents, clock, days } = setup();
    intents.play(true);
    clock.turn(2, 60_000);
    expect((days.at(-1) ?? '') < '2020-01-11').toBe(true);
  });

  it.each([
    ['a chosen event', ({ intents }: Setup) => intents.selectEvent('one', 'list')],
    ['a moved playhead', ({ intents }: Setup) => intents.movePlayhead('2020-02-02' as Day, 'playhead')],
    ['a hand on the window', ({ intents }: Setup) => intents.previewWindow(timeSpan(0, 1e9))],
    ['a moved window', ({ intents }: Setup) => intents.commitWindow(timeSpan(1.5e12, 1.6e12), 'overview')],
    ['a filter', ({ intents }: Setup) => intents.toggleTrack('b', 'filters')],
    [
      'an opened list',
      ({ intents }: Setup) => intents.openGroup({ part: 'map', eventIds: ['one'], at: { x: 0, y: 0 } }),
    ],
  ] as const)('is stopped by %s', (_, act) => {
    const all = setup();
    all.intents.play(true);
    all.clock.turn(30);
    expect(all.isPlaying()).toBe(true);
    act(all);
    expect([all.isPlaying(), all.clock.waiting.size]).toEqual([false, 0]);
  });

  it('goes on through a change of speed or of size', () => {
    const { intents, clock, isPlaying } = setup();
    intents.play(true);
    clock.turn(5);
    intents.setSpeed(4);
    intents.resizeTimeline(700);
    expect(isPlaying()).toBe(true);
  });

  it('holds nothing once it is let go', () => {
    const { intents, clock } = setup();
    intents.play(true);
    letGo();
    expect(clock.waiting.size).toBe(0);
    intents.play(false);
    intents.play(true);
    expect(clock.waiting.size).toBe(0);
  });
});

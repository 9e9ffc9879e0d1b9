import { describe, expect, it } from 'vitest';
import {
  cellLength,
  type Drawn,
  drawnSpan,
  heldDrawn,
  levelOf,
  MERGE_PIXELS,
  MOST_ITEMS,
} from '../../../src/derive/levelOfDetail.ts';
import { DAY, duration, type TimeSpan, timeSpan } from '../../../src/time/units.ts';
import { seeded } from '../../fixtures/seededStory.mjs';

const WIDTH = 1000;
const START = Date.UTC(2020, 0, 1);
const around = (days: number, from = 0): TimeSpan => timeSpan(START + from * DAY, START + (from + days) * DAY);
const exactOf = (window: TimeSpan, lanes: number): Drawn => ({
  span: drawnSpan(window),
  level: levelOf(window, WIDTH, lanes),
});

describe('the level of detail', () => {
  it('is the finest that keeps marks 24 px apart, where the lanes leave room for more', () => {
    for (const days of [3, 100, 4000]) {
      const level = levelOf(around(days), WIDTH, 1);
      const pixels = (at: number): number => (cellLength(at) * WIDTH) / duration(around(days));
      expect(pixels(level)).toBeGreaterThanOrEqual(MERGE_PIXELS);
      expect(pixels(level - 1)).toBeLessThan(MERGE_PIXELS);
    }
  });

  it('is coarser where all lanes together would hold too many', () => {
    expect(levelOf(around(100), WIDTH, 40)).toBeGreaterThan(levelOf(around(100), WIDTH, 1));
  });
});

describe('what is drawn while a hand moves the window', () => {
  it('is what the window asks for where nothing was drawn before', () => {
    const exact = exactOf(around(100), 3);
    expect(heldDrawn(exact, around(100), 3, undefined)).toBe(exact);
  });

  it('stays while the window is zoomed into it, to a quarter and back', () => {
    const before = exactOf(around(100), 3);
    for (const length of [80, 50, 30, 26, 60, 100]) {
      const window = around(length, (100 - length) / 2);
      expect(heldDrawn(exactOf(window, 3), window, 3, before)).toEqual(before);
    }
    const far = around(15, 40);
    expect(heldDrawn(exactOf(far, 3), far, 3, before)).toEqual(exactOf(far, 3));
  });

  it('follows a pan that leaves it, at the same level', () => {
    const before = exactOf(around(100), 3);
    const window = around(100, 20);
    const after = heldDrawn(exactOf(window, 3), window, 3, before);
    expect(after.level).toBe(before.level);
    expect(after.span).toEqual(drawnSpan(window));
  });

  it('always covers the window, within the most items, marks never nearer than half of what is right', () => {
    const random = seeded(11);
    let drawn: Drawn | undefined;
    let kept = 0;
    let [from, days] = [0, 100];
    for (let step = 0; step < 3000; step += 1) {
      days = Math.min(20_000, Math.max(0.1, days * 2 ** ((random() - 0.5) * 0.6)));
      from += (random() - 0.5) * days * 0.4;
      const window = around(days, from);
      const lanes = 6;
      const before: Drawn | undefined = drawn;
      drawn = heldDrawn(exactOf(window, lanes), window, lanes, before);
      if (drawn.level === before?.level) kept += 1;
      expect(drawn.span.start).toBeLessThanOrEqual(window.start);
      expect(drawn.span.end).toBeGreaterThanOrEqual(window.end);
      expect(lanes * Math.ceil(duration(drawn.span) / cellLength(drawn.level))).toBeLessThanOrEqual(MOST_ITEMS);
      expect((cellLength(drawn.level) / duration(window)) * WIDTH).toBeGreaterThan(11.9);
    }
    expect(kept).toBeGreaterThan(2000);
  });
});

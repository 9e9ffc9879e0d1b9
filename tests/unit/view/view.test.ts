import { describe, expect, it } from 'vitest';
import { DAY, timeSpan } from '../../../src/time/index.ts';
import {
  chooseCountry,
  chooseEvent,
  clearCountries,
  clearFilters,
  defaultView,
  matchCountries,
  movePlayhead,
  moveWindow,
  NO_FILTERS,
  revealInWindow,
  roundWindow,
  searchText,
  selectionOf,
  showLater,
  storyExtent,
  togglePerson,
  toggleStatus,
  toggleTrack,
  homeWindow,
  windowLimits,
} from '../../../src/view/index.ts';
import { makeStory } from '../../fixtures/makeStory.ts';

const story = makeStory(['one | 2020-01-01 | a', 'two | 2021-06 | b', 'three | 2022-02-24/.. | c']);
const start = defaultView(story, 'en');
const day = (text: string): number => Date.parse(`${text}T00:00Z`);

describe('the default view', () => {
  it('shows the whole story as of its editorial date', () => {
    expect(start).toMatchObject({ playhead: story.updated, event: null, language: 'en', later: false, tour: null });
    expect(start.window).toEqual(storyExtent(story));
    expect(start.window.start).toBeLessThan(day('2020-01-01'));
    expect(start.window.end).toBeGreaterThan(day('2022-02-24'));
  });
  it('shows the window the story calls home', () => {
    const home = makeStory(['one | 2020-01-01 | a'], { home: { window: '2019/2020-06' } });
    expect(defaultView(home, 'en').window).toEqual(timeSpan(day('2019-01-01'), day('2020-07-01')));
  });
  it('does not break on a story of open ends only', () => {
    const open = makeStory(['one | 2020/.. | a']);
    expect(Number.isFinite(defaultView(open, 'en').window.end)).toBe(true);
    expect(Number.isFinite(windowLimits(open).start)).toBe(true);
  });
});

describe('changes', () => {
  it('return the same view where nothing changes', () => {
    expect(chooseEvent(start, null, story)).toBe(start);
    expect(chooseEvent(start, 'nobody', story)).toBe(start);
    expect(clearCountries(start)).toBe(start);
    expect(clearFilters(start)).toBe(start);
    expect(searchText(start, '')).toBe(start);
    expect(movePlayhead(start, start.playhead)).toBe(start);
    expect(moveWindow(start, start.window, story)).toBe(start);
    expect(toggleTrack(start, 'nowhere', story)).toBe(start);
  });

  it('choose at most two countries, and take a chosen one back', () => {
    const one = chooseCountry(start, 'KZ', false);
    const two = chooseCountry(one, 'IL', true);
    const three = chooseCountry(two, 'AE', true);
    expect([one, two, three].map((view) => view.filters.countries.codes)).toEqual([['KZ'], ['KZ', 'IL'], ['IL', 'AE']]);
    expect(chooseCountry(two, 'KZ', true).filters.countries.codes).toEqual(['IL']);
    expect(chooseCountry(two, 'KZ', false).filters.countries.codes).toEqual(['KZ']);
    expect(chooseCountry(one, 'KZ', false).filters.countries.codes).toEqual([]);
  });

  it('read the selection off the view: the event before the countries', () => {
    const country = chooseCountry(start, 'KZ', false);
    expect(selectionOf(start)).toEqual({ kind: 'none' });
    expect(selectionOf(country)).toEqual({ kind: 'countries', codes: ['KZ'] });
    expect(selectionOf(chooseEvent(country, 'one', story))).toEqual({ kind: 'event', id: 'one' });
  });

  it('switch tracks: all on is written as no constraint', () => {
    const without = toggleTrack(start, 'b', story);
    expect(without.filters.tracks).toEqual(['a', 'c']);
    expect(toggleTrack(without, 'b', story).filters.tracks).toBeNull();
    const none = ['a', 'b', 'c'].reduce((view, id) => toggleTrack(view, id, story), start);
    expect(none.filters.tracks).toEqual([]);
  });

  it('that take every filter back leave none, as if there had never been one', () => {
    const filtered = [
      searchText(searchText(start, 'x'), ''),
      toggleTrack(toggleTrack(start, 'a', story), 'a', story),
      toggleStatus(toggleStatus(start, 'reported'), 'reported'),
      togglePerson(togglePerson(start, 'p'), 'p'),
      chooseCountry(chooseCountry(start, 'KZ', false), 'KZ', false),
      clearCountries(matchCountries(chooseCountry(chooseCountry(start, 'KZ', false), 'US', true), 'all')),
    ];
    for (const { filters } of filtered) expect(filters).toBe(NO_FILTERS);
  });

  it('clear every filter at once and leave the chosen event', () => {
    const busy = togglePerson(searchText(chooseEvent(chooseCountry(start, 'KZ', false), 'one', story), 'x'), 'who');
    expect(clearFilters(busy)).toMatchObject({ event: 'one', filters: start.filters });
  });

  it('cut a long search where no letter is halved', () => {
    // A letter beyond the basic plane is two of what a text counts.
    expect(searchText(start, `${'x'.repeat(199)}𝔘𝔘`).filters.text).toBe('x'.repeat(199));
    expect(searchText(start, `${'x'.repeat(198)}𝔘𝔘`).filters.text).toBe(`${'x'.repeat(198)}𝔘`);
  });

  it('make room for later events where the window is at home, and give it back', () => {
    const told = makeStory(['old | 2018/2040 | a', 'one | 2020-01-01 | a', 'two | 2022-02 | b'], {
      home: { window: '2019/2021' },
      updated: '2021-12-31',
    });
    const whole = defaultView(told, 'en');
    const shown = showLater(whole, true, told);
    expect(shown.later).toBe(true);
    expect(shown.window).toEqual(homeWindow(told, true));
    expect(shown.window.start).toBe(day('2019-01-01'));
    // The last event, and a twenty-fifth of the three years that were there before.
    expect(shown.window.end).toBe(day('2022-03-01') + 44 * DAY);
    expect(showLater(shown, false, told)).toEqual(whole);
  });

  it('leave the window where the reader has moved it, or where it holds the later events anyhow', () => {
    const told = makeStory(['one | 2020-01-01 | a', 'two | 2022-02 | b'], {
      home: { window: '2019/2021' },
      updated: '2021-12-31',
    });
    const moved = moveWindow(defaultView(told, 'en'), timeSpan(day('2020-01-01'), day('2020-06-01')), told);
    const shown = showLater(moved, true, told);
    expect(shown.window).toBe(moved.window);
    expect(showLater(shown, true, told)).toBe(shown);
    const wide = makeStory(['one | 2020-01-01 | a', 'two | 2022-02 | b'], {
      home: { window: '2019/2030' },
      updated: '2021-12-31',
    });
    expect(showLater(defaultView(wide, 'en'), true, wide).window).toEqual(defaultView(wide, 'en').window);
    // Told of a time before that day, it is no window that they are half beyond.
    const past = makeStory(['one | 2020-01-01 | a', 'two | 2022-02 | b'], {
      home: { window: '2019/2020' },
      updated: '2021-12-31',
    });
    expect(showLater(defaultView(past, 'en'), true, past).window).toEqual(defaultView(past, 'en').window);
  });
});

describe('the window', () => {
  it('is rounded far below a pixel: a day for years, an hour for months, a minute for days', () => {
    const at = day('2020-01-01');
    expect(roundWindow(timeSpan(at + 1234, at + 900 * DAY + 777))).toEqual(timeSpan(at, at + 900 * DAY));
    expect(roundWindow(timeSpan(at + 1234, at + 40 * DAY + 777))).toEqual(timeSpan(at, at + 40 * DAY));
    expect(roundWindow(timeSpan(at + 61_000, at + 2 * DAY))).toEqual(timeSpan(at + 60_000, at + 2 * DAY));
  });

  it('moves no farther than it needs to show something, keeping its length', () => {
    const window = timeSpan(day('2020-01-01'), day('2020-12-31'));
    const inside = timeSpan(day('2020-05-01'), day('2020-05-02'));
    expect(revealInWindow(window, inside)).toBe(window);
    const later = revealInWindow(window, timeSpan(day('2021-03-01'), day('2021-03-02')));
    expect(later.end - later.start).toBe(window.end - window.start);
    expect(later.end).toBe(Date.UTC(2021, 2, 20, 6));
    const earlier = revealInWindow(window, timeSpan(day('2019-03-01'), day('2019-03-02')));
    expect(earlier.start).toBe(Date.UTC(2019, 1, 10, 18));
  });

  it('shows the mark of what is longer than itself: its middle, or the end that is known', () => {
    const window = timeSpan(day('2020-01-01'), day('2020-12-31'));
    const long = revealInWindow(window, timeSpan(day('2022-01-01'), day('2032-01-01')));
    expect(long.start < day('2027-01-01') && day('2027-01-01') < long.end).toBe(true);
    const open = revealInWindow(window, timeSpan(day('2022-01-01'), Number.POSITIVE_INFINITY));
    expect(open.start < day('2022-01-01') && day('2022-01-01') < open.end).toBe(true);
  });

  it('stays where the event chosen has no place on an axis', () => {
    const dated = makeStory(['known | 2020-01-01 | a', 'unknown | XXXX-12-25 | a', 'far | Y-17000000 | a']);
    const view = defaultView(dated, 'en');
    for (const id of ['unknown', 'far']) expect(chooseEvent(view, id, dated)).toEqual({ ...view, event: id });
    expect(view.window.end).toBeLessThan(day('2021-01-01'));
  });

  it('is rounded where its limits have moved it, too', () => {
    const longer = timeSpan(windowLimits(story).start - 400 * DAY - 1234, windowLimits(story).end + 300 * DAY);
    const { window } = moveWindow(start, longer, story);
    expect([window.start % DAY, window.end % DAY]).toEqual([0, 0]);
    expect(moveWindow({ ...start, window }, window, story).window).toBe(window);
  });

  it('never leaves its limits', () => {
    const far = moveWindow(start, timeSpan(day('3000-01-01'), day('3001-01-01')), story);
    expect(far.window.end).toBeLessThanOrEqual(windowLimits(story).end);
  });
});

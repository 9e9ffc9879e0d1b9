import { describe, expect, it } from 'vitest';
import type { StoryEvent } from '../../../src/story/index.ts';
import { countryItems, createMapMarkers, eventsByPlace, storyCountries } from '../../../src/derive/mapItems.ts';
import { standingsAt } from '../../../src/derive/standings.ts';
import { type Day, timeSpan } from '../../../src/time/index.ts';
import { makeStory } from '../../fixtures/makeStory.ts';
import { plainWording } from '../../fixtures/plainWording.ts';

const story = makeStory(
  [
    'one | 2020-01-01 | a | KZ | home',
    'two | 2021-06 | b | IL | home',
    'three | 2022-02-24 | c | IL | away',
    'nowhere | 2022 | a',
  ],
  {
    organisations: [{ id: 'accords', name: 'Accords' }],
    statuses: [{ id: 'announced', label: 'Announced', color: '#e3b341', pattern: 'hatched' }],
    standings: [{ in: 'accords', country: 'AE', status: 'announced', when: '2020-08-13/..' }],
  },
);

describe('the markers of the map', () => {
  const year = timeSpan(Date.UTC(2021, 0, 1), Date.UTC(2021, 11, 31));
  const byPlace = eventsByPlace(story.events, null);
  const playhead = '2025-01-01' as Day;
  const scene = { story, byPlace, window: year, playhead, selectedId: 'two', wording: plainWording };

  it('are one for each place that has an event left, its events in time order', () => {
    const markers = createMapMarkers()(scene);
    expect(markers.map((marker) => [marker.id, marker.events.map((event) => event.eventId)])).toEqual([
      ['home', ['one', 'two']],
      ['away', ['three']],
    ]);
    expect(markers[0]?.events.map(({ selected, faded }) => [selected, faded])).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(markers[0]?.events.map(({ title, name }) => [title, name])[0]).toEqual([
      'title:one',
      'name:one, place:home',
    ]);
  });

  it('say of each event how sure it is', () => {
    const statuses = ['confirmed', 'reported', 'announced', 'disputed'];
    const events = statuses.map((status) => ({
      id: status,
      when: '2021-03-01',
      track: 'a',
      title: { en: status, ru: status },
      places: ['home'],
      status,
    }));
    const told = makeStory([], { events });
    const [marker] = createMapMarkers()({ ...scene, story: told, byPlace: eventsByPlace(told.events, null) });
    expect(marker?.events.map(({ status }) => status)).toEqual(statuses);
  });

  it('name the events that are at another place too', () => {
    const two = makeStory(['one | 2021-03 | a |  | home,away', 'two | 2021-06 | a |  | home']);
    const markers = createMapMarkers()({ ...scene, story: two, byPlace: eventsByPlace(two.events, null) });
    expect(markers.map(({ id, shared }) => [id, shared])).toEqual([
      ['home', ['one']],
      ['away', ['one']],
    ]);
  });

  it('say of themselves what their events say', () => {
    const year2022 = timeSpan(Date.UTC(2022, 0, 1), Date.UTC(2022, 11, 31));
    for (const window of [year, year2022, timeSpan(0, 1)]) {
      for (const selectedId of ['one', 'three', 'nowhere', null]) {
        for (const { events, count, selected, faded } of createMapMarkers()({ ...scene, window, selectedId })) {
          expect(count).toBe(events.length);
          expect(selected).toBe(events.some((event) => event.selected));
          expect(faded).toBe(events.every((event) => event.faded));
        }
      }
    }
  });

  it('are faded before their time has come, by the day that the map is as of', () => {
    const all = timeSpan(Date.UTC(2019, 0, 1), Date.UTC(2024, 0, 1));
    const make = createMapMarkers();
    const fadedAsOf = (day: string | null) =>
      make({ ...scene, window: all, playhead: day as Day | null }).map(({ faded, events }) => [
        faded,
        events.map((event) => event.faded),
      ]);
    expect(fadedAsOf('2019-12-31')).toEqual([
      [true, [true, true]],
      [true, [true]],
    ]);
    expect(fadedAsOf('2021-05-31')).toEqual([
      [false, [false, true]],
      [true, [true]],
    ]);
    const none = [
      [false, [false, false]],
      [false, [false]],
    ];
    expect(fadedAsOf('2022-02-24')).toEqual(none);
    expect(fadedAsOf('2021-05-31')).not.toEqual(none);
    expect(fadedAsOf(null)).toEqual(none);
  });

  it('are made again only where something is drawn otherwise', () => {
    const make = createMapMarkers();
    const [home, away] = make(scene);
    expect(make({ ...scene, window: timeSpan(Date.UTC(2021, 0, 2), Date.UTC(2021, 11, 30)) })).toEqual([home, away]);
    const chosen = make({ ...scene, selectedId: 'three' });
    expect([chosen[0] === home, chosen[1] === away]).toEqual([false, false]);
    const faded = make({ ...scene, selectedId: 'three', window: timeSpan(0, 1) });
    expect([faded[0] === chosen[0], faded[1] === chosen[1]]).toEqual([false, true]);
  });

  it('are none for a place none of whose events is wanted', () => {
    const events = story.events.filter((event: StoryEvent) => event.id === 'three');
    const markers = createMapMarkers()({ ...scene, byPlace: eventsByPlace(events, null) });
    expect(markers.map((marker) => marker.id)).toEqual(['away']);
  });

  it('stay what they are where a change does not touch them', () => {
    const make = createMapMarkers();
    const [home, away] = make(scene);
    const chosen = make({ ...scene, selectedId: 'three' });
    expect([chosen[0] === home, chosen[1] === away]).toEqual([false, false]);
    const back = make({ ...scene, selectedId: 'three', window: timeSpan(year.start + 1, year.end) });
    expect([back[0] === chosen[0], back[1] === chosen[1]]).toEqual([true, true]);
    expect(make({ ...scene, selectedId: 'three', wording: { ...plainWording } })[0]).not.toBe(back[0]);
  });
});

describe('countryItems', () => {
  it('has every country with a role or a standing, with the standing of the day', () => {
    expect(storyCountries(story)).toEqual(['AE', 'IL', 'KZ']);
    const items = (day: string, chosen: readonly string[]) =>
      countryItems({
        story,
        standings: standingsAt(story, day as Day),
        counts: new Map([['IL', 2]]),
        chosen,
        changed: ['AE'],
        wording: plainWording,
      });
    expect(items('2020-08-12', []).map(({ code, standing }) => [code, standing])).toEqual([
      ['AE', 'none'],
      ['IL', 'none'],
      ['KZ', 'none'],
    ]);
    expect(items('2020-08-13', ['IL'])).toMatchObject([
      {
        code: 'AE',
        standing: 'announced',
        color: '#e3b341',
        pattern: 'hatched',
        faded: true,
        changed: true,
        eventCount: 0,
      },
      { code: 'IL', standing: 'none', selected: true, faded: false, changed: false, eventCount: 2 },
      { code: 'KZ', faded: true },
    ]);
  });
});

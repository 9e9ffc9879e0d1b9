import { describe, expect, it } from 'vitest';
import { densityBins } from '../../../src/derive/density.ts';
import { countryItems, mapMarkers, storyCountries } from '../../../src/derive/mapItems.ts';
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

describe('mapMarkers', () => {
  it('gives one marker to each place that has an event left, its events in time order', () => {
    const markers = mapMarkers({
      story,
      events: story.events,
      window: timeSpan(Date.UTC(2021, 0, 1), Date.UTC(2021, 11, 31)),
      selectedId: 'two',
      wording: plainWording,
    });
    expect(markers.map((marker) => [marker.id, marker.events.map((event) => event.eventId)])).toEqual([
      ['home', ['one', 'two']],
      ['away', ['three']],
    ]);
    expect(markers[0]?.events.map(({ selected, faded }) => [selected, faded])).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  it('drops the place none of whose events is wanted', () => {
    const events = story.events.filter((event) => event.id === 'three');
    const markers = mapMarkers({ story, events, window: timeSpan(0, 1), selectedId: null, wording: plainWording });
    expect(markers.map((marker) => marker.id)).toEqual(['away']);
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
        wording: plainWording,
      });
    expect(items('2020-08-12', []).map(({ code, standing }) => [code, standing])).toEqual([
      ['AE', 'none'],
      ['IL', 'none'],
      ['KZ', 'none'],
    ]);
    expect(items('2020-08-13', ['IL'])).toMatchObject([
      { code: 'AE', standing: 'announced', color: '#e3b341', pattern: 'hatched', faded: true, eventCount: 0 },
      { code: 'IL', standing: 'none', selected: true, faded: false, eventCount: 2 },
      { code: 'KZ', faded: true },
    ]);
  });
});

describe('densityBins', () => {
  it('counts each event once, those the filters hide apart, within the extent', () => {
    const extent = timeSpan(Date.UTC(2020, 0, 1), Date.UTC(2023, 0, 1));
    const matching = story.events.filter((event) => event.track === 'a');
    const bins = densityBins(story, story.events, matching, extent, 600);
    const shown = bins.flatMap((bin) => bin.counts.map(({ count }) => count)).reduce((sum, count) => sum + count, 0);
    const hidden = bins.reduce((sum, bin) => sum + bin.hidden, 0);
    expect([shown, hidden]).toEqual([2, 2]);
    for (const bin of bins) {
      expect(bin.span.start).toBeGreaterThanOrEqual(extent.start);
      expect(bin.span.end).toBeLessThanOrEqual(extent.end + 1);
    }
  });
});

import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { EventItem } from '../../../src/derive/drawLists.ts';
import type { CountryTopology } from '../../../src/geo/worldShapes.ts';
import { loadPictureWords, loadWords } from '../../../src/i18n/index.ts';
import { LIGHT } from '../../../src/picture/palette.ts';
import { reckonedWidth } from '../../../src/picture/textLines.ts';
import { drawTimeline, LANE_NAMES } from '../../../src/picture/timelineDrawing.ts';
import { createStoryStore } from '../../../src/state/index.ts';
import { resolveText, type Story } from '../../../src/story/index.ts';
import { DAY, epochMs, timeSpan } from '../../../src/time/units.ts';
import { sceneOf } from '../../../src/ui/share/pictureFile.ts';
import { ITEMS, LANES } from '../../contract/timelineFixture.ts';
import { makeStory } from '../../fixtures/makeStory.ts';

const topology = JSON.parse(readFileSync('public/data/map/countries.json', 'utf8')) as CountryTopology;

async function timelineOf(story: Story): Promise<ReturnType<typeof sceneOf>['timeline']> {
  const words = await loadWords('en');
  return sceneOf({
    state: createStoryStore(story, 'en').getState(),
    language: 'en',
    words,
    say: (text) => resolveText(text, 'en', story.languages),
    pictureWords: await loadPictureWords(words),
    topology,
    address: 'https://graphics.example.org/s/test/en/',
    siteName: 'The Daily',
    measure: reckonedWidth,
  }).timeline;
}

describe('the timeline of a picture', () => {
  it('has each mark where it points to, though its button gave way to a neighbour', () => {
    const window = timeSpan(Date.UTC(2020, 0, 1), Date.UTC(2026, 0, 1));
    const [item] = ITEMS.filter(({ kind }) => kind === 'event');
    if (item?.kind !== 'event') throw new Error('no event');
    const markAt = epochMs(window.start + 1000 * DAY);
    const aside = { ...item, date: markAt, markAt, anchor: epochMs(markAt + 100 * DAY) };
    const { content } = drawTimeline({
      lanes: LANES,
      items: [aside],
      window,
      ticks: [],
      playhead: window.end,
      playheadLabel: '',
      width: 1000 + LANE_NAMES,
      mirrored: false,
      palette: LIGHT,
      measure: reckonedWidth,
    });
    const { document } = new JSDOM(`<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`, {
      contentType: 'image/svg+xml',
    }).window;
    const mark = document.querySelector('[data-event-id] > g')?.getAttribute('transform') ?? '';
    const x = Number(/translate\(([\d.]+)/.exec(mark)?.[1]);
    expect(x).toBeCloseTo(LANE_NAMES + (1000 * 1000) / ((window.end - window.start) / DAY), 0);
  });

  it('says the whole of a lane’s name where three lines have room, and where it does not', () => {
    const [lane] = LANES;
    if (!lane) throw new Error('no lane');
    const named = (label: string): readonly string[] => {
      const { content } = drawTimeline({
        lanes: [{ ...lane, label }],
        items: [],
        window: timeSpan(0, DAY),
        ticks: [],
        playhead: epochMs(-1),
        playheadLabel: '',
        width: 1000,
        mirrored: false,
        palette: LIGHT,
        measure: (text, size) => (text.length * size) / 1.4,
      });
      return [...content.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text ?? '');
    };
    expect(named('Central Asia')).toEqual(['Central Asia']);
    expect(named('Central Asia and its many partners').join(' ')).toBe('Central Asia and its many partners');
    const cut = named('Central Asia and its many partners in all of the other parts of the world');
    expect(cut).toHaveLength(3);
    expect(cut.at(-1)).toMatch(/…$/);
  });

  const at = epochMs(500 * DAY);

  /** One event in one lane, in a window of a thousand days; in so wide a picture a day is a pixel. */
  const drawOne = (more: Partial<EventItem>, width = LANE_NAMES + 1000): string => {
    const [item] = ITEMS.filter(({ kind }) => kind === 'event');
    if (item?.kind !== 'event') throw new Error('no event');
    return drawTimeline({
      lanes: LANES.slice(0, 1).map((lane) => ({ ...lane, label: '' })),
      items: [{ ...item, date: at, markAt: at, anchor: at, label: 'Truce', ...more }],
      window: timeSpan(0, 1000 * DAY),
      ticks: [],
      playhead: epochMs(-1),
      playheadLabel: '',
      width,
      mirrored: false,
      palette: LIGHT,
      measure: (text) => text.length * 7,
    }).content;
  };

  it('has a title before a mark that its button gave way from, clear of both', () => {
    const content = drawOne({ anchor: epochMs(520 * DAY), labelWidth: 0, labelBefore: 200 });
    const end = Number(/<text x="([\d.]+)"[^>]*text-anchor="end"[^>]*>Truce/.exec(content)?.[1]);
    // The mark is 500 from the names, and the title 13 from it.
    expect(end).toBeCloseTo(LANE_NAMES + 500 - 13);
  });

  it('has a title above a line that goes on behind it', () => {
    const heightOf = (labelRaised: boolean): number =>
      Number(/<text x="[\d.]+" y="([\d.]+)"[^>]*>Truce/.exec(drawOne({ labelWidth: 200, labelRaised }))?.[1]);
    expect(heightOf(false) - heightOf(true)).toBeCloseTo(8);
  });

  it('cuts a title where most of it stays, and leaves it out where no more than a word would', () => {
    const drawn = (label: string, labelWidth: number, labelBefore = 0): readonly string[] =>
      [...drawOne({ label, labelWidth, labelBefore }, 1000).matchAll(/<text([^>]*)>([^<]*)/g)]
        .map(([, look = '', text = '']) => (look.includes('anchor="end"') ? `${text}|` : text))
        .filter((text) => !/^\??\|?$/.test(text));
    expect(drawn('Armenia and Azerbaijan initial a treaty', 150)).toEqual(['Armenia and Azerbai…']);
    expect(drawn('Armenia and Azerbaijan initial a treaty', 60)).toEqual([]);
    expect(drawn('Truce', 60)).toEqual(['Truce']);
    // Before the mark where more of it is seen there.
    expect(drawn('Armenia and Azerbaijan initial a treaty', 0, 150)).toEqual(['Armenia and Azerbai…|']);
    expect(drawn('Armenia and Azerbaijan initial a treaty', 150, 200)).toEqual(['Armenia and Azerbaijan ini…|']);
    expect(drawn('Armenia and Azerbaijan initial a treaty', 150, 150)).toEqual(['Armenia and Azerbai…']);
    expect(drawn('Truce', 100, 200)).toEqual(['Truce']);
  });

  it('has what happened in the window, and nothing whose button alone has come into it', async () => {
    const days = ['2020-12-13', '2020-12-14', '2020-12-16', '2021-01-03', '2021-01-10'];
    const story = makeStory(
      days.map((day, index) => `e${index} | ${day}`),
      { home: { window: '2020-01/2020-12' } },
    );
    const { items } = await timelineOf(story);
    expect(items.map((item) => (item.kind === 'event' ? item.eventId : item.count))).toEqual([2, 'e2']);
  });
});

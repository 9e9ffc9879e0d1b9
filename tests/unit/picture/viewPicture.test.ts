import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CountryItem } from '../../../src/derive/drawLists.ts';
import { latLng } from '../../../src/geo/index.ts';
import type { CountryTopology } from '../../../src/geo/worldShapes.ts';
import { loadPictureWords, loadWords } from '../../../src/i18n/index.ts';
import { readStoryText } from '../../../src/loading/index.ts';
import { drawMap } from '../../../src/picture/mapDrawing.ts';
import { isLarge } from '../../../src/picture/mapFrame.ts';
import { LIGHT } from '../../../src/picture/palette.ts';
import { reckonedWidth } from '../../../src/picture/textLines.ts';
import { PICTURE_ROOM, viewPicture } from '../../../src/picture/viewPicture.ts';
import { createSelectors, createStoryStore, type StoryState } from '../../../src/state/index.ts';
import { resolveText, type Story } from '../../../src/story/index.ts';
import { anchorOf } from '../../../src/time/index.ts';
import { homeBounds } from '../../../src/derive/homeBounds.ts';
import { pictureBounds, sceneOf } from '../../../src/ui/share/pictureFile.ts';
import { decodeHash } from '../../../src/url/index.ts';
import { readByHand } from '../../browser/bruteForce.ts';

const topology = JSON.parse(readFileSync('public/data/map/countries.json', 'utf8')) as CountryTopology;

function published(id: string): Story {
  const read = readStoryText(readFileSync(`public/data/stories/${id}.json`, 'utf8'));
  if (!read.ok) throw new Error(`${id} cannot be read`);
  return read.value.story;
}

const stories = { 'abraham-accords': published('abraham-accords'), 'dates-gallery': published('dates-gallery') };

interface Drawn {
  readonly svg: string;
  readonly document: Document;
  readonly state: StoryState;
  readonly height: number;
}

async function draw(id: keyof typeof stories, language: 'en' | 'ru' | 'uk' | 'kk', hash = ''): Promise<Drawn> {
  const story = stories[id];
  const store = createStoryStore(story, language);
  store.intents.restore(decodeHash(hash, { story, language }).view, 'url');
  const state = store.getState();
  const words = await loadWords(language);
  const pictureWords = await loadPictureWords(words);
  const address = `https://graphics.example.org/s/${id}/${language}/${hash}`;
  const { svg, height } = viewPicture(
    sceneOf({
      state,
      language,
      words,
      say: (text) => resolveText(text, language, story.languages),
      pictureWords,
      topology,
      address,
      siteName: 'The Daily',
      measure: reckonedWidth,
    }),
  );
  // As XML: what is not well-formed throws.
  const { document } = new JSDOM(svg, { contentType: 'image/svg+xml' }).window;
  return { svg, document, state, height };
}

/** Who stands where at the end of a day: of two standings the later. */
function standingsByHand({ standings }: Story, day: string): ReadonlyMap<string, string> {
  const end = Date.parse(`${day}T24:00:00Z`);
  const held = [...standings].filter(({ local }) => local.start < end && local.end > end - 86_400_000);
  held.sort((a, b) => a.local.start - b.local.start);
  return new Map(held.map(({ country, status }) => [country, status]));
}

interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

/** Where a text stands in the picture, as wide as it is reckoned to be at the least. */
function boxOf(element: Element): TextBox {
  const text = element.textContent;
  const size = Number(element.getAttribute('font-size'));
  const width = 0.8 * reckonedWidth(text, size, Number(element.getAttribute('font-weight') ?? 400));
  let [x, base] = [Number(element.getAttribute('x')), Number(element.getAttribute('y'))];
  for (let group = element.parentElement; group; group = group.parentElement) {
    const [, dx = 0, dy = 0] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(group.getAttribute('transform') ?? '') ?? [];
    [x, base] = [x + Number(dx), base + Number(dy)];
  }
  const anchor = element.getAttribute('text-anchor');
  const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  return { text, left, right: left + width, base, size };
}

function overlap(one: TextBox, other: TextBox): boolean {
  const isBeside = one.right <= other.left || other.right <= one.left;
  return !isBeside && Math.abs(one.base - other.base) < 0.8 * Math.min(one.size, other.size);
}

it('shows the chosen event’s place, though the home view does not', async () => {
  // By name stands what the map's frame leaves out.
  const named = async (hash: string): Promise<string> => {
    const { document } = await draw('abraham-accords', 'en', hash);
    const texts = [...document.querySelectorAll('text')].map(({ textContent }) => textContent);
    const first = texts.findIndex((text) => text.startsWith('Beyond the map'));
    return texts.slice(first, first + 2).join(' ');
  };
  expect(await named('')).toMatch(/White House.*Elmendorf|Elmendorf.*White House/);
  // With the home view, and what lies between.
  expect(await named('#e=kazakhstan-announced')).not.toMatch(/White House|Astana|Abu Dhabi/);
  expect(await named('#e=anchorage-summit')).not.toMatch(/Elmendorf|White House|Astana/);
  const { state } = await draw('abraham-accords', 'en', '#e=accords-signed');
  expect(pictureBounds(state).west).toBeLessThan(-77);
  expect(pictureBounds(state).east).toBe(homeBounds(state.story).east);
  const { state: home } = await draw('abraham-accords', 'en', '#e=uae-embassy-tel-aviv');
  expect(pictureBounds(home)).toBe(homeBounds(home.story));
});

const VIEWS = [
  ['abraham-accords', 'en', ''],
  ['abraham-accords', 'kk', '#e=kazakhstan-announced&t=2025-11-06'],
  ['abraham-accords', 'ru', '#c=KZ&t=2023-01-01&w=2022-01-01/2025-12-31&wv=contested-marked'],
  ['abraham-accords', 'uk', '#k=ukraine&after=1&wv=as-administered'],
  ['abraham-accords', 'kk', '#t=2021-01-15'],
  ['dates-gallery', 'ru', ''],
  ['dates-gallery', 'en', '#w=1600-01-01/2025-01-01'],
] as const;

describe.each(VIEWS)('the picture of %s in %s, %s', (id, language, hash) => {
  let drawn: Drawn;
  beforeAll(async () => {
    drawn = await draw(id, language, hash);
  });

  it('stands alone: one SVG with a title and a description, and nothing that is fetched or run', () => {
    const { document, svg } = drawn;
    const root = document.documentElement;
    expect([root.localName, root.namespaceURI]).toEqual(['svg', 'http://www.w3.org/2000/svg']);
    expect(root.getAttribute('lang')).toBe(language);
    for (const name of (root.getAttribute('aria-labelledby') ?? '').split(' '))
      expect(document.getElementById(name)?.textContent).toMatch(/\S/);
    expect(document.querySelectorAll('script, style, image, use, foreignObject, a').length).toBe(0);
    expect(svg).not.toMatch(/\b(?:href|src|on\w+)=|url\((?!#)|var\(/);
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, name = ''] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(name);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('shows the view’s events, places and countries one to one', () => {
    const { document, state } = drawn;
    const { story, view } = state;
    const reading = readByHand(story, view, language);
    const matching = reading.ids.flatMap((one) => story.eventById.get(one) ?? []);
    const inWindow = matching.filter(({ span }) => {
      const at = anchorOf(span);
      return at >= view.window.start && at < view.window.end;
    });
    const single = [...document.querySelectorAll('[data-event-id]')].map((element) =>
      element.getAttribute('data-event-id'),
    );
    expect(new Set(single).size).toBe(single.length);
    const ids = inWindow.map((event) => event.id);
    for (const one of single) expect(ids).toContain(one);
    const counted = [...document.querySelectorAll('g[data-count]:not([data-place])')].map((element) =>
      Number(element.getAttribute('data-count')),
    );
    expect(single.length + counted.reduce((sum, count) => sum + count, 0)).toBe(inWindow.length);
    const places = new Map<string, number>();
    for (const event of matching)
      for (const place of new Set(event.places)) places.set(place, (places.get(place) ?? 0) + 1);
    const drawnPlaces = [...document.querySelectorAll('[data-place]')].map(
      (element) => [element.getAttribute('data-place'), Number(element.getAttribute('data-count'))] as const,
    );
    expect(new Map(drawnPlaces)).toEqual(places);
    expect(drawnPlaces).toHaveLength(places.size);
    const standings = [...document.querySelectorAll('[data-country]')].map(
      (element) => [element.getAttribute('data-country'), element.getAttribute('data-standing')] as const,
    );
    const held = standingsByHand(story, view.playhead);
    expect(new Map(standings)).toEqual(held);
    expect(standings).toHaveLength(held.size);
  });

  it('has its title, day, worldview, sources and credit in it, all within its edges', () => {
    const { document, state, height } = drawn;
    const text = [...document.querySelectorAll('text')].map((element) => element.textContent).join(' ');
    expect(text).toContain(resolveText(state.story.title, language, state.story.languages).text);
    expect(text).toContain(state.view.playhead.slice(0, 4));
    expect(text.replaceAll(' ', '')).toContain(`https://graphics.example.org/s/${id}/${language}/`);
    expect(text).toMatch({ en: /Borders: /, ru: /Границы: /, uk: /Кордони: /, kk: /Шекаралар: / }[language]);
    expect(text).toMatch({ en: /Sources: /, ru: /Источники: /, uk: /Джерела: /, kk: /Дереккөздер: / }[language]);
    expect(height).toBeGreaterThan(800);
    expect(height).toBeLessThan(2000);
  });

  it('has no text over another outside its map', () => {
    const texts = [...drawn.document.querySelectorAll('text')].filter((text) => !text.closest('[clip-path]'));
    const boxes = texts.map((text) => boxOf(text));
    const over = boxes.flatMap((box, index) =>
      boxes.slice(index + 1).flatMap((other) => (overlap(box, other) ? [`${box.text} / ${other.text}`] : [])),
    );
    expect(over).toEqual([]);
  });

  it('is the same whenever it is drawn', async () => {
    expect((await draw(id, language, hash)).svg).toBe(drawn.svg);
  });
});

describe('a map across 180°', () => {
  it('has places and countries of both its sides', () => {
    const [south, west, north, east] = [-25, 170, -5, -165] as const;
    const at = (lat: number, lng: number) => ({ lat, lng }) as never;
    const marks = ['fiji', 'tonga'].map((id, index) => ({
      id,
      at: index === 0 ? at(-18.1, 178.4) : at(-21.1, -175.2),
      placeName: id,
      events: [],
      count: 1,
      shared: [],
      selected: false,
      faded: false,
    }));
    const { content, beyond, hasContested } = drawMap({
      home: { south, west, north, east } as never,
      countries: [],
      borders: { worldview: 'editorial', owners: new Map(), areas: [] },
      marks,
      topology,
      look: { palette: LIGHT, width: 900, coarse: 1, beside: 0, above: 0, speck: 2, tile: 10, named: reckonedWidth },
    });
    expect(beyond.places).toEqual([]);
    const xs = [...content.matchAll(/<circle cx="(-?\d+)"/g)].map(([, x]) => Number(x));
    expect(hasContested).toBe(false);
    expect(xs).toHaveLength(2);
    expect(xs.every((x) => x > 0 && x < 900)).toBe(true);
    expect((xs[1] ?? 0) - (xs[0] ?? 0)).toBeGreaterThan(100);
  });
});

describe('a map across 180° from Asia to America', () => {
  it('cuts no land but in the Atlantic: Portugal is beside Spain, and beyond them nothing', () => {
    const home = { south: -40, west: 110, north: 62, east: -120 } as never;
    const countries = ['ES', 'PT', 'MA', 'EH', 'IE', 'GB', 'JP', 'US'].map((code) => ({
      ...{ code, label: code, name: code, selected: false, faded: false, changed: false, eventCount: 1 },
      ...{ standing: 'a', color: '#3b6fc4', pattern: 'solid' as const },
    }));
    // As far to each side as a poster's box may show.
    const look = {
      palette: LIGHT,
      width: 900,
      coarse: 1,
      beside: 2,
      above: 0,
      speck: 0,
      tile: 10,
      named: reckonedWidth,
    };
    const borders = { worldview: 'editorial', owners: new Map(), areas: [] } as const;
    const { content } = drawMap({ home, countries, borders, marks: [], topology, look });
    const west = (code: string): number => {
      const d = new RegExp(`data-country="${code}"[^>]* d="([^"]*)"`).exec(content)?.[1] ?? '';
      return Math.min(...[...d.matchAll(/M(-?\d+)/g)].map(([, x]) => Number(x)));
    };
    expect(['ES', 'PT', 'MA', 'EH', 'IE', 'GB'].filter((code) => !(west(code) < 0))).toEqual([]);
    expect(Math.abs(west('ES') - west('PT'))).toBeLessThan(60);
    expect(west('US')).toBeGreaterThan(west('JP'));
  });

  it('has a disc for a country of which a sliver would be seen', () => {
    const of = (width: number, height: number) => [
      { x: 0, y: 0 },
      { x: width, y: height },
      { x: width, y: 0 },
    ];
    expect(isLarge([of(9, 11)])).toBe(false);
    expect(isLarge([of(10, 11)])).toBe(true);
    expect(isLarge([of(20, 1)])).toBe(true);
    expect(isLarge([of(8, 8), of(9, 9)])).toBe(false);
  });
});

describe('the names on a drawn map', () => {
  const item = (code: string, label: string, held: boolean): CountryItem => ({
    ...{ code, label, name: label, selected: false, faded: false, changed: false, eventCount: 1 },
    standing: held ? 'a' : 'none',
    ...(held ? { color: '#3b6fc4', pattern: 'solid' as const } : {}),
  });
  const { content } = drawMap({
    home: { south: 8, west: -17, north: 60, east: 90 } as never,
    countries: [
      item('KZ', 'Kazakhstan', false),
      item('IL', 'Israel', true),
      item('US', 'United States', true),
      item('JO', 'Jordan', false),
    ],
    borders: { worldview: 'editorial', owners: new Map(), areas: [] },
    marks: ['here', 'beyond'].map((id, index) => ({
      ...{ id, placeName: index === 0 ? 'Riyadh' : 'Lima', events: [], count: 1, shared: [] },
      at: index === 0 ? latLng(24.7, 46.7) : latLng(-12, -77),
      ...{ selected: false, faded: false },
    })),
    topology,
    look: { palette: LIGHT, width: 1100, coarse: 1, beside: 0, above: 0, speck: 2, tile: 10, named: reckonedWidth },
  });
  const names = [...content.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"[^>]*>([^<]*)/g)].map(
    ([, x, y, text]) => [text, Number(x), Number(y)] as const,
  );

  it('are of what is in sight, in its place: a large country in itself, a small one beside it', () => {
    expect(new Set(names.map(([name]) => name))).toEqual(new Set(['Israel', 'Kazakhstan', 'Riyadh']));
    const xOf = (name: string): number => names.find(([text]) => text === name)?.[1] ?? Number.NaN;
    // Of 107 degrees that are 1100 wide: Astana's country has its middle at 67° E, Israel at 35° E.
    expect(Math.abs(xOf('Kazakhstan') - ((67 + 17) * 1100) / 107)).toBeLessThan(40);
    expect(Math.abs(xOf('Israel') - ((35 + 17) * 1100) / 107)).toBeLessThan(60);
    expect(xOf('Israel')).toBeLessThan(((35 + 17) * 1100) / 107);
  });
});

describe('the picture', () => {
  it('marks the chosen event, and says what it is', async () => {
    const { document } = await draw('abraham-accords', 'en', '#e=kazakhstan-announced');
    const [selected, ...others] = document.querySelectorAll('[data-selected]');
    expect(selected?.getAttribute('data-event-id')).toBe('kazakhstan-announced');
    expect(others).toEqual([]);
    const texts = [...document.querySelectorAll('text')].map((element) => element.textContent);
    expect(texts).toContain('It is announced that Kazakhstan will join the Abraham Accords');
  });

  it('shows beside its borders what a contested area looks like in that worldview', async () => {
    const keyOf = async (hash: string): Promise<string | undefined> => {
      const key = (await draw('abraham-accords', 'en', hash)).document.querySelector('[data-key="contested"]');
      const parts = [...(key?.children ?? [])].map(({ localName }) => localName).join(' ');
      return `${parts}: ${key?.parentElement?.querySelector('text')?.textContent ?? ''}`;
    };
    expect(await keyOf('')).toBe('rect path: Borders: editorial view');
    expect(await keyOf('#wv=as-administered')).toBe('rect: Borders: as administered');
  });

  it('runs from the right in a language that does, but for its map', async () => {
    const story = published('abraham-accords');
    const words = await loadWords('en');
    const pictureWords = await loadPictureWords(words);
    const drawnIn = (language: string): Document => {
      const scene = sceneOf({
        state: createStoryStore(story, language).getState(),
        language,
        words,
        say: (text) => ({ ...resolveText(text, 'en', story.languages), language }),
        pictureWords,
        topology,
        address: 'https://example.org/',
        siteName: 'The Daily',
        measure: reckonedWidth,
      });
      return new JSDOM(viewPicture(scene).svg, { contentType: 'image/svg+xml' }).window.document;
    };
    const [from, to] = [drawnIn('en'), drawnIn('ar')];
    const across = (document: Document, selector: string): readonly number[] =>
      [...document.querySelectorAll(selector)].map((element) => {
        const placed = /translate\(([-\d.]+)/.exec(element.getAttribute('transform') ?? '')?.[1];
        return Number(placed ?? element.getAttribute('cx'));
      });
    const marks = ':is([data-event-id] > g, [data-count]:not([data-place]) > circle)';
    const there = across(from, marks);
    expect(there.length).toBeGreaterThan(20);
    const turned = across(to, marks).map((x) => Math.round((PICTURE_ROOM - x) * 10) / 10);
    for (const [index, x] of there.entries()) expect.soft(turned[index]).toBeCloseTo(x, 0);
    const map = (document: Document): string | undefined =>
      document.querySelector('[clip-path="url(#map)"]')?.innerHTML;
    expect(map(to)).toBe(map(from));
    const texts = [...to.querySelectorAll('text')].filter((text) => text.closest('[clip-path]') === null);
    expect(
      texts.filter((text) => text.getAttribute('direction') !== 'rtl').map(({ textContent }) => textContent),
    ).toEqual([...to.querySelectorAll('[data-count]:not([data-place]) text')].map(({ textContent }) => textContent));
    expect([...from.querySelectorAll('[direction]')]).toEqual([]);
  });

  it('cannot be broken by what a story says', async () => {
    const story = published('abraham-accords');
    const hostile = '</title><script>alert(1)</script>&"\'\u0000\u000B\uD800 ]]>';
    const words = await loadWords('en');
    const store = createStoryStore(story, 'en');
    const state = store.getState();
    const scene = sceneOf({
      state,
      language: 'en',
      words,
      say: () => ({ text: hostile, language: 'en' }),
      pictureWords: await loadPictureWords(words),
      topology,
      address: `https://example.org/${hostile}`,
      siteName: hostile,
      measure: reckonedWidth,
    });
    const { document } = new JSDOM(viewPicture(scene).svg, { contentType: 'image/svg+xml' }).window;
    expect(document.querySelectorAll('script').length).toBe(0);
    expect(createSelectors().matching(state).length).toBeGreaterThan(0);
  });

  it('has the colours that the page has in the light', () => {
    const tokens = readFileSync('src/ui/css/tokens.css', 'utf8');
    const [light = ''] = tokens.split('@media');
    const value = (name: string): string | undefined => new RegExp(`--cm-${name}: (#[0-9a-f]{6});`).exec(light)?.[1];
    const { own, ...plain } = LIGHT;
    expect(own('#123456')).toBe('#123456');
    expect(plain).toEqual({
      paper: value('paper'),
      ink: value('ink'),
      muted: value('ink-muted'),
      rule: value('rule'),
      accent: value('accent'),
      sea: value('map-sea'),
      land: value('map-land'),
      border: value('map-border'),
    });
  });
});

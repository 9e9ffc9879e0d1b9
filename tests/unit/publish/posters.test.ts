import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { makeStory } from '../../fixtures/makeStory.ts';
import { drawnBorders } from '../../../src/derive/contestedAreas.ts';
import type { CountryItem } from '../../../src/derive/drawLists.ts';
import { type Bounds, latLng } from '../../../src/geo/index.ts';
import { type CountryTopology, worldShapes } from '../../../src/geo/worldShapes.ts';
import { pictureMessages, loadWords } from '../../../src/i18n/index.ts';
import { drawMap } from '../../../src/picture/mapDrawing.ts';
import { frameOf, isLarge, ringsOf } from '../../../src/picture/mapFrame.ts';
import { coarseTopology } from '../../../src/publish/coarseTopology.ts';
import { POSTER_LOOK, withPosters } from '../../../src/publish/poster.ts';
import { overviewPoster, timelinePoster } from '../../../src/publish/posterTime.ts';
import type { Worldview } from '../../../src/story/index.ts';
import { epochMs, parseInstant, type TimeSpan, timeSpan } from '../../../src/time/index.ts';
import { story } from '../../browser/defaultStory.ts';

const topology = JSON.parse(await readFile('public/data/map/countries.json', 'utf8')) as CountryTopology;
const topologyCodes =
  (topology.objects['countries'] as { geometries: { id?: unknown }[] } | undefined)?.geometries
    .map(({ id }) => String(id))
    .filter((id) => /^[A-Z]{2}$/.test(id)) ?? [];
const { areas } = (await pictureMessages.load('en')) ?? {};
/** South, west, north, east; degrees. */
function boundsOf(...[south, west, north, east]: readonly [number, number, number, number]): Bounds {
  const [low, high] = [latLng(south, west), latLng(north, east)];
  return { south: low.lat, west: low.lng, north: high.lat, east: high.lng };
}

const home = { ...latLng(8, -17), south: 8, west: -17, north: 60, east: 90 } as never;

function country(code: string, rest: Partial<CountryItem> = {}): CountryItem {
  const plain = { label: code, name: code, standing: 'none', selected: false, faded: false, changed: false };
  return { code, eventCount: 1, ...plain, ...rest };
}

function draw(countries: readonly CountryItem[], worldview: Worldview = 'editorial'): string {
  return drawMap({ home, countries, borders: drawnBorders(worldview, areas), marks: [], topology, look: POSTER_LOOK })
    .content;
}

/** All points of path data whose steps are relative. */
function pointsOf(d: string): readonly (readonly [number, number])[] {
  return d.split('z').flatMap((ring) => {
    let at = [0, 0] as readonly [number, number];
    const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
    return numbers.flatMap((value, index) => {
      if (index % 2 === 1) return [];
      at = index === 0 ? [value, numbers[1] ?? 0] : [at[0] + value, at[1] + (numbers[index + 1] ?? 0)];
      return [at];
    });
  });
}

const pathsOf = (content: string): readonly string[] => [...content.matchAll(/ d="([^"]+)"/g)].map(([, d]) => d ?? '');

describe('the map’s drawing', () => {
  it('shows a standing by its pattern as well as its colour', () => {
    const patterns = ['hatched', 'dotted', 'crossed', 'outlined'] as const;
    const content = draw([
      country('KZ', { standing: 'a', color: '#b7791f', pattern: 'hatched' }),
      country('SD', { standing: 'b', color: '#3b6fc4', pattern: 'dotted' }),
      country('BH', { standing: 'c', color: '#2f855a', pattern: 'crossed' }),
      country('EG', { standing: 'd', color: '#555555', pattern: 'outlined' }),
      country('AE', { standing: 'e', color: '#2b5fc4', pattern: 'solid' }),
    ]);
    for (const name of patterns) expect(content).toContain(`url(#${name}-`);
    // Upright in its tile, and turned: it leans as the legend's does (PatternKey), and contested areas' the other way.
    const [, turn, width, height] =
      /<pattern id="hatched-[^>]*rotate\((-?\d+)\)">(?:<rect[^>]*>){2}<rect width="([\d.]+)" height="([\d.]+)"/.exec(
        content,
      ) ?? [];
    expect(turn).toBe('45');
    expect(Number(width)).toBeLessThan(Number(height));
    // Bahrain is smaller than a speck, and has a disc.
    expect(content.match(/<circle [^>]*fill="url\(#crossed-/g)).toHaveLength(1);
    expect(content).toContain('fill="color-mix(in srgb,#2b5fc4 var(--cm-lane-strength),white)"');
  });

  it('keeps within reach of its view, whatever crosses the other side of the world', () => {
    const all = pathsOf(draw([])).flatMap(pointsOf);
    const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(-550);
    expect(Math.max(...xs)).toBeLessThanOrEqual(1550);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(-400);
    expect(all.length).toBeGreaterThan(1000);
  });

  it.each([
    ['editorial', 'url(#contested)', false],
    ['contested-marked', 'url(#contested)', true],
    ['as-administered', 'fill="none" stroke="var(--cm-ink)"', false],
  ] as const)('draws contested areas as the worldview does: %s', (worldview, look, hasGround) => {
    const content = draw([], worldview);
    expect(content).toContain(look);
    expect(content.includes('fill="var(--cm-paper)"')).toBe(hasGround);
  });
});

describe('the drawings of time', () => {
  const window: TimeSpan = timeSpan(parseInstant('2020-07-01') ?? epochMs(0), parseInstant('2025-12-31') ?? epochMs(0));

  it('have each event of the window in its lane, in the order of time', () => {
    const { content, viewBox } = timelinePoster(story, story.events, window);
    const dots = pathsOf(content).flatMap((d) => [...d.matchAll(/M(\d+) (\d+)h0/g)]);
    const within = story.events.filter(({ span }) => span.start >= window.start && span.start < window.end);
    expect(viewBox).toBe(`0 0 1000 ${story.tracks.length * 100}`);
    expect(Math.abs(dots.length - within.length)).toBeLessThanOrEqual(3);
    for (const [, x] of dots) expect(Number(x)).toBeLessThanOrEqual(1000);
  });

  it('have bars that stand on each other, none higher than the strip', () => {
    const day = (text: string) => parseInstant(text) ?? epochMs(0);
    const bin = (from: string, to: string, counts: readonly (readonly [string, number])[]) => ({
      span: timeSpan(day(from), day(to)),
      counts: counts.map(([color, count]) => ({ lane: color, color, count })),
      hidden: 0,
    });
    const bins = [
      bin('2020-01-01', '2021-01-01', [
        ['#111111', 1],
        ['#222222', 3],
      ]),
      bin('2021-01-01', '2022-01-01', [['#222222', 2]]),
    ];
    const { content } = overviewPoster(bins, timeSpan(day('2020-01-01'), day('2022-01-01')));
    expect(content).toBe(
      '<g filter="var(--cm-lane-filter, none)"><path fill="#111111" d="M0 100V75H500V100z"/><path fill="#222222" d="M0 75V0H500V75zM501 100V50H999V100z"/></g>',
    );
  });
});

describe('a page', () => {
  it('draws the map to the edges of a box that is far wider than its home', async () => {
    const words = await loadWords('en');
    const tall = makeStory(['one | 2025 | a | | home'], {
      home: {
        bounds: [
          [-10, 10],
          [60, 60],
        ],
      },
    });
    const boxes = ['map', 'timeline', 'overview'].map((part) => `<div class="cm-${part}-box"></div>`).join('');
    const html = await withPosters(boxes, { story: tall, language: 'en', words, topology });
    const [map = ''] = html.split('</template>');
    const xs = pathsOf(map)
      .flatMap(pointsOf)
      .map(([x]) => x);
    const [, , , height = 0] = (/viewBox="([^"]+)"/.exec(map)?.[1] ?? '').split(' ').map(Number);
    expect(Math.max(...xs)).toBeGreaterThan(900 / 2 + 1.6 * height);
    expect(Math.min(...xs)).toBeLessThan(900 / 2 - 1.6 * height + 200);
  });

  it('has a bar for each stretch of time in its strip, as the strip itself has, and not one for all', async () => {
    const words = await loadWords('en');
    const months = Array.from(
      { length: 12 },
      (_, index) => `e${index} | 2025-${String(index + 1).padStart(2, '0')} | a`,
    );
    const boxes = ['map', 'timeline', 'overview'].map((part) => `<div class="cm-${part}-box"></div>`).join('');
    const html = await withPosters(boxes, { story: makeStory(months), language: 'en', words, topology });
    const strip = html.split('</template>')[2] ?? '';
    expect([...strip.matchAll(/M\d+ \d+V/g)].length).toBeGreaterThan(11);
  });

  it('has coarser outlines the wider its home is, and borders that meet in the same points', () => {
    const width = 900;
    const near = coarseTopology(topology, boundsOf(20, 40, 40, 60), width);
    const far = coarseTopology(topology, boundsOf(-60, -180, 80, 180), width);
    const points = ({ arcs }: CountryTopology): number => arcs.flat().length;
    expect(points(near)).toBeLessThan(points(topology));
    expect(points(far)).toBeLessThan(points(near) / 2);
    const ends = ({ arcs }: CountryTopology) => arcs.map((arc) => [arc[0]?.slice(0, 2), arc.at(-1)?.slice(0, 2)]);
    expect(ends(far)).toEqual(ends(near));
    // One after the other, as a build asks: what was made for one home is not given for another.
    expect(points(coarseTopology(topology, boundsOf(20, 40, 40, 60), width))).toBe(points(near));
  });

  it.each([
    ['its own', [8, -17, 60, 90]],
    ['the world', [-56, -170, 76, 180]],
    ['the Atlantic', [0, -130, 65, 60]],
    ['Africa and Europe', [-36, -20, 60, 60]],
    ['the Pacific', [-48, 110, 55, -110]],
  ] as const)('shows every country with a standing that is on the map of %s', (_, [south, west, north, east]) => {
    const box = boundsOf(south, west, north, east);
    const codes = topologyCodes.filter((code) => code !== 'AQ');
    const countries = codes.map((code) => country(code, { standing: 'a', color: '#3b6fc4', pattern: 'solid' }));
    const shown = (of: CountryTopology): readonly string[] => {
      // What is above and below the home is for boxes of another form.
      const look = { ...POSTER_LOOK, above: 0, named: () => 1000 };
      const borders = drawnBorders('editorial', areas);
      const { content } = drawMap({ home: box, countries, borders, marks: [], topology: of, look });
      return [...content.matchAll(/data-country="(\w\w)"/g)].map(([, code]) => code ?? '').toSorted();
    };
    const thinned = shown(coarseTopology(topology, box, POSTER_LOOK.width));
    expect(thinned).toEqual(shown(topology));
    expect(new Set(thinned).size).toBe(thinned.length);
    expect(thinned.length).toBeGreaterThan(30);
  });

  it('keeps the land of each country that can be seen, and has a disc where a fill could not be', () => {
    const world = boundsOf(-56, -170, 76, 180);
    const drawn = coarseTopology(topology, world, POSTER_LOOK.width);
    const [frame, whole] = [frameOf(world, POSTER_LOOK), frameOf(world, { ...POSTER_LOOK, speck: 6 })];
    const { countries } = worldShapes(drawn);
    const seen = countries.filter(({ path }) => ringsOf(path, whole).length > 0);
    expect(seen.length).toBeGreaterThan(130);
    expect(seen.filter(({ path }) => ringsOf(path, frame).length === 0).map(({ id }) => id)).toEqual([]);
    const small = seen.filter(({ id, path }) => /^[A-Z]{2}$/.test(id) && !isLarge(ringsOf(path, frame)));
    expect(small.length).toBeGreaterThan(5);
    const { content } = drawMap({
      ...{ home: world, marks: [], topology: drawn, look: { ...POSTER_LOOK, named: () => 1000 } },
      countries: small.map(({ id }) => country(id, { standing: 'a', color: '#3b6fc4', pattern: 'solid' })),
      borders: drawnBorders('editorial', areas),
    });
    const discs = [...content.matchAll(/<circle [^>]*data-country="(\w\w)"/g)].map(([, code]) => code);
    expect(new Set(discs)).toEqual(new Set(small.map(({ id }) => id)));
  });

  it('without a box for a picture is not written', async () => {
    const words = await loadWords('en');
    const page = withPosters('<main></main>', { story, language: 'en', words, topology });
    await expect(page).rejects.toThrow('no empty box for its map');
  });
});

import type { BordersItem, CountryItem, MapMarker } from '../derive/drawLists.ts';
import type { Bounds } from '../geo/index.ts';
import { latLng } from '../geo/index.ts';
import {
  type CountryTopology,
  drawnPoint,
  ownerIn,
  toWorld,
  type WorldPoint,
  worldShapes,
} from '../geo/worldShapes.ts';
import { assertNever } from '../lib/assertNever.ts';
import { escapeHtml } from '../lib/escapeHtml.ts';

/** Width of the home view in the drawing's units: one is less than a CSS pixel on any screen. */
const WIDTH = 900;
/** A point nearer than this to the one before it is left out; units. */
const COARSE = 6;
/** How far the drawing reaches beyond the home view, for boxes of another form; shares of its width and height. */
const BESIDE = 0.55;
const ABOVE = 0.3;
/** An island smaller than this is left out; units. */
const SPECK = 20;
/** Side of a pattern's tile, units. */
const TILE = 16;

/** What a map's box shows until the map is made. */
export interface MapPosterOf {
  readonly home: Bounds;
  readonly countries: readonly CountryItem[];
  readonly borders: BordersItem;
  readonly marks: readonly MapMarker[];
  readonly topology: CountryTopology;
}

type Ring = readonly WorldPoint[];

/** Where the world's points lie on the drawing, how high that is, and how far round the world. */
interface Frame {
  readonly height: number;
  readonly turn: number;
  readonly toFrame: (point: WorldPoint) => WorldPoint;
}

/**
 * The map as an SVG of its own, coarser than the map: land, the fills of the standings with their patterns, contested
 * areas as the worldview draws them, and a dot for each place. Colours are the page's tokens, so that it is dark with the
 * page; the view is the map's home, fitted as the map fits it.
 */
export function mapPoster({ home, countries, borders, marks, topology }: MapPosterOf): {
  readonly viewBox: string;
  readonly content: string;
} {
  const frame = frameOf(home);
  const ownerOf = ownerIn(borders);
  const ringsByOwner = new Map<string, Ring[]>();
  const ringsByOutline = new Map<string, readonly Ring[]>();
  for (const { id, path } of worldShapes(topology).countries) {
    const rings = ringsOf(path, frame);
    if (rings.length === 0) continue;
    ringsByOutline.set(id, rings);
    ringsByOwner.set(ownerOf(id), [...(ringsByOwner.get(ownerOf(id)) ?? []), ...rings]);
  }
  const filled = countries.filter(({ code, color }) => color !== undefined && ringsByOwner.has(code));
  const isFilled = new Set(filled.map(({ code }) => code));
  const land = [...ringsByOwner].flatMap(([owner, rings]) => (isFilled.has(owner) ? [] : rings));
  const patterns = new Map<string, string>();
  const fills = filled.map((item) =>
    path(pathOf(ringsByOwner.get(item.code) ?? []), `fill="${fillOf(item, patterns)}"${outlineOf(item)}`),
  );
  const contested = borders.areas.flatMap(({ outlines }) => outlines.flatMap((id) => ringsByOutline.get(id) ?? []));
  const content = [
    group('fill="var(--cm-map-land)" stroke="var(--cm-map-border)" stroke-width="0.8"', path(pathOf(land))),
    group('stroke="var(--cm-map-border)" stroke-width="0.8"', fills.join('')),
    contested.length === 0 ? '' : contestedOf(contested, borders, patterns),
    dots(marks, frame),
  ].join('');
  return {
    viewBox: `0 0 ${WIDTH} ${Math.round(frame.height)}`,
    content: `<defs>${[...patterns.values()].join('')}</defs>${content}`,
  };
}

function frameOf({ south, west, north, east }: Bounds): Frame {
  const start = toWorld(latLng(north, west));
  const end = toWorld(latLng(south, west));
  const turn = toWorld(latLng(0, 180)).x - toWorld(latLng(0, -180)).x;
  const width = ((west > east ? east + 360 - west : east - west) / 360) * turn;
  const scale = WIDTH / width;
  return {
    height: (end.y - start.y) * scale,
    turn: turn * scale,
    toFrame: ({ x, y }) => ({ x: (x - start.x) * scale, y: (y - start.y) * scale }),
  };
}

/** The rings of path data in world units that come near the view; what lies far outside is drawn in to its edge. */
function ringsOf(data: string, { height, turn, toFrame }: Frame): readonly Ring[] {
  const [left, right, top, bottom] = [-BESIDE * WIDTH, (1 + BESIDE) * WIDTH, -ABOVE * height, (1 + ABOVE) * height];
  const within = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
  return data.split('Z').flatMap((ring) => {
    const points = [...ring.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) =>
      toFrame({ x: Number(x), y: Number(y) }),
    );
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    const [west, east] = [Math.min(...xs), Math.max(...xs)];
    const [north, south] = [Math.min(...ys), Math.max(...ys)];
    if (east - west + south - north < SPECK || south < top || north > bottom) return [];
    // What is nearer the other way round the world is drawn there.
    const shift = Math.round(((west + east) / 2 - WIDTH / 2) / turn) * turn;
    if (east - shift < left || west - shift > right) return [];
    return [coarse(points).map(({ x, y }) => ({ x: within(x - shift, left, right), y: within(y, top, bottom) }))];
  });
}

function coarse(points: Ring): Ring {
  const kept: WorldPoint[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point.x - last.x, point.y - last.y) >= COARSE) kept.push(point);
  }
  return kept;
}

/** In whole units, each point from the one before it: a third of the characters. */
function pathOf(rings: readonly Ring[]): string {
  return rings
    .map((ring) => {
      let [atX, atY] = [0, 0];
      const steps = ring.flatMap(({ x, y }, index) => {
        const [dx, dy] = [Math.round(x) - atX, Math.round(y) - atY];
        if (index > 0 && dx === 0 && dy === 0) return [];
        [atX, atY] = [atX + dx, atY + dy];
        return [`${dx}${dy < 0 ? '' : ' '}${dy}`];
      });
      const [first = '0 0', ...others] = steps;
      return `M${first}l${others.map((step, index) => (index === 0 || step.startsWith('-') ? step : ` ${step}`)).join('')}z`;
    })
    .join('');
}

function path(d: string, attributes = ''): string {
  return `<path ${attributes} vector-effect="non-scaling-stroke" d="${d}"/>`;
}

function group(attributes: string, content: string): string {
  return `<g stroke-linejoin="round" ${attributes}>${content}</g>`;
}

/** The value of a `fill`; adds its pattern where it wants one. */
function fillOf({ color = '', pattern = 'solid' }: CountryItem, patterns: Map<string, string>): string {
  if (pattern === 'solid') return escapeHtml(color);
  const id = `${pattern}-${color.replace('#', '')}`;
  patterns.set(id, patternOf(id, pattern, escapeHtml(color)));
  return `url(#${escapeHtml(id)})`;
}

function outlineOf({ color = '', pattern }: CountryItem): string {
  return pattern === 'outlined' ? ` stroke="${escapeHtml(color)}" stroke-width="1.6"` : '';
}

/** The tiles of the map's own patterns (widgets/map/patterns.ts), in these units. */
function patternOf(id: string, pattern: Exclude<CountryItem['pattern'], 'solid' | undefined>, color: string): string {
  const stripe = (width: number, height: number): string =>
    `<rect width="${width}" height="${height}" fill="${color}"/>`;
  const tile = (tint: number, marks: string, turn = 0): string =>
    `<pattern id="${escapeHtml(id)}" width="${TILE}" height="${TILE}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})">` +
    `<rect width="${TILE}" height="${TILE}" fill="var(--cm-map-land)"/>` +
    `<rect width="${TILE}" height="${TILE}" fill="${color}" fill-opacity="${tint}"/>${marks}</pattern>`;
  switch (pattern) {
    case 'hatched':
      return tile(0.22, stripe(TILE, 7), 45);
    case 'dotted':
      return tile(0.22, `<circle cx="${TILE / 2}" cy="${TILE / 2}" r="4.5" fill="${color}"/>`);
    case 'crossed':
      return tile(0.3, stripe(TILE, 4) + stripe(4, TILE), 45);
    case 'outlined':
      return tile(0.2, '');
    default:
      return assertNever(pattern);
  }
}

function contestedOf(rings: readonly Ring[], { worldview }: BordersItem, patterns: Map<string, string>): string {
  const d = pathOf(rings);
  const hatch =
    '<pattern id="contested" width="11" height="11" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">' +
    '<rect width="2.6" height="11" fill="var(--cm-ink)" fill-opacity="0.55"/></pattern>';
  if (worldview !== 'as-administered') patterns.set('contested', hatch);
  const fill = worldview === 'as-administered' ? 'none' : 'url(#contested)';
  const ground = worldview === 'contested-marked' ? path(d, 'fill="var(--cm-paper)"') : '';
  const edge = `fill="${fill}" stroke="var(--cm-ink)" stroke-opacity="0.7" stroke-width="1.1" stroke-dasharray="4 3"`;
  return ground + path(d, edge);
}

/** A dot for each place that events are at: a stroke without a length is round, and as wide on every screen. */
function dots(marks: readonly MapMarker[], { toFrame }: Frame): string {
  const d = marks
    .map(({ at }) => toFrame(drawnPoint(at)))
    .filter(({ x, y }) => x > -BESIDE * WIDTH && x < (1 + BESIDE) * WIDTH && y > -WIDTH && y < 2 * WIDTH)
    .map(({ x, y }) => `M${Math.round(x)} ${Math.round(y)}h0`)
    .join('');
  if (d === '') return '';
  const round = (color: string, width: number): string => path(d, `stroke="${color}" stroke-width="${width}"`);
  return `<g fill="none" stroke-linecap="round">${round('var(--cm-paper)', 11)}${round('var(--cm-ink)', 7)}</g>`;
}

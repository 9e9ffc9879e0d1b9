import type { BordersItem, CountryItem, MapMarker } from '../derive/drawLists.ts';
import type { Bounds } from '../geo/index.ts';
import { latLng } from '../geo/index.ts';
import {
  type CountryShape,
  countryShapes,
  type CountryTopology,
  drawnPoint,
  ownerIn,
  toWorld,
  type WorldPoint,
  worldShapes,
} from '../geo/worldShapes.ts';
import { escapeHtml } from '../lib/escapeHtml.ts';
import { fillOf, outlineOf } from './mapFills.ts';
import type { MapLook } from './mapLook.ts';
import { mapNames } from './mapNames.ts';
import type { Palette } from './palette.ts';
import { printable } from './svgText.ts';
import type { Measure } from './textLines.ts';

/** What the map shows: the draw lists of the map itself. */
export interface MapDrawingOf {
  readonly home: Bounds;
  readonly countries: readonly CountryItem[];
  readonly borders: BordersItem;
  readonly marks: readonly MapMarker[];
  readonly topology: CountryTopology;
  readonly look: MapLook;
}

type Ring = readonly WorldPoint[];

/** Where the world's points lie on the drawing, how high that is, and how far round the world. */
interface Frame {
  readonly look: MapLook;
  readonly height: number;
  readonly turn: number;
  readonly toFrame: (point: WorldPoint) => WorldPoint;
  /** The same of a place by itself: round the world it is drawn where it is nearest to the view's middle. */
  readonly nearest: (point: WorldPoint) => WorldPoint;
}

/** The map as SVG markup: what goes into an `svg` with a view box of this size, and what of its lists is not in sight there. */
export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  readonly content: string;
  readonly beyond: { readonly places: readonly MapMarker[]; readonly countries: readonly CountryItem[] };
}

/** How high a map of these bounds is for its width. */
export function mapRatio(home: Bounds): number {
  const { height, width } = sizeOf(home);
  return height / width;
}

/**
 * The map as SVG: land, the fills of the standings with their patterns, contested areas as the worldview draws them, and a
 * dot for each place, the chosen event's larger. The view is the map's home, fitted as the map fits it.
 */
export function drawMap({ home, countries, borders, marks, topology, look }: MapDrawingOf): MapDrawing {
  const { palette } = look;
  const frame = frameOf(home, look);
  const ownerOf = ownerIn(borders);
  const shapes = worldShapes(topology);
  const ringsByOwner = new Map<string, Ring[]>();
  const ringsByOutline = new Map<string, readonly Ring[]>();
  for (const { id, path } of shapes.countries) {
    const rings = ringsOf(path, frame);
    if (rings.length === 0) continue;
    ringsByOutline.set(id, rings);
    ringsByOwner.set(ownerOf(id), [...(ringsByOwner.get(ownerOf(id)) ?? []), ...rings]);
  }
  const coloured = countries.filter(({ color }) => color !== undefined);
  const filled = coloured.filter(({ code }) => isLarge(ringsByOwner.get(code) ?? []));
  const isFilled = new Set(filled.map(({ code }) => code));
  const land = [...ringsByOwner].flatMap(([owner, rings]) => (isFilled.has(owner) ? [] : rings));
  const patterns = new Map<string, string>();
  const fills = filled.map((item) => {
    const attributes = `fill="${fillOf(item, look, patterns)}"${outlineOf(item, look)}${nameOf(item, look)}`;
    return path(pathOf(ringsByOwner.get(item.code) ?? []), attributes);
  });
  const rest = coloured.filter(({ code }) => !isFilled.has(code));
  const shapeByCode = countryShapes(shapes, borders);
  const [small, hidden] = split(rest, ({ code }) => {
    const centre = shapeByCode.get(code)?.centre;
    return centre !== undefined && isInSight(frame.nearest(centre), frame);
  });
  const discs = small.map((item) => {
    const { x, y } = frame.nearest(shapeByCode.get(item.code)?.centre ?? { x: 0, y: 0 });
    const fill = `fill="${fillOf(item, look, patterns)}" stroke="${palette.ink}" stroke-width="0.8"`;
    return `<circle cx="${Math.round(x)}" cy="${Math.round(y)}" r="${look.named ? 9 : 8}" ${fill}${nameOf(item, look)}/>`;
  });
  const contested = borders.areas.flatMap(({ outlines }) => outlines.flatMap((id) => ringsByOutline.get(id) ?? []));
  const thin = `stroke="${palette.border}" stroke-width="0.8"`;
  const content = [
    group(`fill="${palette.land}" ${thin}`, path(pathOf(land))),
    group(thin, fills.join('')),
    contested.length === 0 ? '' : contestedOf(contested, borders, palette, patterns),
    discs.join(''),
    look.named ? namedDots(marks, frame) : dots(marks, frame),
    look.named ? namesOf({ countries, marks, shapeByCode, ringsByOwner, frame, measure: look.named }) : '',
  ].join('');
  return {
    width: look.width,
    height: Math.round(frame.height),
    content: `<defs>${[...patterns.values()].join('')}</defs>${content}`,
    beyond: {
      places: marks.filter(({ at }) => !isInSight(frame.nearest(drawnPoint(at)), frame)),
      countries: hidden,
    },
  };
}

/** The names of what is in sight. */
function namesOf(of: {
  readonly countries: readonly CountryItem[];
  readonly marks: readonly MapMarker[];
  readonly shapeByCode: ReadonlyMap<string, CountryShape>;
  readonly ringsByOwner: ReadonlyMap<string, readonly Ring[]>;
  readonly frame: Frame;
  readonly measure: Measure;
}): string {
  const { frame, shapeByCode } = of;
  const { beside, width, palette } = frame.look;
  const scale = frame.toFrame({ x: 1, y: 0 }).x - frame.toFrame({ x: 0, y: 0 }).x;
  return mapNames({
    countries: of.countries,
    shapeOf: (code) => {
      const shape = shapeByCode.get(code);
      if (!shape) return undefined;
      const centre = frame.nearest(shape.centre);
      if (!isInSight(centre, frame)) return undefined;
      return { centre, width: shape.width * scale, height: shape.height * scale };
    },
    isElsewhere: (code, point) =>
      [...of.ringsByOwner].some(([owner, rings]) => owner !== code && rings.some((ring) => isInRing(point, ring))),
    places: placed(of.marks, frame).filter((one) => isInSight(one, frame)),
    sight: { left: -beside * width, right: (1 + beside) * width, top: 0, bottom: frame.height },
    palette,
    measure: of.measure,
  });
}

/** Whether a fill would be seen: some of it is larger than this, in units of the drawing. */
const SEEN = 7;

function isLarge(rings: readonly Ring[]): boolean {
  return rings.some((ring) => {
    const [xs, ys] = [ring.map(({ x }) => x), ring.map(({ y }) => y)];
    return Math.max(...xs) - Math.min(...xs) > SEEN || Math.max(...ys) - Math.min(...ys) > SEEN;
  });
}

/** By how often a line from the point crosses the ring: an odd number of times from within. */
function isInRing({ x, y }: WorldPoint, ring: Ring): boolean {
  let isIn = false;
  let before = ring.at(-1);
  for (const point of ring) {
    if (before && point.y > y !== before.y > y) {
      const crossing = before.x + ((y - before.y) / (point.y - before.y)) * (point.x - before.x);
      if (x < crossing) isIn = !isIn;
    }
    before = point;
  }
  return isIn;
}

/** Whether a point is in the picture, and not only in reach of it. */
function isInSight({ x, y }: WorldPoint, { height, look: { width, beside } }: Frame): boolean {
  return x >= -beside * width && x <= (1 + beside) * width && y >= 0 && y <= height;
}

function split<Item>(items: readonly Item[], test: (item: Item) => boolean): readonly [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

function nameOf({ code, standing }: CountryItem, { named }: MapLook): string {
  return named ? ` data-country="${escapeHtml(code)}" data-standing="${escapeHtml(standing)}"` : '';
}

function frameOf(home: Bounds, look: MapLook): Frame {
  const { start, width, height, turn } = sizeOf(home);
  const scale = look.width / width;
  return {
    look,
    height: height * scale,
    turn: turn * scale,
    toFrame: ({ x, y }) => ({ x: (x - start.x) * scale, y: (y - start.y) * scale }),
    nearest: (point) => {
      const { x, y } = { x: (point.x - start.x) * scale, y: (point.y - start.y) * scale };
      return { x: x - Math.round((x - look.width / 2) / (turn * scale)) * turn * scale, y };
    },
  };
}

/** Bounds in world units: their upper left corner, their size, and how far it is round the world. */
function sizeOf({ south, west, north, east }: Bounds): {
  readonly start: WorldPoint;
  readonly width: number;
  readonly height: number;
  readonly turn: number;
} {
  const start = toWorld(latLng(north, west));
  const end = toWorld(latLng(south, west));
  const turn = toWorld(latLng(0, 180)).x - toWorld(latLng(0, -180)).x;
  const width = ((west > east ? east + 360 - west : east - west) / 360) * turn;
  return { start, width, height: end.y - start.y, turn };
}

/** The rings of path data in world units that come near the view; what lies far outside is drawn in to its edge. */
function ringsOf(data: string, frame: Frame): readonly Ring[] {
  const { turn, toFrame, look } = frame;
  const { width } = look;
  const { left, right, top, bottom } = reachOf(frame);
  const within = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
  return data.split('Z').flatMap((ring) => {
    const points = [...ring.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) =>
      toFrame({ x: Number(x), y: Number(y) }),
    );
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    const [west, east] = [Math.min(...xs), Math.max(...xs)];
    const [north, south] = [Math.min(...ys), Math.max(...ys)];
    if (east - west + south - north < look.speck || south < top || north > bottom) return [];
    // What is nearer the other way round the world is drawn there.
    const shift = Math.round(((west + east) / 2 - width / 2) / turn) * turn;
    if (east - shift < left || west - shift > right) return [];
    return [
      coarse(points, look.coarse).map(({ x, y }) => ({ x: within(x - shift, left, right), y: within(y, top, bottom) })),
    ];
  });
}

/** How far what is drawn may reach. */
function reachOf({
  height,
  look: { width, beside, above },
}: Frame): Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>> {
  return { left: -beside * width, right: (1 + beside) * width, top: -above * height, bottom: (1 + above) * height };
}

function coarse(points: Ring, least: number): Ring {
  const kept: WorldPoint[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point.x - last.x, point.y - last.y) >= least) kept.push(point);
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

function contestedOf(
  rings: readonly Ring[],
  { worldview }: BordersItem,
  palette: Palette,
  patterns: Map<string, string>,
): string {
  const d = pathOf(rings);
  const hatch =
    '<pattern id="contested" width="11" height="11" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">' +
    `<rect width="2.6" height="11" fill="${palette.ink}" fill-opacity="0.55"/></pattern>`;
  if (worldview !== 'as-administered') patterns.set('contested', hatch);
  const fill = worldview === 'as-administered' ? 'none' : 'url(#contested)';
  const ground = worldview === 'contested-marked' ? path(d, `fill="${palette.paper}"`) : '';
  const edge = `fill="${fill}" stroke="${palette.ink}" stroke-opacity="0.7" stroke-width="1.1" stroke-dasharray="4 3"`;
  return ground + path(d, edge);
}

/** Where those of the places lie that are in reach. */
function placed(
  marks: readonly MapMarker[],
  frame: Frame,
): readonly { readonly mark: MapMarker; readonly x: number; readonly y: number }[] {
  const { left, right } = reachOf(frame);
  const { width } = frame.look;
  return marks
    .map((mark) => ({ mark, ...frame.nearest(drawnPoint(mark.at)) }))
    .filter(({ x, y }) => x > left && x < right && y > -width && y < 2 * width)
    .map(({ mark, x, y }) => ({ mark, x: Math.round(x), y: Math.round(y) }));
}

/** A dot for each place that events are at: a stroke without a length is round, and as wide on every screen. */
function dots(marks: readonly MapMarker[], frame: Frame): string {
  const d = placed(marks, frame)
    .map(({ x, y }) => `M${x} ${y}h0`)
    .join('');
  if (d === '') return '';
  const { paper, ink } = frame.look.palette;
  const round = (color: string, width: number): string => path(d, `stroke="${color}" stroke-width="${width}"`);
  return `<g fill="none" stroke-linecap="round">${round(paper, 11)}${round(ink, 7)}</g>`;
}

/** The same, each by itself with its place's id and how many events are there; what the window fades is hollow. */
function namedDots(marks: readonly MapMarker[], frame: Frame): string {
  const { paper, ink, accent } = frame.look.palette;
  // The chosen one last: above the others.
  return placed(marks, frame)
    .filter((one) => isInSight(one, frame))
    .sort((a, b) => Number(a.mark.selected) - Number(b.mark.selected))
    .map(({ mark: { id, count, selected, faded, placeName }, x, y }) => {
      const look = selected
        ? `r="7" fill="${accent}" stroke="${paper}" stroke-width="2.5"`
        : `r="4.5" fill="${faded ? paper : ink}" stroke="${faded ? ink : paper}" stroke-width="1.5"`;
      const title = `<title>${escapeHtml(printable(placeName))}</title>`;
      return `<circle cx="${x}" cy="${y}" ${look} data-place="${escapeHtml(id)}" data-count="${count}">${title}</circle>`;
    })
    .join('');
}

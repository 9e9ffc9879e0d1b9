import type { BordersItem, CountryItem, MapMarker } from '../derive/drawLists.ts';
import type { Bounds } from '../geo/index.ts';
import {
  type CountryShape,
  countryShapes,
  type CountryTopology,
  drawnPoint,
  ownerIn,
  worldShapes,
  type WorldPoint,
} from '../geo/worldShapes.ts';
import { escapeHtml } from '../lib/escapeHtml.ts';
import { fillOf, outlineOf } from './mapFills.ts';
import { type Frame, frameOf, isInRing, isInSight, isLarge, reachOf, type Ring, ringsOf, sizeOf } from './mapFrame.ts';
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

/** The map as SVG markup: what goes into an `svg` with a view box of this size, and what of its lists is not in sight there. */
export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  readonly content: string;
  /** Whether a contested area is among what is drawn. */
  readonly hasContested: boolean;
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
  const discs = small.map((item) => ({ item, ...frame.nearest(shapeByCode.get(item.code)?.centre ?? { x: 0, y: 0 }) }));
  const contested = borders.areas.flatMap(({ outlines }) => outlines.flatMap((id) => ringsByOutline.get(id) ?? []));
  const thin = `stroke="${palette.border}" stroke-width="0.8"`;
  const content = [
    group(`fill="${palette.land}" ${thin}`, path(pathOf(land))),
    group(thin, fills.join('')),
    contested.length === 0 ? '' : contestedOf(contested, borders, palette, patterns),
    discs.map(({ item, x, y }) => discAt(item, { x, y }, look, fillOf(item, look, patterns))).join(''),
    look.named ? namedDots(marks, frame) : dots(marks, frame),
    look.named ? namesOf({ countries, marks, discs, shapeByCode, ringsByOwner, frame, measure: look.named }) : '',
  ].join('');
  return {
    width: look.width,
    height: Math.round(frame.height),
    content: `<defs>${[...patterns.values()].join('')}</defs>${content}`,
    hasContested: contested.length > 0,
    beyond: {
      places: marks.filter(({ at }) => !isInSight(frame.nearest(drawnPoint(at)), frame)),
      countries: hidden,
    },
  };
}

/** In the place of a country too small to be seen. */
function discAt(item: CountryItem, { x, y }: WorldPoint, look: MapLook, fill: string): string {
  const ring = `stroke="${look.palette.ink}" stroke-width="0.8"`;
  return `<circle cx="${Math.round(x)}" cy="${Math.round(y)}" r="${look.named ? 9 : 8}" fill="${fill}" ${ring}${nameOf(item, look)}/>`;
}

/** The names of what is in sight. */
function namesOf(of: {
  readonly countries: readonly CountryItem[];
  readonly marks: readonly MapMarker[];
  readonly discs: readonly WorldPoint[];
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
    discs: of.discs,
    sight: { left: -beside * width, right: (1 + beside) * width, top: 0, bottom: frame.height },
    palette,
    measure: of.measure,
  });
}

function split<Item>(items: readonly Item[], test: (item: Item) => boolean): readonly [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

function nameOf({ code, standing }: CountryItem, { named }: MapLook): string {
  return named ? ` data-country="${escapeHtml(code)}" data-standing="${escapeHtml(standing)}"` : '';
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

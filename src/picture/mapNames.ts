import type { CountryItem, MapMarker } from '../derive/drawLists.ts';
import type { CountryShape, WorldPoint } from '../geo/worldShapes.ts';
import type { Palette } from './palette.ts';
import { svgText } from './svgText.ts';
import type { Measure } from './textLines.ts';

/** What is on a drawn map that has a name. Lengths and points are the drawing's. */
export interface NamesOf {
  readonly countries: readonly CountryItem[];
  /** Where a country lies, and how large its largest part is. */
  readonly shapeOf: (code: string) => Pick<CountryShape, 'centre' | 'width' | 'height'> | undefined;
  /** Whether a point is in another country than this. */
  readonly isElsewhere: (code: string, point: WorldPoint) => boolean;
  /** The places that are drawn. */
  readonly places: readonly { readonly mark: MapMarker; readonly x: number; readonly y: number }[];
  /** Where the discs of small countries stand: no name lies on another's. */
  readonly discs: readonly WorldPoint[];
  /** What is outside is cut off. */
  readonly sight: Box;
  readonly palette: Palette;
  readonly measure: Measure;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A name, and where its middle may stand, the best place first. */
interface Wish {
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly width: number;
  readonly spots: readonly WorldPoint[];
}

const COUNTRY_SIZE = 14;
const PLACE_SIZE = 12.5;
/** Across a small country's disc. */
const DISC = 18;
/** From a dot's middle to its name. */
const BESIDE = 12.5;
/** Around names and dots. */
const AIR = 3;

/**
 * The names of a map as SVG, each where it has room: of the chosen event's places; of countries, the chosen, then those with a
 * standing, beside themselves where they are small, the larger before the smaller; of the other places that are not faded.
 */
export function mapNames(of: NamesOf): string {
  const { places, discs, sight, palette } = of;
  const taken: Box[] = [
    ...places.map(({ x, y, mark }) => around({ x, y }, mark.selected ? 18 : 13, mark.selected ? 18 : 13)),
    ...discs.map((at) => around(at, DISC, DISC)),
  ];
  const names = wishesOf(of).flatMap(({ text, size, weight, width, spots }) => {
    const free = spots.find((spot) => {
      const box = around(spot, width + 2 * AIR, size + 2 * AIR);
      return isWithin(box, sight) && taken.every((other) => !overlap(box, other));
    });
    if (!free) return [];
    taken.push(around(free, width + 2 * AIR, size + 2 * AIR));
    return [svgText(text, free.x, free.y + size * 0.36, { size, weight, color: palette.ink, anchor: 'middle' })];
  });
  if (names.length === 0) return '';
  const halo = `stroke="${palette.paper}" stroke-opacity="0.85" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`;
  return `<g ${halo}>${names.join('')}</g>`;
}

function wishesOf({ countries, shapeOf, isElsewhere, places, measure }: NamesOf): readonly Wish[] {
  const wish = (
    text: string,
    size: number,
    weight: 400 | 600,
    spotsOf: (width: number) => readonly WorldPoint[],
  ): Wish => {
    const width = measure(text, size, weight);
    return { text, size, weight, width, spots: spotsOf(width) };
  };
  const placeWish = ({ mark, x, y }: NamesOf['places'][number]): Wish =>
    wish(mark.placeName, PLACE_SIZE, mark.selected ? 600 : 400, (width) => [
      { x: x + BESIDE + width / 2, y },
      { x: x - BESIDE - width / 2, y },
      { x, y: y - BESIDE - PLACE_SIZE / 2 },
      { x, y: y + BESIDE + PLACE_SIZE / 2 },
    ]);
  const ranked = countries.flatMap((country) => {
    const shape = shapeOf(country.code);
    if (!shape) return [];
    const rank = Number(country.selected) * 2 + Number(country.standing !== 'none');
    return [{ country, shape, rank, size: shape.width * shape.height }];
  });
  ranked.sort((one, other) => other.rank - one.rank || other.size - one.size);
  return [
    ...places.filter(({ mark }) => mark.selected).map(placeWish),
    ...ranked.map(({ country, shape, rank }) =>
      wish(country.label, COUNTRY_SIZE, rank > 0 ? 600 : 400, (width) => [
        ...spotsIn(shape, width),
        ...(rank > 0 ? spotsBeside(shape, width, (point) => isElsewhere(country.code, point)) : []),
      ]),
    ),
    ...places.filter(({ mark }) => !mark.selected && !mark.faded).map(placeWish),
  ];
}

type Extent = Pick<CountryShape, 'centre' | 'width' | 'height'>;

/** In a country, where it has room. */
function spotsIn({ centre: { x, y }, width, height }: Extent, room: number): readonly WorldPoint[] {
  if (room > width || COUNTRY_SIZE > height) return [];
  // What lies in its middle may be a place: a line above it, or below.
  return [0, 1, -1, 2, -2].map((line) => ({ x, y: y + line * (COUNTRY_SIZE + AIR) }));
}

/**
 * Beside a small country: first where the fewest others lie between it and its name, or under that; nowhere in another, whose
 * name it would be.
 */
function spotsBeside(
  { centre: { x, y }, width, height }: Extent,
  room: number,
  isElsewhere: (point: WorldPoint) => boolean,
): readonly WorldPoint[] {
  // A place may lie in the middle of what is no larger than its dot.
  const across = Math.max(width / 2 + AIR, BESIDE) + room / 2;
  const along = Math.max(height / 2 + AIR, BESIDE) + COUNTRY_SIZE / 2;
  const sides = [
    [-1, 0],
    [1, 0],
    [0, -1],
    [0, 1],
    [1, 1],
    [-1, 1],
    [1, -1],
    [-1, -1],
  ] as const;
  const spots = sides.map(([dx, dy]) => {
    const spot = { x: x + dx * across, y: y + dy * along };
    const between = [0.25, 0.5, 0.75].map((share) => ({ x: x + (spot.x - x) * share, y: y + (spot.y - y) * share }));
    const under = [-0.5, -0.25, 0, 0.25, 0.5].map((share) => ({ x: spot.x + share * room, y: spot.y }));
    return {
      spot,
      isIn: under.filter(isElsewhere).length > 1,
      others: [...between, ...under].filter(isElsewhere).length,
    };
  });
  return spots
    .filter(({ isIn }) => !isIn)
    .sort((one, other) => one.others - other.others)
    .map(({ spot }) => spot);
}

function around({ x, y }: WorldPoint, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function isWithin(box: Box, { left, right, top, bottom }: Box): boolean {
  return box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

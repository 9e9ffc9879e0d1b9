import type * as L from 'leaflet';
import type { AreaItem, BordersItem, CapitalItem, CountryItem } from '../../derive/drawLists.ts';
import type { PlanarPoint } from '../../geo/merge.ts';
import { setAttribute } from '../attributes.ts';
import { createTextMeasure } from '../textMeasure.ts';
import { createSvg } from './svg.ts';
import { type CountryShape, toWorld } from '../../geo/worldShapes.ts';
import { isInBox, scaleOf, toLayer } from './worldSvg.ts';

/** Names on the map: of countries, contested areas and capitals. */
export interface Labels {
  /** Writes what has room, clear of `taken` (layer pixels). */
  layout(what: Labelled, taken: readonly PlanarPoint[]): void;
}

export interface Labelled {
  readonly countries: readonly CountryItem[];
  readonly shapes: ReadonlyMap<string, CountryShape>;
  /** Where the markers of small countries stand, by code; layer pixels. */
  readonly discs: ReadonlyMap<string, PlanarPoint>;
  readonly borders: BordersItem;
  readonly capitals: readonly CapitalItem[];
}

/** A text is so high, and what lies on the map is so wide; CSS pixels. */
const lineHeight = 15;
const taken = 26;
/** A mark's target, and how far its name stands from its middle. */
const target = 12;
const beside = 8;
/** The same of an event's mark, or of a small country's. */
const besideMark = taken / 2 + 3;
/** From a mark's middle to that of a name above it. */
const clear = (taken + lineHeight) / 2 + 1;
/** From this scale on a contested area's name is of use: before, its country's own has no room. CSS pixels a degree. */
const closeEnough = 12;
/** More than any country's size in the world's units. */
const FIRST = 1e12;

interface Wish {
  readonly key: string;
  readonly kind: 'country' | 'area' | 'capital';
  readonly text: string;
  readonly at: PlanarPoint;
  /** The text's middle, from there. */
  readonly shift: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Of two names that want one place the first in this order has it: countries, those with a standing and the larger first; areas;
 * capitals.
 */
export function createLabels(map: L.Map, drawing: SVGElement, onArea: (id: string) => void): Labels {
  const marks = createSvg('g', { class: 'cm-map-areas', 'aria-hidden': 'true' });
  const element = createSvg('g', { class: 'cm-map-labels', 'aria-hidden': 'true' });
  const dots = createSvg('path', { class: 'cm-map-capital' });
  drawing.append(marks, dots, element);
  const probe = createSvg('text', { class: 'cm-map-label' });
  element.append(probe);
  const measure = createTextMeasure(probe);
  const widths = new Map<string, number>();
  const widthOf = (text: string): number => {
    const known = widths.get(text) ?? measure.widthOf(text);
    widths.set(text, known);
    return known;
  };
  const texts = new Map<string, SVGTextElement>();
  const points = new Map<string, SVGGElement>();
  marks.addEventListener('click', (event) => {
    const area =
      event.target instanceof Element ? event.target.closest('[data-area]')?.getAttribute('data-area') : null;
    if (area) onArea(area);
  });
  let isMeasured = false;
  return {
    layout(what, occupied) {
      if (!isMeasured) measure.refresh();
      isMeasured = true;
      const boxes = occupied.map((point) => boxAround(point, taken, taken));
      const standing = standingAreas(map, what.borders.areas, boxes);
      drawMarks(marks, points, standing);
      const wishes = [
        ...countryWishes(map, what, widthOf),
        ...areaWishes(map, what.borders.areas, standing, widthOf),
        ...capitalWishes(map, what, boxes, widthOf),
      ];
      const keys = new Set<string>();
      const shown = wishes.filter((wish) => {
        const width = widthOf(wish.text);
        // A name may want two places: on the other side where there is no room on the one.
        if (keys.has(wish.key) || !isInBox(map, wish.at) || !isInBox(map, endOf(wish, width))) return false;
        if (!claim(wish, width, boxes)) return false;
        keys.add(wish.key);
        return true;
      });
      drawTexts(element, texts, shown);
      const capitals = shown.filter(({ kind }) => kind === 'capital');
      setAttribute(dots, 'd', capitals.map(({ at }) => dotAt(at)).join(''));
    },
  };
}

function countryWishes(
  map: L.Map,
  { countries, shapes, discs }: Labelled,
  widthOf: (text: string) => number,
): readonly Wish[] {
  const scale = scaleOf(map);
  const wishes = countries.flatMap(({ code, label, selected, standing }) => {
    const shape = shapes.get(code);
    if (!shape) return [];
    const [width, height, room] = [shape.width * scale, shape.height * scale, widthOf(label)];
    const rank = Number(selected) * 2 + Number(standing !== 'none');
    const wish = (at: PlanarPoint, shift: number) => ({
      rank,
      size: width * height,
      wish: wishAt('country', code, label, at, shift),
    });
    if (width >= room && height >= lineHeight) {
      const { x, y } = toLayer(map, shape.centre);
      // An event's mark may stand in the middle: the name above it, or below.
      return [0, -1, 1].flatMap((line) =>
        height < lineHeight + 2 * clear * Math.abs(line) ? [] : [wish({ x, y: y + line * clear }, 0)],
      );
    }
    const disc = discs.get(code);
    const shift = besideMark + room / 2;
    return disc && rank > 0 ? [wish(disc, shift), wish(disc, -shift)] : [];
  });
  return wishes.sort((one, other) => other.rank - one.rank || other.size - one.size).map(({ wish }) => wish);
}

/** Areas without a border of their own are marks where nothing lies on them. */
function standingAreas(
  map: L.Map,
  areas: readonly AreaItem[],
  boxes: Box[],
): ReadonlyMap<string, { readonly area: AreaItem; readonly at: PlanarPoint }> {
  const standing = new Map<string, { readonly area: AreaItem; readonly at: PlanarPoint }>();
  for (const area of areas) {
    const at = toLayer(map, toWorld(area.at));
    if (area.outlines.length > 0 || !isInBox(map, at, 0.1)) continue;
    if (!isFree(boxAround(at, target, target), boxes)) continue;
    boxes.push(boxAround(at, target, target));
    standing.set(area.id, { area, at });
  }
  return standing;
}

function areaWishes(
  map: L.Map,
  areas: readonly AreaItem[],
  standing: ReadonlyMap<string, unknown>,
  widthOf: (text: string) => number,
): readonly Wish[] {
  const degree = map.project([0, 1]).distanceTo(map.project([0, 0]));
  if (degree < closeEnough) return [];
  return areas.flatMap(({ id, at, label, outlines }) => {
    // A country's own name stands there already.
    if (outlines.some((outline) => /^[A-Z]{2}$/.test(outline))) return [];
    if (outlines.length === 0 && !standing.has(id)) return [];
    const shift = outlines.length === 0 ? beside + widthOf(label) / 2 : 0;
    return [wishAt('area', id, label, toLayer(map, toWorld(at)), shift)];
  });
}

/** Those of the story's countries first, and the larger before the smaller. */
function capitalWishes(
  map: L.Map,
  { capitals, countries, shapes }: Labelled,
  boxes: readonly Box[],
  widthOf: (text: string) => number,
): readonly Wish[] {
  const spokenOf = new Set(countries.map(({ code }) => code));
  const rankOf = ({ code }: CapitalItem): number => {
    const { width, height } = shapes.get(code) ?? { width: 0, height: 0 };
    return width * height + (spokenOf.has(code) ? FIRST : 0);
  };
  const ranked = capitals.toSorted((one, other) => rankOf(other) - rankOf(one));
  return ranked.map(({ code, at, label }) => {
    const point = toLayer(map, toWorld(at));
    // An event's mark may stand there: the name beside it.
    const room = isFree(boxAround(point, 6, 6), boxes) ? beside : besideMark;
    return wishAt('capital', code, label, point, room + widthOf(label) / 2);
  });
}

function wishAt(kind: Wish['kind'], id: string, text: string, at: PlanarPoint, shift: number): Wish {
  return { key: `${kind}:${id}`, kind, text, at, shift };
}

/** Where what stands beside a point ends: cut by the edge it would be another name. What stands around one is centred, and may be. */
function endOf({ at, shift }: Wish, width: number): PlanarPoint {
  return shift === 0 ? at : { x: at.x + shift + (Math.sign(shift) * width) / 2, y: at.y };
}

/** Takes the room that a text wants, if it is free. */
function claim({ at, shift }: Wish, width: number, boxes: Box[]): boolean {
  const box = boxAround({ x: at.x + shift, y: at.y }, width + 4, lineHeight);
  if (!isFree(box, boxes)) return false;
  boxes.push(box);
  return true;
}

function boxAround({ x, y }: PlanarPoint, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function isFree(box: Box, boxes: readonly Box[]): boolean {
  return boxes.every(
    ({ left, right, top, bottom }) => right <= box.left || left >= box.right || bottom <= box.top || top >= box.bottom,
  );
}

function drawTexts(element: SVGGElement, texts: Map<string, SVGTextElement>, wishes: readonly Wish[]): void {
  const keys = new Set(wishes.map(({ key }) => key));
  for (const [key, text] of texts) {
    if (keys.has(key)) continue;
    text.remove();
    texts.delete(key);
  }
  for (const { key, kind, text, at, shift } of wishes) {
    const drawn = texts.get(key) ?? createSvg('text', { class: 'cm-map-label', 'data-kind': kind, 'data-label': key });
    setAttribute(drawn, 'x', (at.x + shift).toFixed(1));
    setAttribute(drawn, 'y', at.y.toFixed(1));
    if (drawn.textContent !== text) drawn.textContent = text;
    if (texts.has(key)) continue;
    texts.set(key, drawn);
    element.append(drawn);
  }
}

/** Five pixels wide. */
function dotAt({ x, y }: PlanarPoint): string {
  return `M${(x - 2.5).toFixed(1)} ${y.toFixed(1)}a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0Z`;
}

function drawMarks(
  element: SVGGElement,
  points: Map<string, SVGGElement>,
  standing: ReadonlyMap<string, { readonly area: AreaItem; readonly at: PlanarPoint }>,
): void {
  for (const [id, mark] of points) {
    if (standing.has(id)) continue;
    mark.remove();
    points.delete(id);
  }
  for (const [id, { area, at }] of standing) {
    const mark = points.get(id) ?? createMark(id);
    setAttribute(mark, 'transform', `translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})`);
    const title = mark.querySelector('title');
    if (title && title.textContent !== area.label) title.textContent = area.label;
    if (points.has(id)) continue;
    points.set(id, mark);
    element.append(mark);
  }
}

/** A hatched disc, with a target around it. */
function createMark(id: string): SVGGElement {
  const mark = createSvg('g', { class: 'cm-map-area', 'data-area': id });
  mark.append(
    createSvg('circle', { r: target }),
    createSvg('circle', { r: 5.5 }),
    createSvg('path', { d: 'M-4.5 -1 1 4.5M-3.6 -3.6 3.6 3.6M-1 -4.5 4.5 1' }),
    createSvg('title'),
  );
  return mark;
}

import type { CountryItem } from '../derive/drawLists.ts';
import { assertNever } from '../lib/assertNever.ts';
import { escapeHtml } from '../lib/escapeHtml.ts';
import { across } from './across.ts';
import { drawMap, type MapDrawing, type MapDrawingOf, mapRatio } from './mapDrawing.ts';
import type { MapLook } from './mapLook.ts';
import { LIGHT } from './palette.ts';
import { printable, svgText, type TextLook } from './svgText.ts';
import { linesOf, type Measure } from './textLines.ts';
import { drawTimeline, type TimelineDrawingOf } from './timelineDrawing.ts';

/** Width of the picture; of what is in it. */
const WIDTH = 1200;
const MARGIN = 40;
export const PICTURE_ROOM = WIDTH - 2 * MARGIN;

/** The page's own fonts (ui/css/tokens.css): those of the system the picture is opened on. */
export const PICTURE_FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif";

/** No map is higher: the timeline belongs in the same glance. */
const MAP_HEIGHT = 620;

const MAP_LOOK: Omit<MapLook, 'width' | 'beside' | 'named'> = {
  palette: LIGHT,
  coarse: 1.5,
  above: 0.05,
  speck: 6,
  tile: 10,
};

/** A key of the map's legend. */
export interface PictureKey {
  readonly label: string;
  readonly color: string;
  readonly pattern: NonNullable<CountryItem['pattern']>;
}

/** All that is in a picture of a view, in words of its language. */
export interface PictureScene {
  /** BCP 47. */
  readonly language: string;
  /** Its lines run from the right, and so does time; the map is as it is. */
  readonly mirrored: boolean;
  readonly title: string;
  /** For those who cannot see it: what the map and the timeline show, in a sentence or two. */
  readonly description: string;
  /** Standings as of the day, and to what day the story is checked. */
  readonly caption: string;
  /** Whose borders the map draws. */
  readonly borders: string;
  /** Heads what the map's frame leaves out. */
  readonly beyondLabel: string;
  readonly keys: readonly PictureKey[];
  readonly map: Omit<MapDrawingOf, 'look'>;
  /** What heads the timeline: its window. */
  readonly windowLabel: string;
  readonly timeline: Omit<TimelineDrawingOf, 'width' | 'mirrored' | 'palette' | 'measure'>;
  /** The chosen event: its date, its title, what the story says of it. */
  readonly chosen: { readonly date: string; readonly title: string; readonly summary: string } | null;
  readonly sources: string;
  readonly credit: string;
  readonly measure: Measure;
}

/** A part of the picture, and how much of its height it takes. */
interface Block {
  readonly height: number;
  readonly content: string;
}

/**
 * The view as one SVG file that stands alone: title, map, legend, timeline, chosen event, sources and credit, in the light. Each
 * event, place and country of the draw lists is an element that says which it is. Its height follows from what is in it.
 */
export function viewPicture(scene: PictureScene): {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
} {
  const map = mapOf(scene);
  const blocks: readonly Block[] = [
    textBlock(scene, scene.title, { size: 32, color: LIGHT.ink, weight: 700 }, 40),
    gap(6),
    textBlock(scene, scene.caption, { size: 16, color: LIGHT.muted }, 23),
    gap(14),
    ...map.blocks,
    gap(12),
    keyBlock(scene),
    gap(4),
    bordersBlock(scene, map.hasContested),
    gap(52),
    timelineBlock(scene),
    ...chosenBlocks(scene),
    gap(16),
    textBlock(scene, scene.sources, { size: 13, color: LIGHT.muted }, 18),
    gap(6),
    textBlock(scene, scene.credit, { size: 13, color: LIGHT.ink }, 18),
  ];
  let y = MARGIN;
  const placed = blocks.map(({ height, content }) => {
    const at = y;
    y += height;
    return content === '' ? '' : `<g transform="translate(${MARGIN} ${Math.round(at)})">${content}</g>`;
  });
  const height = Math.ceil(y + MARGIN);
  const { language, title, description } = scene;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" ` +
    `role="img" aria-labelledby="title description" lang="${escapeHtml(language)}" font-family="${escapeHtml(PICTURE_FONT)}">` +
    `<title id="title">${escapeHtml(printable(title))}</title><desc id="description">${escapeHtml(printable(description))}</desc>` +
    `<rect width="${WIDTH}" height="${height}" fill="${LIGHT.paper}"/>${placed.join('')}</svg>\n`;
  return { svg, width: WIDTH, height };
}

function gap(height: number): Block {
  return { height, content: '' };
}

/** As many lines as a text needs; `indent` leaves room for what stands before them. */
function textBlock(scene: PictureScene, text: string, look: TextLook, leading: number, indent = 0): Block {
  const { measure, mirrored } = scene;
  const lines = linesOf(text, PICTURE_ROOM - indent, (line) => measure(line, look.size, look.weight ?? 400));
  const start = across(PICTURE_ROOM, mirrored).at(indent);
  const drawn = lines.map((line, index) => svgText(line, start, index * leading + look.size, { ...look, mirrored }));
  return { height: lines.length * leading, content: drawn.join('') };
}

/** The home view whole, as wide as the picture: what is beside it is drawn too. Under it, what is out of sight. */
function mapOf(scene: PictureScene): { readonly blocks: readonly Block[]; readonly hasContested: boolean } {
  const width = Math.min(PICTURE_ROOM, MAP_HEIGHT / mapRatio(scene.map.home));
  const side = (PICTURE_ROOM - width) / 2;
  const look = { ...MAP_LOOK, named: scene.measure, width, beside: side / width };
  const { height, content, beyond, hasContested } = drawMap({ ...scene.map, look });
  const box = `<rect width="${PICTURE_ROOM}" height="${height}"`;
  const drawn = `<g transform="translate(${Math.round(side)} 0)">${content}</g>`;
  const map = `<clipPath id="map">${box}/></clipPath><g clip-path="url(#map)">${box} fill="${LIGHT.sea}"/>${drawn}</g>`;
  return { blocks: [{ height, content: map }, ...beyondBlocks(scene, beyond)], hasContested };
}

/** Countries with a standing and places of events that the map's frame leaves out, by name. */
function beyondBlocks(scene: PictureScene, { places, countries }: MapDrawing['beyond']): readonly Block[] {
  const named = [
    ...countries.map(({ code, label, standing }) => ({
      text: label,
      mark: `data-country="${escapeHtml(code)}" data-standing="${escapeHtml(standing)}"`,
    })),
    ...places.map(({ id, placeName, count }) => ({
      text: placeName,
      mark: `data-place="${escapeHtml(id)}" data-count="${count}"`,
    })),
  ];
  if (named.length === 0) return [];
  const look = { size: 14, color: LIGHT.muted };
  const marked = `${scene.beyondLabel}: ${named.map(({ text }) => text).join('; ')}`;
  const marks = named.map(({ mark, text }) => `<g ${mark}><title>${escapeHtml(printable(text))}</title></g>`);
  const { height, content } = textBlock(scene, marked, look, 20);
  return [gap(8), { height, content: content + marks.join('') }];
}

const KEY_HEIGHT = 26;
/** Width of a key's swatch. */
const SWATCH = 26;
/** Where the words of a key begin. */
const KEY_LABEL = 34;

/** The legend, as many keys in a line as have room. */
function keyBlock({ keys, measure, mirrored }: PictureScene): Block {
  let [x, line] = [0, 0];
  const drawn = keys.map((key) => {
    const width = KEY_LABEL + measure(key.label, 14, 400) * 1.04 + 22;
    if (x > 0 && x + width > PICTURE_ROOM) [x, line] = [0, line + 1];
    // A group is as wide as what is in it: where lines run from the right its own left edge is at its end.
    const start = across(PICTURE_ROOM, mirrored).at(mirrored ? x + width : x);
    const { at } = across(width, mirrored);
    x += width;
    const swatch = `<g transform="translate(${Math.round(mirrored ? width - SWATCH : 0)} 0)">${swatchOf(key)}</g>`;
    const label = svgText(key.label, at(KEY_LABEL), 15, { size: 14, color: LIGHT.ink, mirrored });
    return `<g transform="translate(${Math.round(start)} ${line * KEY_HEIGHT})">${swatch}${label}</g>`;
  });
  return { height: keys.length === 0 ? 0 : (line + 1) * KEY_HEIGHT, content: drawn.join('') };
}

/** The same pattern as on the map; a country too small to be seen has none there, so that it is drawn of its own. */
function swatchOf({ color, pattern }: PictureKey): string {
  const ink = escapeHtml(color);
  const box = (opacity: number): string =>
    `<rect x="0.5" y="3.5" width="25" height="14" fill="${ink}" fill-opacity="${opacity}" stroke="${ink}"/>`;
  switch (pattern) {
    case 'solid':
      return box(1);
    case 'outlined':
      return box(0.2);
    case 'hatched':
      return `${box(0.22)}<path d="M2 17.5 16 3.5M9 17.5 23 3.5" stroke="${ink}" stroke-width="3"/>`;
    case 'dotted':
      return `${box(0.22)}<path d="M6 8h0M13 8h0M20 8h0M6 14h0M13 14h0M20 14h0" stroke="${ink}" stroke-width="3.6" stroke-linecap="round"/>`;
    case 'crossed':
      return `${box(0.3)}<path d="M2 17.5 16 3.5M9 17.5 23 3.5M2 3.5 16 17.5M9 3.5 23 17.5" stroke="${ink}" stroke-width="1.4"/>`;
    default:
      return assertNever(pattern);
  }
}

/** Whose borders the map draws, and before it what a contested area looks like, where the map has any. */
function bordersBlock(scene: PictureScene, hasContested: boolean): Block {
  const { borders, mirrored } = scene;
  const look = { size: 14, color: LIGHT.muted };
  if (!hasContested) return textBlock(scene, borders, look, 20);
  const start = across(PICTURE_ROOM, mirrored).at(mirrored ? SWATCH : 0);
  const hatch = scene.map.borders.worldview === 'as-administered' ? '' : '<path d="M2 3.5 16 17.5M9 3.5 23 17.5"/>';
  const swatch =
    `<g data-key="contested" transform="translate(${Math.round(start)} -2)" fill="none" stroke="${LIGHT.ink}">` +
    `<rect x="0.5" y="3.5" width="25" height="14" stroke-dasharray="4 3"/>${hatch}</g>`;
  const { height, content } = textBlock(scene, borders, look, 20, KEY_LABEL);
  return { height, content: swatch + content };
}

/** Above the line that the day of the playhead is written in. */
const HEADING_ABOVE = -26;

function timelineBlock(scene: PictureScene): Block {
  const { mirrored } = scene;
  const { height, content } = drawTimeline({
    ...scene.timeline,
    width: PICTURE_ROOM,
    mirrored,
    palette: LIGHT,
    measure: scene.measure,
  });
  const heading = svgText(scene.windowLabel, across(PICTURE_ROOM, mirrored).at(0), HEADING_ABOVE, {
    size: 14,
    color: LIGHT.muted,
    mirrored,
  });
  return { height, content: heading + content };
}

function chosenBlocks(scene: PictureScene): readonly Block[] {
  const { chosen } = scene;
  if (!chosen) return [];
  return [
    gap(16),
    textBlock(scene, chosen.date, { size: 15, color: LIGHT.muted, weight: 600 }, 22),
    textBlock(scene, chosen.title, { size: 20, color: LIGHT.ink, weight: 700 }, 28),
    ...(chosen.summary === '' ? [] : [textBlock(scene, chosen.summary, { size: 15, color: LIGHT.ink }, 22)]),
  ];
}

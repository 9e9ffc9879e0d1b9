import type { AggregateItem, EventItem, LaneItem, TimelineItem } from '../derive/drawLists.ts';
import { assertNever } from '../lib/assertNever.ts';
import { clamp } from '../lib/clamp.ts';
import { escapeHtml } from '../lib/escapeHtml.ts';
import { duration, type EpochMs, type TimeSpan } from '../time/units.ts';
import { type Across, across } from './across.ts';
import type { Palette } from './palette.ts';
import { printable, rounded, svgText } from './svgText.ts';
import { cutTo, fewLines, linesOf, type Measure } from './textLines.ts';

/** Height of a lane, and of the axis below them. */
const LANE = 40;
const AXIS = 28;
/** Room for the names of the lanes. */
export const LANE_NAMES = 170;
/** Radius of a mark by importance; of a counted mark. */
const RADII = { 1: 5, 2: 6, 3: 7 } as const;
const COUNTED = 11;
/** A date that covers less than this is its mark alone. */
const LEAST_BAND = 16;

export interface TimelineDrawingOf {
  readonly lanes: readonly LaneItem[];
  /** Of the window: none whose place is outside it. */
  readonly items: readonly TimelineItem[];
  readonly window: TimeSpan;
  readonly ticks: readonly { readonly at: EpochMs; readonly label: string }[];
  /** The end of the day that the map is drawn as of, and its name. */
  readonly playhead: EpochMs;
  readonly playheadLabel: string;
  /** With the lanes' names. */
  readonly width: number;
  /** Time runs from the right. */
  readonly mirrored: boolean;
  readonly palette: Palette;
  readonly measure: Measure;
}

/** The room that items have across: what their list is made for. */
export function timelineRoom(width: number): number {
  return width - LANE_NAMES;
}

/** The timeline as SVG: a mark for each item of its draw list, with the item's whole name; its form says the status. */
export function drawTimeline(scene: TimelineDrawingOf): { readonly height: number; readonly content: string } {
  const { lanes, items, window, ticks, palette, width, playhead, playheadLabel, mirrored } = scene;
  const room = timelineRoom(width);
  /** From where lines begin. */
  const toX = (at: number): number => LANE_NAMES + ((at - window.start) / duration(window)) * room;
  const side = across(width, mirrored);
  const bottom = lanes.length * LANE;
  const axis = ticks.map(({ at, label }) => {
    const x = toX(at);
    const line = `<path d="M${rounded(side.at(x))} 0V${bottom + 6}" stroke="${palette.rule}"/>`;
    const hasRoom = x + 4 + scene.measure(label, 13, 400) * 1.1 <= width;
    return hasRoom
      ? line + svgText(label, side.at(x + 4), bottom + 20, { size: 13, color: palette.muted, mirrored })
      : line;
  });
  const drawnItems = items.map((item) => {
    const lane = lanes.findIndex(({ id }) => id === item.lane);
    return drawItem(item, { y: (lane + 0.5) * LANE, toX, side, scene });
  });
  return { height: bottom + AXIS, content: axis.join('') + drawnLanes(scene) + drawnPlayhead() + drawnItems.join('') };

  function drawnPlayhead(): string {
    if (playhead < window.start || playhead > window.end) return '';
    const x = toX(playhead);
    const anchor = x > width - 120 ? 'end' : 'start';
    const label = svgText(playheadLabel, side.at(x + (anchor === 'end' ? -5 : 5)), -6, {
      mirrored,
      size: 13,
      color: palette.accent,
      weight: 600,
      anchor,
    });
    return `<path d="M${rounded(side.at(x))} -16V${bottom}" stroke="${palette.accent}" stroke-width="2"/>${label}`;
  }
}

function drawnLanes({ lanes, palette, width, measure, mirrored }: TimelineDrawingOf): string {
  const side = across(width, mirrored);
  return lanes
    .map(({ label, color }, index) => {
      const y = index * LANE;
      const edge = `<path d="M0 ${y + LANE}H${width}" stroke="${palette.rule}"/>`;
      const bar = `<path d="M${side.at(1.5)} ${y + 10}v${LANE - 20}" stroke="${escapeHtml(color)}" stroke-width="3"/>`;
      const { lines, size, leading } = laneName(label, measure);
      const first = y + LANE / 2 + size * 0.36 - ((lines.length - 1) * leading) / 2;
      const names = lines.map((line, at) =>
        svgText(line, side.at(12), first + at * leading, { size, color: palette.ink, mirrored }),
      );
      return edge + bar + names.join('');
    })
    .join('');
}

interface LaneName {
  readonly lines: readonly string[];
  readonly size: number;
  readonly leading: number;
}

/** A lane's name in two lines, or in three smaller ones; what has no room in these ends with an ellipsis. */
function laneName(label: string, measure: Measure): LaneName {
  const broken = (size: number): readonly string[] =>
    linesOf(label, LANE_NAMES - 24, (text) => measure(text, size, 400));
  const large = broken(14);
  if (large.length <= 2) return { lines: large, size: 14, leading: 17 };
  return { lines: fewLines(broken(12), 3), size: 12, leading: 13 };
}

interface ItemPlace {
  readonly y: number;
  /** From where lines begin. */
  readonly toX: (at: number) => number;
  readonly side: Across;
  readonly scene: TimelineDrawingOf;
}

function drawItem(item: TimelineItem, place: ItemPlace): string {
  const title = `<title>${escapeHtml(printable(item.name))}</title>`;
  const color = escapeHtml(item.color);
  if (item.kind === 'aggregate') return `<g data-count="${item.count}">${title}${counted(item, color, place)}</g>`;
  const mark = `<g transform="translate(${rounded(place.side.at(place.toX(item.markAt)))} ${rounded(place.y)})">${markOf(item, color, place.scene.palette)}</g>`;
  const id = `data-event-id="${escapeHtml(item.eventId)}"`;
  return `<g ${id}${item.selected ? ' data-selected=""' : ''}>${title}${bandOf(item, color, place)}${mark}${labelOf(item, place)}</g>`;
}

function counted({ anchor, count }: AggregateItem, color: string, { y, toX, side, scene }: ItemPlace): string {
  const x = side.at(toX(anchor));
  const { palette } = scene;
  return (
    `<circle cx="${rounded(x)}" cy="${rounded(y)}" r="${COUNTED}" fill="${palette.paper}"/>` +
    `<circle cx="${rounded(x)}" cy="${rounded(y)}" r="${COUNTED}" fill="${color}" fill-opacity="0.18" stroke="${color}" stroke-width="1.5"/>` +
    svgText(String(count), x, y + 4.5, { size: 13, color: palette.ink, weight: 700, anchor: 'middle' })
  );
}

/** What a date covers, where that is wider than its mark. An end that it does not have is at the edge of the picture. */
function bandOf(
  { span, certainty, form, unknownEnds }: EventItem,
  color: string,
  { y, toX, side, scene }: ItemPlace,
): string {
  const within = (at: number): number => clamp(toX(at), LANE_NAMES, scene.width);
  const [from, to] = [within(span.start), within(span.end)];
  const left = Math.min(side.at(from), side.at(to));
  if (to - from < LEAST_BAND) return '';
  const isBar = form === 'bar';
  const height = isBar ? 6 : 14;
  const dashes = certainty.approximate || unknownEnds ? ` stroke="${color}" stroke-dasharray="4 3"` : '';
  const opacity = isBar ? 0.5 : 0.22;
  return `<rect x="${rounded(left)}" y="${rounded(y - height / 2)}" width="${rounded(to - from)}" height="${height}" rx="${height / 2}" fill="${color}" fill-opacity="${opacity}"${dashes}/>`;
}

/** As on the page: the form says the status, the size the importance; dashes say approximate, a question mark uncertain. */
function markOf(
  { status, importance, certainty, selected, form }: EventItem,
  color: string,
  { paper, ink }: Palette,
): string {
  const { uncertain, approximate } = certainty;
  const r = uncertain ? RADII[3] : RADII[importance];
  const shapes = [
    selected ? `<circle r="${r + 5}" fill="${paper}" stroke="${ink}" stroke-width="2"/>` : '',
    statusShape(status, r, color, { paper, sure: !uncertain }),
    approximate
      ? `<circle r="${r + 2.5}" fill="none" stroke="${color}" stroke-width="1.25" stroke-dasharray="2.6 2.2"/>`
      : '',
    uncertain ? svgText('?', 0, 3.5, { size: 10, color, weight: 700, anchor: 'middle' }) : '',
    form === 'joined' || form === 'alternatives'
      ? `<rect x="-11" y="-8" width="22" height="16" rx="8" fill="none" stroke="${color}"/>`
      : '',
  ];
  return shapes.join('');
}

function statusShape(
  status: EventItem['status'],
  r: number,
  color: string,
  { paper, sure }: { readonly paper: string; readonly sure: boolean },
): string {
  const open = `fill="${paper}" stroke="${color}" stroke-width="1.75"`;
  switch (status) {
    case 'confirmed':
      return `<circle r="${r - 0.75}" ${sure ? `fill="${color}" stroke="${paper}" stroke-width="1"` : open}/>`;
    case 'reported':
      return `<circle r="${r - 1.25}" fill="${paper}" stroke="${color}" stroke-width="2.75"/>`;
    case 'announced': {
      const half = `<path d="M0 ${1 - r}a${r - 1} ${r - 1} 0 0 1 0 ${2 * r - 2}z" fill="${color}"/>`;
      return `<circle r="${r - 0.75}" ${open}/>${sure ? half : ''}`;
    }
    case 'disputed': {
      const d = r + 0.5;
      return `<path d="M0 ${-d}L${d} 0L0 ${d}L${-d} 0Z${sure ? `M${-d / 2} 0h${d}` : ''}" ${open}/>`;
    }
    default:
      return assertNever(status);
  }
}

/** From the middle of a mark to its title, CSS pixels. */
const ASIDE = 13;

/** Of a title that is cut, less than this says nothing; CSS pixels, about ten letters. */
const LEAST_CUT = 80;

/** How much higher a label stands that a line goes on behind, CSS pixels. */
const RAISED = 8;

/** Beside the mark, as far as the draw list gives it room and the picture is wide; where more of it is seen so, before the mark. */
function labelOf(item: EventItem, { y, toX, side, scene }: ItemPlace): string {
  const { label, labelWidth, labelBefore, labelRaised, anchor, markAt, selected } = item;
  const weight = selected ? 600 : 400;
  const [first, last] = [toX(Math.min(anchor, markAt)) - ASIDE, toX(Math.max(anchor, markAt)) + ASIDE];
  const after = Math.min(labelWidth + toX(anchor) + ASIDE - last, scene.width - last) - 8;
  const before = Math.min(first - (toX(anchor) - ASIDE - labelBefore), first - LANE_NAMES) - 8;
  const cut = (room: number): string => {
    const text = cutTo(label, room, (one) => scene.measure(one, 13, weight));
    return room < (text === label ? 40 : LEAST_CUT) ? '' : text;
  };
  const base = y + 4.5 - (labelRaised ? RAISED : 0);
  const look = { size: 13, color: scene.palette.ink, weight, mirrored: side.mirrored } as const;
  const [text, other] = [cut(after), cut(before)];
  if (other.length > text.length) return svgText(other, side.at(first), base, { ...look, anchor: 'end' });
  return text === '' ? '' : svgText(text, side.at(last), base, look);
}

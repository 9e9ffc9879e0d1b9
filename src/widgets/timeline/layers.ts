import type { EventItem, TimelineItem } from '../../derive/drawLists.ts';
import { clamp } from '../../lib/clamp.ts';
import type { EpochMs, TimeSpan } from '../../time/units.ts';
import { hasBand, placeBand, placeMember, toPixels } from './geometry.ts';

/** Where the drawing area stands in the widget, CSS pixels. */
export interface DrawingArea {
  readonly x: number;
  readonly width: number;
  /** Of the lanes, without the axis. */
  readonly height: number;
  readonly laneTops: ReadonlyMap<string, { readonly y: number; readonly height: number }>;
}

/** What is drawn behind and over the lanes; nothing of it but the handle takes part in the pointer's business. */
export interface Layers {
  readonly back: HTMLElement;
  readonly front: HTMLElement;
  /** The playhead's label, to be dragged by. */
  readonly handle: HTMLElement;
  setItems(items: Iterable<TimelineItem>): void;
  setPlayhead(label: string): void;
  place(area: DrawingArea, window: TimeSpan, playhead: EpochMs, checkedTo: EpochMs): void;
}

function box(className: string): HTMLDivElement {
  const element = document.createElement('div');
  element.className = className;
  return element;
}

interface Band {
  readonly item: EventItem;
  readonly element: HTMLElement;
  /** Of a set, one for each. */
  readonly members: readonly HTMLElement[];
}

function createBand(item: EventItem): Band {
  const element = box('cm-band');
  element.style.setProperty('--cm-lane', item.color);
  element.dataset.form = item.form;
  element.toggleAttribute('data-selected', item.selected);
  element.toggleAttribute('data-faded', item.faded);
  element.toggleAttribute('data-approximate', item.certainty.approximate);
  element.toggleAttribute('data-uncertain', item.certainty.uncertain);
  element.toggleAttribute('data-unknown', item.unknownEnds);
  const members = item.members.map(() => box('cm-member'));
  element.append(...members);
  return { item, element, members };
}

/** Puts an element at `x` with a width, without a `style` attribute that a strict CSP would refuse. */
function across(element: HTMLElement, x: number, width: number): void {
  element.style.transform = `translateX(${x}px)`;
  element.style.inlineSize = `${width}px`;
}

function placeLayer(layer: HTMLElement, area: DrawingArea): void {
  layer.style.insetInlineStart = `${area.x}px`;
  layer.style.inlineSize = `${area.width}px`;
  layer.style.blockSize = `${area.height}px`;
}

/** The label keeps inside where the line is near an edge. */
function placeLabel(label: HTMLElement, labelWidth: number, x: number, width: number): void {
  label.style.transform = `translateX(${clamp(x - labelWidth / 2, 0, Math.max(0, width - labelWidth))}px)`;
}

function placeBands(bands: Iterable<Band>, area: DrawingArea, window: TimeSpan): void {
  for (const { item, element, members } of bands) {
    const place = placeBand(item.span, window, area.width);
    const lane = area.laneTops.get(item.lane);
    element.hidden = !place || !lane;
    if (!place || !lane) continue;
    across(element, place.x, place.width);
    element.style.insetBlockStart = `${lane.y + lane.height / 2}px`;
    element.toggleAttribute('data-open-start', place.openStart);
    element.toggleAttribute('data-open-end', place.openEnd);
    for (const [index, member] of item.members.entries()) {
      const dot = placeMember(member, window, area.width);
      const drawn = members[index];
      if (drawn) across(drawn, dot.x - place.x, dot.width);
    }
  }
}

/** Bands behind the marks, the shade after the editorial date, and the playhead. */
export function createLayers(): Layers {
  const back = box('cm-timeline-layer cm-timeline-back');
  const front = box('cm-timeline-layer cm-timeline-front');
  const shade = box('cm-timeline-after');
  const line = box('cm-playhead-line');
  const label = box('cm-playhead-label');
  const bands = new Map<string, Band>();
  // Measured once per text, for measuring makes the browser lay out the page.
  let labelWidth = 0;
  back.setAttribute('aria-hidden', 'true');
  front.setAttribute('aria-hidden', 'true');
  back.append(shade, line);
  front.append(label);
  return {
    back,
    front,
    handle: label,
    setItems(items) {
      const next = new Map([...items].filter(hasBand).map((item) => [item.id, item]));
      for (const [id, { item, element }] of bands) {
        if (next.get(id) === item) continue;
        element.remove();
        bands.delete(id);
      }
      for (const [id, item] of next) {
        if (bands.has(id)) continue;
        const band = createBand(item);
        bands.set(id, band);
        line.before(band.element);
      }
    },
    setPlayhead(text) {
      if (label.textContent === text) return;
      label.textContent = text;
      labelWidth = 0;
    },
    place(area, window, playhead, checkedTo) {
      placeLayer(back, area);
      placeLayer(front, area);
      const from = Math.max(0, toPixels(checkedTo, window, area.width));
      shade.hidden = from >= area.width;
      if (!shade.hidden) across(shade, from, area.width - from);
      const x = toPixels(playhead, window, area.width);
      const outside = x < 0 || x > area.width;
      line.hidden = outside;
      label.hidden = outside;
      if (!outside) {
        if (labelWidth === 0) labelWidth = label.offsetWidth;
        line.style.transform = `translateX(${x}px)`;
        placeLabel(label, labelWidth, x, area.width);
      }
      placeBands(bands.values(), area, window);
    },
  };
}

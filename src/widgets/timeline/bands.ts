import type { EventItem, TimelineItem } from '../../derive/drawLists.ts';
import { hasBand, placeBand, placeMember, type Stretch } from './geometry.ts';
import type { Sheet } from './sheet.ts';

/** A date that covers more of time than its mark can say, behind the mark. */
interface Band {
  readonly item: EventItem;
  readonly element: HTMLElement;
  /** Of a set, one for each. */
  readonly members: readonly HTMLElement[];
  drawn: Sheet | undefined;
  /** An end that the date does not have is drawn at the edge of what is in sight. */
  atEdge: boolean;
}

function box(className: string): HTMLDivElement {
  const element = document.createElement('div');
  element.className = className;
  return element;
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
  element.toggleAttribute('data-open-start', item.span.start === Number.NEGATIVE_INFINITY);
  element.toggleAttribute('data-open-end', item.span.end === Number.POSITIVE_INFINITY);
  const members = item.members.map(() => box('cm-member'));
  element.append(...members);
  return { item, element, members, drawn: undefined, atEdge: false };
}

/** The bands of the items that have one. */
export interface BandLayer {
  setItems(items: Iterable<TimelineItem>): void;
  /**
   * Puts them where their time is. An end that a date does not have is at the edge of what is in sight, where it fades;
   * while a hand moves the window (`moving`) such a band runs out of the picture, so that a pan draws nothing anew.
   */
  place(sheet: Sheet, shift: number, moving: boolean): void;
}

export function createBandLayer(append: (element: HTMLElement) => void): BandLayer {
  const bands = new Map<string, Band>();
  return {
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
        append(band.element);
      }
    },
    place(sheet, shift, moving) {
      for (const band of bands.values()) {
        const stays = band.drawn === sheet && (!isOpen(band.item) || (moving && !band.atEdge));
        if (stays) continue;
        band.atEdge = !moving;
        draw(band, sheet, moving ? sheet : inSight(sheet, shift));
      }
    },
  };
}

function isOpen({ span }: EventItem): boolean {
  return !Number.isFinite(span.start) || !Number.isFinite(span.end);
}

/** What is in sight of a sheet, CSS pixels from its start. */
function inSight({ area }: Sheet, shift: number): Stretch {
  return { from: -shift, to: area.width - shift };
}

/** An end that a date does not have is at the end of `sight`. */
function draw(band: Band, sheet: Sheet, sight: Stretch): void {
  const { item, element, members } = band;
  band.drawn = sheet;
  const place = placeBand(item.span, sheet, sight);
  const lane = sheet.area.laneTops.get(item.lane);
  const shown = place !== undefined && lane !== undefined;
  if (element.hidden === shown) element.hidden = !shown;
  if (!shown) return;
  across(element, place.x, place.width);
  element.style.insetBlockStart = `${lane.y + lane.height / 2}px`;
  for (const [index, member] of item.members.entries()) {
    const dot = placeMember(member, sheet, sight);
    const drawn = members[index];
    if (drawn) across(drawn, dot.x - place.x, dot.width);
  }
}

/** Puts an element at `x` with a width, without a `style` attribute that a strict CSP would refuse. */
function across(element: HTMLElement, x: number, width: number): void {
  element.style.insetInlineStart = `${x}px`;
  element.style.inlineSize = `${width}px`;
}

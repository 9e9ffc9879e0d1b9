import { box } from '../box.ts';
import type { EventItem, TimelineItem } from '../../derive/drawLists.ts';
import { hasBand, placeBand, placeMember } from './geometry.ts';
import { inShares, type Laid, type Stretch } from './sheet.ts';

/** A date that covers more of time than its mark can say, behind the mark. */
interface Band {
  readonly item: EventItem;
  readonly element: HTMLElement;
  /** Of a set, one for each. */
  readonly members: readonly HTMLElement[];
  drawn: Laid | undefined;
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
  return { item, element, members, drawn: undefined };
}

/** The bands of the items that have one. */
export interface BandLayer {
  setItems(items: Iterable<TimelineItem>): void;
  /**
   * Puts them where their time is. An end that a date does not have is at the edge of what is in sight, where it fades;
   * while a hand moves the window such a band runs out of the picture, so that a pan draws nothing anew.
   */
  place(laid: Laid): void;
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
        bands.set(id, createBand(item));
      }
    },
    place(laid) {
      for (const band of bands.values()) if (!isDrawn(band, laid)) draw(band, laid, append);
    },
  };
}

/** Whether it is where it is to be. In the reader's hand only what is new has to be drawn; a band's least width can wait. */
function isDrawn({ item, drawn }: Band, { sheet, width, moving }: Laid): boolean {
  if (drawn?.sheet !== sheet) return false;
  if (isOpen(item)) return moving && drawn.moving && !item.unknownEnds;
  return moving || drawn.width === width;
}

function isOpen({ span }: EventItem): boolean {
  return !Number.isFinite(span.start) || !Number.isFinite(span.end);
}

/** Under a moving hand, what has no end goes on beyond all that may come into sight. */
const BEYOND: Stretch = { from: -16, to: 16 };

/** A band too narrow to be told from its mark is not in the page: of a long story that is most of them. */
function draw(band: Band, laid: Laid, append: (element: HTMLElement) => void): void {
  const { item, element, members } = band;
  const { sheet, moving } = laid;
  // What fades all the way fades by what is in sight of it.
  const sight = moving && !item.unknownEnds ? BEYOND : laid.sight;
  band.drawn = laid;
  const place = placeBand(item.span, laid, sight);
  const lane = sheet.area.laneTops.get(item.lane);
  if (!place || !lane) {
    element.remove();
    return;
  }
  if (!element.isConnected) append(element);
  across(element, place, { from: 0, to: 1 });
  element.style.insetBlockStart = `${lane.y + lane.height / 2}px`;
  for (const [index, member] of item.members.entries()) {
    const drawn = members[index];
    if (drawn) across(drawn, placeMember(member, laid, sight), place);
  }
}

/** Puts an element where it is within another, without a `style` attribute that a strict CSP would refuse. */
function across(element: HTMLElement, { from, to }: Stretch, within: Stretch): void {
  const all = within.to - within.from;
  element.style.insetInlineStart = inShares((from - within.from) / all);
  element.style.inlineSize = inShares((to - from) / all);
}

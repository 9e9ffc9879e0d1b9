import type { PlanarPoint } from '../../geo/merge.ts';
import type { LatLng } from '../../geo/types.ts';
import { setAttribute, setText } from '../attributes.ts';
import type { MapWords } from './port.ts';
import { createSvg } from './svg.ts';

/** What a pointer says: what lies in its direction, and how far. */
export interface Beyond {
  readonly key: string;
  readonly places: readonly LatLng[];
  readonly name: string;
  readonly others: number;
  readonly events: number;
  readonly selected: boolean;
  /** Where the button stands, and the turn of its arrow from above, clockwise, degrees. */
  readonly at: PlanarPoint;
  readonly turn: number;
  readonly km: number;
}

export interface Pointer {
  readonly button: HTMLButtonElement;
  readonly arrow: SVGSVGElement;
  readonly text: HTMLElement;
  readonly distance: HTMLElement;
  /** How many events are there, for those who cannot see the rest of the map. */
  readonly count: HTMLElement;
}

export function createButton(parent: HTMLElement): Pointer {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cm-map-pointer';
  button.tabIndex = -1;
  button.hidden = true;
  const arrow = createSvg('svg', { viewBox: '-6 -6 12 12', 'aria-hidden': 'true' });
  arrow.append(createSvg('path', { d: 'M0-5 4.5 4 0 1.8-4.5 4Z', fill: 'currentColor' }));
  const text = document.createElement('span');
  const distance = document.createElement('small');
  const count = document.createElement('span');
  count.className = 'cm-map-help';
  const pill = document.createElement('span');
  pill.className = 'cm-map-pill';
  pill.append(arrow, text, distance, count);
  button.append(pill);
  parent.append(button);
  return { button, arrow, text, distance, count };
}

export function dress(
  { button, arrow, text, distance, count }: Pointer,
  beyond: Beyond | undefined,
  words: MapWords | undefined,
): void {
  if (!beyond || !words) return;
  const { turn, key, name, others, km, events, selected } = beyond;
  button.hidden = false;
  setAttribute(button, 'data-pointer', key);
  setAttribute(button, 'aria-current', selected ? 'true' : undefined);
  // How many more there are is never what is cut of a long name.
  const more = others > 0 ? words.placeAndMore('', others) : '';
  const place = name + more;
  const far = words.distance(rounded(km));
  // Read as one name: its parts are boxes of their own. A name that is too long ends in dots and no comma.
  setText(text, more === '' ? `${name},` : name);
  setText(distance, more === '' ? far : `${more.trim()}, ${far}`);
  setText(count, events > 0 ? `, ${words.aggregateName(events, [])}` : '');
  setAttribute(button, 'title', `${place}, ${words.fromMiddle(far)}`);
  setAttribute(arrow, 'transform', `rotate(${Math.round(turn)})`);
}

/** One that has the focus gives it to the map's first control: what it pointed to is in sight. */
export function hide(button: HTMLButtonElement): void {
  if (button.hidden) return;
  if (button === document.activeElement) {
    button.closest('.cm-map')?.querySelector<HTMLElement>('.cm-map-control[tabindex="0"]')?.focus();
  }
  button.hidden = true;
}

/** Two figures: nobody goes there by it. */
function rounded(km: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, km))) - 1);
  return Math.round(km / unit) * unit;
}

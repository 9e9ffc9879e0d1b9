import type { CountryItem } from '../../derive/drawLists.ts';
import type { PlanarPoint } from '../../geo/merge.ts';
import type { Disposer } from '../../lib/disposer.ts';
import { createRooms } from './rooms.ts';
import type { Patterns } from './patterns.ts';
import { setAttribute } from '../attributes.ts';
import { createSvg, tiesBetween } from './svg.ts';
import { themed } from './themed.ts';

/** Markers of countries too small to hit, each tied to its shape by a line where it had to be set beside it. */
export interface CountryDiscs {
  /** Places these, clear of each other and of `taken`; layer pixels. Those no longer wanted stay until `prune`. Returns where. */
  place(wanted: readonly SmallCountry[], taken: readonly PlanarPoint[], size: number): readonly PlanarPoint[];
  /** Takes away what is no longer wanted: separate, so that the focus can move on first. */
  prune(): void;
  /** The marker of a country, if it is among those wanted. */
  elementOf(code: string): HTMLElement | undefined;
}

export interface SmallCountry {
  readonly item: CountryItem;
  /** The middle of its shape, layer pixels. */
  readonly at: PlanarPoint;
}

interface Disc {
  readonly button: HTMLButtonElement;
  readonly circle: SVGCircleElement;
}

export function createCountryDiscs(
  pane: HTMLElement,
  drawing: SVGGElement,
  patterns: Patterns,
  disposer: Disposer,
): CountryDiscs {
  const discs = new Map<string, Disc>();
  let wantedCodes = new Set<string>();
  const roomsFor = createRooms();
  const ties = createSvg('path', { class: 'cm-map-tie' });
  const make = (code: string): Disc => {
    const disc = createDisc();
    discs.set(code, disc);
    pane.append(disc.button);
    return disc;
  };
  const prune = (): void => {
    for (const [code, { button }] of discs) {
      if (wantedCodes.has(code)) continue;
      button.remove();
      discs.delete(code);
    }
  };
  drawing.append(ties);
  disposer.add(() => {
    ties.remove();
    wantedCodes = new Set();
    prune();
  });
  return {
    place(wanted, taken, size) {
      wantedCodes = new Set(wanted.map(({ item }) => item.code));
      const rooms = roomsFor(
        wanted.map(({ at }) => at),
        taken,
        size,
      );
      for (const [index, { item, at }] of wanted.entries()) {
        const disc = discs.get(item.code) ?? make(item.code);
        dressDisc(disc, item, patterns);
        const room = rooms[index] ?? at;
        disc.button.style.transform = `translate(${room.x}px,${room.y}px)`;
      }
      setAttribute(ties, 'd', tiesBetween(wanted.map(({ at }, index) => ({ from: at, to: rooms[index] ?? at }))));
      return rooms;
    },
    prune,
    elementOf: (code) => (wantedCodes.has(code) ? discs.get(code)?.button : undefined),
  };
}

function createDisc(): Disc {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cm-map-button cm-map-disc';
  button.setAttribute('data-clickable', 'true');
  const picture = createSvg('svg', { viewBox: '-10 -10 20 20', width: 20, height: 20, 'aria-hidden': 'true' });
  const circle = createSvg('circle', { r: 7.5, class: 'cm-map-disc-fill' });
  picture.append(createSvg('circle', { r: 9.5, class: 'cm-map-disc-back' }), circle);
  button.append(picture);
  return { button, circle };
}

function dressDisc({ button, circle }: Disc, item: CountryItem, patterns: Patterns): void {
  setAttribute(button, 'data-country', item.code);
  setAttribute(button, 'data-standing', item.standing);
  setAttribute(button, 'data-changed', item.changed ? 'true' : undefined);
  setAttribute(button, 'data-faded', item.faded ? 'true' : undefined);
  setAttribute(button, 'aria-label', item.name);
  setAttribute(button, 'aria-current', item.selected ? 'true' : undefined);
  setAttribute(button, 'title', item.label);
  const fill = item.color === undefined ? undefined : patterns.discFill(item.color, item.pattern ?? 'solid');
  setAttribute(circle, 'fill', fill);
  setAttribute(circle, 'data-plain', fill === undefined ? 'true' : undefined);
  setAttribute(
    circle,
    'stroke',
    item.pattern === 'outlined' && item.color !== undefined ? themed(item.color) : undefined,
  );
}

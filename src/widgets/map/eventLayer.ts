import type * as L from 'leaflet';
import type { MapMarker } from '../../derive/drawLists.ts';
import type { PlanarPoint } from '../../geo/merge.ts';
import type { Disposer } from '../../lib/disposer.ts';
import { endsDrag } from './gestures.ts';
import { createRoving, type RovingStop } from './keyboard.ts';
import { createMarkLayout, type EventMark, type LayoutFrame } from './markLayout.ts';
import type { MapHandlers, MapWords } from './port.ts';
import { setAttribute, setText } from '../attributes.ts';
import { createSvg, tiesBetween } from './svg.ts';
import { drawnPoint } from '../../geo/worldShapes.ts';
import { isInBox, layerOf } from './worldSvg.ts';

/** The events: one button each, counted ones where they are too close. Together they are one Tab stop. */
export interface EventLayer {
  /** What to draw from the next `layout` on. */
  setMarkers(markers: readonly MapMarker[]): void;
  setWords(words: MapWords): void;
  /** Merges and places the marks for the map's zoom; returns where they are, layer pixels. */
  layout(radius: number): readonly PlanarPoint[];
  /** Of very many: merges them for the zooms a step from this one. */
  prepare(radius: number): void;
}

export interface EventLayerOptions {
  readonly map: L.Map;
  readonly pane: HTMLElement;
  readonly words: MapWords;
  readonly handlers: Pick<MapHandlers, 'onSelect' | 'onOpenAggregate'>;
  /** The keyboard has come to a mark that is here (layer pixels). */
  readonly onKeyboardFocus: (at: PlanarPoint) => void;
  readonly disposer: Disposer;
}

/** Up to here all marks are in the document; beyond, those in and around the box and the one with the focus. */
const drawnAtOnce = 150;

/** Fewer are merged in a millisecond or two. */
const slowlyMerged = 500;

/** How far beyond the box marks are drawn, so that a pan shows them; boxes. */
const drawnAround = 0.3;

/** How wide a mark of the most events at one place is (map.css), CSS pixels: nearer than that one would cover another's number. */
function widestOf(markers: readonly MapMarker[]): number {
  const most = markers.reduce((so, { count }) => Math.max(so, count), 0);
  return 8 + 7 * String(most).length;
}

interface Drawn {
  readonly key: string;
  readonly button: HTMLButtonElement;
  mark: EventMark;
  /** In which it was put last. */
  words?: MapWords;
}

export function createEventLayer(options: EventLayerOptions): EventLayer {
  const { map, pane, disposer } = options;
  let { words } = options;
  let markers: readonly MapMarker[] = [];
  const drawn = new Map<string, Drawn>();
  const roving = createRoving();
  const marksOf = createMarkLayout();
  const ties = createTies(pane);
  const ensure = (mark: EventMark): Drawn => {
    const { key } = mark;
    const before = drawn.get(key);
    if (before) return before;
    const made = createDrawn(key, mark, options);
    drawn.set(key, made);
    pane.append(made.button);
    return made;
  };
  const layout = (radius: number): readonly PlanarPoint[] => {
    const marks = marksOf.layout(markers, frameOf(map, Math.max(radius, widestOf(markers))));
    const shown =
      marks.length <= drawnAtOnce ? marks : marks.filter((mark) => mark.selected || isInBox(map, mark, drawnAround));
    const items = shown.map((mark) => ensure(mark));
    const kept = new Set(items);
    items.forEach((item, index) => {
      const mark = shown[index] ?? item.mark;
      // A mark that says what it said is the same one.
      if (item.mark === mark && item.words === words) return;
      Object.assign(item, { mark, words });
      dress(item, words);
    });
    roving.setStops(items.map((item) => stopOf(map, item)));
    setAttribute(ties, 'd', tiesBetween(shown.map((mark) => ({ from: mark.anchor ?? mark, to: mark }))));
    for (const [key, item] of drawn) {
      if (kept.has(item)) continue;
      item.button.remove();
      drawn.delete(key);
    }
    return marks;
  };
  disposer.listen(pane, 'keydown', (event: KeyboardEvent) => roving.handleKey(event));
  disposer.listen(pane, 'focusin', (event: FocusEvent) => {
    const stop = event.target instanceof Element ? roving.noteFocus(event.target) : undefined;
    if (stop?.element.matches(':focus-visible')) options.onKeyboardFocus(stop);
  });
  return {
    layout,
    prepare(radius) {
      if (markers.length < slowlyMerged) return;
      for (const step of [1, -1])
        marksOf.prepare(markers, frameOf(map, Math.max(radius, widestOf(markers)), map.getZoom() + step));
    },
    setMarkers(next) {
      markers = next;
    },
    setWords(next) {
      words = next;
      pane.setAttribute('role', 'group');
      pane.setAttribute('aria-label', next.eventsLabel);
    },
  };
}

/** The path from marks to what they stand for. */
function createTies(pane: HTMLElement): SVGPathElement {
  const ties = createSvg('path', { class: 'cm-map-tie' });
  const drawing = createSvg('svg', { class: 'cm-map-ties', 'aria-hidden': 'true' });
  drawing.append(ties);
  pane.append(drawing);
  return ties;
}

function frameOf(map: L.Map, radius: number, scale = map.getZoom()): LayoutFrame {
  const layer = layerOf(map, scale);
  const { x: width, y: height } = map.getSize();
  return {
    project: (marker) => layer(drawnPoint(marker.at)),
    scale,
    radius,
    boxArea: width * height,
  };
}

function stopOf(map: L.Map, { key, mark, button }: Drawn): RovingStop {
  const rank = mark.selected ? 2 : Number(isInBox(map, mark));
  return {
    key,
    element: button,
    x: mark.x,
    y: mark.y,
    rank,
    // Asked for only where a mark that had the focus has gone.
    get members() {
      return mark.events.map(({ eventId }) => eventId);
    },
  };
}

function createDrawn(key: string, mark: EventMark, { map, handlers }: EventLayerOptions): Drawn {
  const button = document.createElement('button');
  button.type = 'button';
  const drawn: Drawn = { key, button, mark };
  button.addEventListener('click', (event) => {
    if (endsDrag(map, event)) return;
    const ids = drawn.mark.events.map(({ eventId }) => eventId);
    const [first] = ids;
    if (ids.length > 1) handlers.onOpenAggregate(ids, button);
    else if (first !== undefined) handlers.onSelect(first);
  });
  return drawn;
}

function dress({ button, mark }: Drawn, words: MapWords): void {
  const { count } = mark;
  const isOne = count === 1;
  const [first] = isOne ? mark.events : [];
  setAttribute(button, 'class', `cm-map-button ${isOne ? 'cm-map-event' : 'cm-map-aggregate'}`);
  button.style.transform = `translate(${mark.x}px,${mark.y}px)`;
  setAttribute(button, 'data-event-id', isOne ? first?.eventId : undefined);
  setAttribute(button, 'data-status', first?.status);
  setAttribute(button, 'data-count', isOne ? undefined : count);
  setAttribute(button, 'data-faded', mark.faded ? 'true' : undefined);
  setAttribute(button, 'aria-current', mark.selected ? 'true' : undefined);
  setAttribute(button, 'aria-haspopup', isOne ? undefined : 'dialog');
  setAttribute(button, 'aria-label', isOne ? first?.name : words.aggregateName(count, namesOf(mark, words)));
  setAttribute(button, 'title', isOne ? first?.title : undefined);
  setText(button, isOne ? '' : String(count));
  if (first) button.style.setProperty('--cm-lane', first.color);
  else button.style.setProperty('--cm-digits', String(String(count).length));
}

/** The places of a mark; the last one says how many are not named. */
function namesOf({ placeNames, places }: EventMark, words: MapWords): readonly string[] {
  const others = places - placeNames.length;
  if (others === 0) return placeNames;
  return placeNames.map((name, index) => (index === placeNames.length - 1 ? words.placeAndMore(name, others) : name));
}

import type * as L from 'leaflet';
import type { Disposer } from '../../lib/disposer.ts';
import { setText } from '../attributes.ts';
import type { MapWords } from './port.ts';

/** How to move the map, said once for each way in which a hand has tried to. */
export interface Hint {
  readonly element: HTMLElement;
  setWords(words: MapWords): void;
}

/** How long it can be read, milliseconds. */
const shownFor = 2500;
/** A finger that has gone so far does not tap. CSS pixels. */
const slop = 12;

export function createHint(map: L.Map, disposer: Disposer): Hint {
  const element = document.createElement('p');
  element.className = 'cm-map-hint';
  element.hidden = true;
  // What it says stands in the map's description too.
  element.setAttribute('aria-hidden', 'true');
  let words: MapWords | undefined;
  let timer = 0;
  const given = new Set<'fingers' | 'wheel'>();
  const give = (way: 'fingers' | 'wheel'): void => {
    if (!words || given.has(way)) return;
    given.add(way);
    setText(element, way === 'fingers' ? words.twoFingers : words.wheel);
    element.hidden = false;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      element.hidden = true;
    }, shownFor);
  };
  watchFingers(map.getContainer(), () => give('fingers'), disposer);
  disposer.listen(map.getContainer(), 'wheel', (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) give('wheel');
  });
  disposer.add(() => window.clearTimeout(timer));
  return {
    element,
    setWords(next) {
      words = next;
    },
  };
}

/** Calls back when one finger is drawn over the map: it scrolls the page. */
function watchFingers(container: HTMLElement, onOne: () => void, disposer: Disposer): void {
  let start: { readonly x: number; readonly y: number } | undefined;
  const note = (event: TouchEvent): void => {
    const [touch] = event.touches;
    start = event.touches.length === 1 && touch ? { x: touch.clientX, y: touch.clientY } : undefined;
  };
  disposer.listen(container, 'touchstart', note, { passive: true });
  disposer.listen(
    container,
    'touchmove',
    (event: TouchEvent) => {
      const [touch] = event.touches;
      if (!start || !touch || event.touches.length > 1) return;
      if (Math.hypot(touch.clientX - start.x, touch.clientY - start.y) > slop) onOne();
    },
    { passive: true },
  );
}

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

/** `root` is the map with all that lies on it. */
export function createHint(root: HTMLElement, disposer: Disposer): Hint {
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
  // The browser takes a finger that is drawn over the map for itself, to scroll the page, and says so.
  disposer.listen(root, 'pointercancel', (event: PointerEvent) => {
    if (event.pointerType === 'touch') give('fingers');
  });
  disposer.listen(root, 'wheel', (event: WheelEvent) => {
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

import type { LaneItem, TimelineItem } from '../../derive/drawLists.ts';
import { createLate } from '../late.ts';
import { createItemButtons } from './itemButtons.ts';
import { differenceOf, sameItem } from './items.ts';
import { inTimeOrder } from './navigation.ts';
import type { Laid } from './sheet.ts';

/** The buttons of the items. */
export interface ItemLayer {
  /** Belongs into vis-timeline's drawing area, so that a drag may begin on a button. */
  readonly element: HTMLElement;
  /** By time, then lane. */
  readonly ordered: readonly TimelineItem[];
  buttonOf(id: string): HTMLButtonElement | undefined;
  itemOf(element: Element): TimelineItem | undefined;
  /**
   * Shows these. Where one is chosen and many are new, the choice is shown in the first frame and all that is round it
   * in the next.
   */
  setItems(items: readonly TimelineItem[], lanes: readonly LaneItem[]): void;
  /** Puts the buttons where their time is; while a hand moves them none is fitted to the edges. */
  place(laid: Laid): void;
  destroy(): void;
}

export interface ItemLayerOptions {
  /** All that is new is there, and nothing that is old is gone. */
  readonly handOn: () => void;
  /** What was put off is shown, and has to be placed. */
  readonly onLate: () => void;
}

/** So many new items cost a frame nothing that is felt. */
const AT_ONCE = 64;

/**
 * The items are ours and not vis-timeline's: it measures each item it is given, which makes the browser lay out the page
 * once an item (0.3 s for two hundred), and takes out of the document what is panned away, and the focus with it. Here a
 * pan moves one element, and an item that is new costs one button.
 */
export function createItemLayer({ handOn, onLate }: ItemLayerOptions): ItemLayer {
  const buttons = createItemButtons();
  const { element } = buttons;
  let items: ReadonlyMap<string, TimelineItem> = new Map();
  let ordered: readonly TimelineItem[] = [];
  const late = createLate();

  const show = (next: readonly TimelineItem[], lanes: readonly LaneItem[]): void => {
    const { kept, added, updated, removed } = changeOf(items, next);
    items = kept;
    ordered = inTimeOrder(items.values(), lanes);
    buttons.make(added);
    updated.forEach(buttons.update);
    handOn();
    removed.forEach(buttons.remove);
  };
  return {
    element,
    get ordered() {
      return ordered;
    },
    buttonOf: buttons.buttonOf,
    itemOf: (button) => items.get(buttons.idOf(button) ?? ''),
    setItems(next, lanes) {
      late.cancel();
      const added = next.filter(({ id }) => !items.has(id));
      const chosen = added.find(({ selected }) => selected);
      // What has the focus is among the old ones, and would have to hand it on twice.
      const inTurns = chosen && items.size > 0 && added.length > AT_ONCE && !element.matches(':focus-within');
      show(inTurns ? [...ordered.filter(({ selected }) => !selected), chosen] : next, lanes);
      if (!inTurns) return;
      late.ask(() => {
        show(next, lanes);
        onLate();
      });
    },
    place: buttons.place,
    destroy: late.cancel,
  };
}

/** What is to be done so that `next` is shown. An item that is as it was keeps its object: nothing behind it is drawn again. */
function changeOf(shown: ReadonlyMap<string, TimelineItem>, next: readonly TimelineItem[]) {
  const difference = differenceOf(shown, new Map(next.map((item) => [item.id, item])), sameItem);
  const changed = new Set([...difference.added, ...difference.updated]);
  const kept = new Map(next.map((item) => [item.id, changed.has(item) ? item : (shown.get(item.id) ?? item)]));
  return { kept, ...difference };
}

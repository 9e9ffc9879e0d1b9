import type { TimelineItem } from '../../derive/drawLists.ts';
import type { Disposer } from '../../lib/disposer.ts';
import { successorOf } from './navigation.ts';

type FocusTarget = TimelineItem | 'first' | 'last';

/** The single Tab stop among the items, and the focus that must not be lost when items come and go. */
export interface RovingFocus {
  /** The item that has the Tab stop. */
  readonly current: TimelineItem | undefined;
  /** Focuses the item, now if it is in sight. */
  focus(item: TimelineItem): void;
  /** Focuses the item, or the first or last one, as soon as the moved window is drawn. */
  want(target: FocusTarget): void;
  /** Puts Tab stop and focus right after a change; `drawn` when vis-timeline has drawn the window. */
  settle(drawn: boolean): void;
}

interface FocusHost {
  readonly group: HTMLElement;
  /** All items, in time order. */
  items(): readonly TimelineItem[];
  buttonOf(id: string): HTMLButtonElement | undefined;
  /** In the document and in the window: some of what is before and after it is drawn too. */
  isInSight(item: TimelineItem): boolean;
  itemOf(button: Element): TimelineItem | undefined;
}

function activeElementOf(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
}

function targetAmong(candidates: readonly TimelineItem[], wanted: FocusTarget): TimelineItem | undefined {
  if (wanted === 'first') return candidates[0];
  if (wanted === 'last') return candidates.at(-1);
  return successorOf(wanted, candidates);
}

/** Calls `lost` when the reader has taken the focus elsewhere, and not when its element has left the document. */
function onFocusLost(group: HTMLElement, disposer: Disposer, lost: () => void): void {
  disposer.listen(group, 'focusout', ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node) {
      if (!group.contains(relatedTarget)) lost();
      return;
    }
    // Taking the focused element out of the document blurs it too; by the next microtask it has been refocused.
    queueMicrotask(() => {
      if (!group.contains(activeElementOf(group))) lost();
    });
  });
}

/**
 * An item that is panned away, removed or counted among others takes the focus with it. This keeps it: on the item, on the one that holds its event now, on the nearest; on the group itself while nothing is in sight.
 */
export function createRovingFocus(host: FocusHost, disposer: Disposer): RovingFocus {
  const { group } = host;
  let current: TimelineItem | undefined;
  let stop: HTMLElement | undefined;
  let held = false;
  let wanted: FocusTarget | undefined;

  const displayed = (): readonly TimelineItem[] => host.items().filter(host.isInSight);

  const setStop = (element: HTMLElement): void => {
    if (stop === element) return;
    if (stop === group) group.removeAttribute('tabindex');
    else if (stop) stop.tabIndex = -1;
    stop = element;
    stop.tabIndex = 0;
  };

  const choose = (candidates: readonly TimelineItem[]): TimelineItem | undefined => {
    if (wanted !== undefined) return targetAmong(candidates, wanted);
    const selected = held ? undefined : candidates.find((item) => item.selected);
    return selected ?? (current ? successorOf(current, candidates) : candidates[0]);
  };

  const settle = (drawn: boolean): void => {
    const next = wanted && !drawn && stop !== group ? undefined : choose(displayed());
    const waiting = wanted !== undefined && !next;
    if (next) {
      current = next;
      wanted = undefined;
    }
    const target = (next && host.buttonOf(next.id)) ?? (waiting && stop?.isConnected ? stop : group);
    setStop(target);
    if (held && activeElementOf(group) !== target) target.focus({ preventScroll: true });
  };

  const onFocusIn = ({ target }: FocusEvent): void => {
    held = true;
    const item = target instanceof HTMLElement ? host.itemOf(target) : undefined;
    if (!item || !(target instanceof HTMLElement)) return;
    current = item;
    wanted = undefined;
    setStop(target);
  };
  disposer.listen(group, 'focusin', onFocusIn);
  onFocusLost(group, disposer, () => {
    held = false;
  });

  return {
    get current() {
      return current;
    },
    focus(item) {
      wanted = host.isInSight(item) ? undefined : item;
      if (!wanted) host.buttonOf(item.id)?.focus({ preventScroll: true });
    },
    want(target) {
      wanted = target;
    },
    settle,
  };
}

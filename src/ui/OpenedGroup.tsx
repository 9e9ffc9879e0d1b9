import type { ReactNode, RefObject } from 'react';
import type { OpenGroup } from '../state/index.ts';
import { useSelected } from './context.ts';
import { GroupPanel } from './GroupPanel.tsx';

/** Where an aggregate's list is to open: its button's place within the part it belongs to. */
export function groupAt(part: OpenGroup['part'], eventIds: readonly string[], anchor: Element): OpenGroup {
  const box = anchor.getBoundingClientRect();
  const frame = anchor.closest('.cm-part')?.getBoundingClientRect() ?? box;
  return { part, eventIds, at: { x: box.left - frame.left + box.width / 2, y: box.bottom - frame.top } };
}

/** The list that an aggregate of a part has opened, while it is open. */
export function OpenedGroup({
  part,
  container,
}: {
  readonly part: OpenGroup['part'];
  readonly container: RefObject<HTMLElement | null>;
}): ReactNode {
  const group = useSelected((state) => (state.transient.openGroup?.part === part ? state.transient.openGroup : null));
  return group ? <GroupPanel group={group} container={container} /> : null;
}

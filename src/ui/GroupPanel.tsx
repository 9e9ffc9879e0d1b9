import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { summaryOf } from '../derive/eventItems.ts';
import type { OpenGroup, StoryStore } from '../state/index.ts';
import { EventMark } from './Swatch.tsx';
import { useStory, useStoryFile } from './context.ts';
import { usePictures } from './picturesContext.ts';
import { moveInGroup, useRoving } from './useRoving.ts';

interface GroupPanelProps {
  readonly group: OpenGroup;
  /** The part it belongs to. */
  readonly container: RefObject<HTMLElement | null>;
}

/** The list an aggregate opens: its events in time order. Escape closes it and gives the focus back. */
export function GroupPanel({ group, container }: GroupPanelProps): ReactNode {
  const { store, words } = useStory();
  const { wording, pictureWords } = usePictures();
  const panel = useRef<HTMLDivElement>(null);
  useRoving(panel, group);
  useClosedByPress(panel, store);
  usePlaced(panel, container, group);
  const story = useStoryFile();
  const wanted = new Set(group.eventIds);
  const events = story.events.filter((event) => wanted.has(event.id));
  const choose = (id: string): void => {
    store.intents.selectEvent(id, group.part);
    // The event now stands on its own in this part: the reader's place is there.
    requestAnimationFrame(() => focusEvent(container.current, id));
  };
  return (
    <div
      ref={panel}
      className="cm-group"
      role="dialog"
      aria-label={wording.aggregateName(summaryOf(events))}
      onKeyDown={onKey}
    >
      <div className="cm-group-head">
        <p className="cm-small">{words.messages.map.aggregate(events.length)}</p>
        <button type="button" className="cm-button" aria-label={pictureWords.pictures.group.close} onClick={close}>
          ×
        </button>
      </div>
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            <button type="button" className="cm-group-item" data-event-id={event.id} onClick={() => choose(event.id)}>
              <EventMark color={story.trackById.get(event.track)?.color ?? '#888888'} status={event.status} />
              <span>
                <span className="cm-small cm-muted">{wording.date(event)}</span> {wording.title(event)}
                {event.status === 'confirmed' ? null : (
                  <em className="cm-row-status"> {words.messages.status[event.status].label}</em>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );

  function close(): void {
    store.intents.openGroup(null);
  }

  function onKey(event: KeyboardEvent<HTMLElement>): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else moveInGroup(event);
  }
}

/** A press that has moved farther has dragged something, CSS pixels. */
const DRAGGED = 8;

/**
 * A press on anything else closes it: it lies over what is pressed next. Not so the end of a drag, of which browsers tell as of
 * a press.
 */
function useClosedByPress(panel: RefObject<HTMLDivElement | null>, store: StoryStore): void {
  useEffect(() => {
    let pressed = { clientX: 0, clientY: 0 };
    const onDown = (event: PointerEvent): void => void (pressed = event);
    const onClick = ({ target, detail, clientX, clientY }: MouseEvent): void => {
      const isDrag = detail > 0 && Math.hypot(clientX - pressed.clientX, clientY - pressed.clientY) > DRAGGED;
      const isOwn = target instanceof Node && panel.current?.contains(target) === true;
      if (!isDrag && !isOwn) store.intents.openGroup(null);
    };
    document.addEventListener('pointerdown', onDown, true);
    // The press that has opened it has come past here already.
    document.addEventListener('click', onClick, true);
    return () => {
      document.removeEventListener('pointerdown', onDown, true);
      document.removeEventListener('click', onClick, true);
    };
  }, [panel, store]);
}

/** Puts the panel under its button, inside the part, and the focus into it; gives the focus back when it closes. */
function usePlaced(
  panel: RefObject<HTMLDivElement | null>,
  container: RefObject<HTMLElement | null>,
  group: OpenGroup,
): void {
  useEffect(() => {
    const element = panel.current;
    const frame = container.current;
    if (!element || !frame) return;
    const before = document.activeElement;
    const left = Math.max(
      8,
      Math.min(group.at.x - element.offsetWidth / 2, frame.clientWidth - element.offsetWidth - 8),
    );
    const top = Math.max(8, Math.min(group.at.y + 4, frame.clientHeight - element.offsetHeight - 8));
    element.style.setProperty('inset-inline-start', `${left}px`);
    element.style.setProperty('inset-block-start', `${top}px`);
    element.querySelector<HTMLElement>('[data-event-id]')?.focus();
    return () => {
      const inside = element.contains(document.activeElement) || document.activeElement === document.body;
      if (inside && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [panel, container, group]);
}

function focusEvent(container: HTMLElement | null, id: string): void {
  const target = container?.querySelector(`[data-event-id="${CSS.escape(id)}"]`);
  if (target instanceof HTMLElement || target instanceof SVGElement) target.focus({ preventScroll: true });
}

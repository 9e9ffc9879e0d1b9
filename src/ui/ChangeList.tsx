import { type ReactNode, useRef } from 'react';
import type { StandingChange } from '../derive/standings.ts';
import { formatDay } from '../i18n/index.ts';
import { compareDays } from '../time/index.ts';
import { EventLink } from './EventLink.tsx';
import { Say } from './Say.tsx';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { usePictures } from './picturesContext.ts';
import { moveInGroup, useRoving } from './useRoving.ts';

export interface ChangeListProps {
  readonly changes: readonly StandingChange[];
}

/**
 * The standings that differ between the playhead's day and where it was before, each with the event that it comes from: in
 * the order of time, whichever way the playhead went. Nobody's standing is undone by looking back.
 */
export function ChangeList({ changes }: ChangeListProps): ReactNode {
  const { words } = useStory();
  const { formerDay } = usePictures();
  const playhead = useSelected((state) => state.view.playhead);
  const isBack = compareDays(playhead, formerDay) < 0;
  const days = isBack ? [playhead, formerDay] : [formerDay, playhead];
  const { dates } = words.messages;
  const story = useStoryFile();
  const group = useRef<HTMLUListElement>(null);
  useRoving(group, changes);
  const labelOf = (status: string | undefined): ReactNode => {
    const found = story.statusById.get(status ?? '');
    return found ? <Say text={found.label} /> : words.messages.standing.none;
  };
  return (
    <div className="cm-changes cm-small" data-part="changes">
      <p>{days.map((day) => formatDay(day, dates)).join(dates.dash)}:</p>
      <ul ref={group} onKeyDown={moveInGroup}>
        {changes.map(({ country, before, after, event: id }) => (
          <li key={country} data-change={country}>
            <strong>{words.countryShort(country)}:</strong> {labelOf(isBack ? after : before)} →{' '}
            {labelOf(isBack ? before : after)} · <EventLink id={id} source="map" />
          </li>
        ))}
      </ul>
    </div>
  );
}

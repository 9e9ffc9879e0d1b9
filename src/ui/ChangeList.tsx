import { type ReactNode, useRef } from 'react';
import type { StandingChange } from '../derive/standings.ts';
import { formatDay } from '../i18n/index.ts';
import { EventLink } from './EventLink.tsx';
import { Say } from './Say.tsx';
import { useStory, useStoryFile } from './context.ts';
import { usePictures } from './picturesContext.ts';
import { moveInGroup, useRoving } from './useRoving.ts';

export interface ChangeListProps {
  readonly changes: readonly StandingChange[];
}

/** The standings that have changed since the playhead was elsewhere, each with the event that it comes from. */
export function ChangeList({ changes }: ChangeListProps): ReactNode {
  const { words } = useStory();
  const { pictureWords, formerDay } = usePictures();
  const story = useStoryFile();
  const group = useRef<HTMLUListElement>(null);
  useRoving(group, changes);
  const labelOf = (status: string | undefined): ReactNode => {
    const found = story.statusById.get(status ?? '');
    return found ? <Say text={found.label} /> : words.messages.standing.none;
  };
  return (
    <div className="cm-changes cm-small" data-part="changes">
      <p>{pictureWords.pictures.comparedWith(formatDay(formerDay, words.messages.dates))}</p>
      <ul ref={group} onKeyDown={moveInGroup}>
        {changes.map(({ country, before, after, event: id }) => (
          <li key={country} data-change={country}>
            <strong>{words.countryShort(country)}:</strong> {labelOf(before)} → {labelOf(after)}{' '}
            <EventLink id={id} source="map" />
          </li>
        ))}
      </ul>
    </div>
  );
}

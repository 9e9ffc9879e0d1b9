import { type ReactNode, useRef } from 'react';
import { formatDay } from '../i18n/index.ts';
import { EventLink } from './EventLink.tsx';
import { Say } from './Say.tsx';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { usePictures } from './picturesContext.ts';
import { moveInGroup, useRoving } from './useRoving.ts';

/**
 * What has changed on the map since the playhead was elsewhere, each with the event that it comes from. Below the slider, which
 * must not move under the hand; while time passes by itself it would come and go.
 */
export function Changes(): ReactNode {
  const { words } = useStory();
  const { draw, pictureWords, formerDay } = usePictures();
  const story = useStoryFile();
  const playing = useSelected((state) => state.transient.playing);
  const changes = useSelected((state) => draw.standingsSince(state, formerDay));
  const group = useRef<HTMLUListElement>(null);
  useRoving(group, playing ? null : changes);
  const { pictures } = pictureWords;
  const labelOf = (status: string | undefined): ReactNode => {
    const found = story.statusById.get(status ?? '');
    return found ? <Say text={found.label} /> : words.messages.standing.none;
  };
  if (playing || changes.length === 0) return null;
  return (
    <div className="cm-changes cm-small" data-part="changes">
      <p>{pictures.comparedWith(formatDay(formerDay, words.messages.dates))}</p>
      <ul ref={group} onKeyDown={moveInGroup}>
        {changes.map(({ country, before, after, event: id }) => {
          return (
            <li key={country} data-change={country}>
              <strong>{words.countryShort(country)}:</strong> {labelOf(before)} → {labelOf(after)}{' '}
              <EventLink id={id} source="map" />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

import { type ReactNode, useRef } from 'react';
import { standingGroups } from '../derive/standings.ts';
import { formatDay } from '../i18n/index.ts';
import { BordersLine } from './BordersLine.tsx';
import { PatternKey } from './PatternKey.tsx';
import { Say } from './Say.tsx';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { usePictures } from './picturesContext.ts';
import { moveInGroup, useRoving } from './useRoving.ts';

/** What the fills mean, how many countries each holds, and the same in a sentence. */
export function Legend(): ReactNode {
  const { words } = useStory();
  const { draw, pictureWords } = usePictures();
  const standings = useSelected(draw.standings);
  const playhead = useSelected((state) => state.view.playhead);
  const story = useStoryFile();
  if (story.statuses.length === 0) return <BordersLine />;
  const groups = standingGroups(story, standings);
  const countOf = (status: string): number => groups.find((group) => group.status === status)?.countries.length ?? 0;
  return (
    <figcaption className="cm-legend" data-part="legend">
      <p className="cm-caption">
        {pictureWords.standingsCaption({
          day: playhead,
          checkedTo: story.updated,
          groups: groups.map(({ status, countries }) => ({ statusLabel: labelOf(status), countries })),
        })}
      </p>
      <Changes />
      <ul className="cm-legend-keys">
        {story.statuses.map((status) => (
          <li key={status.id} data-count={countOf(status.id)}>
            <PatternKey status={status} />
            <span className="cm-legend-label">
              <Say text={status.label} />
            </span>
            <span className="cm-muted">{words.number(countOf(status.id))}</span>
          </li>
        ))}
      </ul>
      <BordersLine />
    </figcaption>
  );

  function labelOf(status: string): string {
    const found = story.statusById.get(status);
    const { language } = words;
    if (!found) return status;
    return typeof found.label === 'string'
      ? found.label
      : (found.label[language] ?? found.label[story.languages[0] ?? ''] ?? status);
  }
}

/** What has changed since the playhead was elsewhere, each with the event that it comes from. */
function Changes(): ReactNode {
  const { store, words } = useStory();
  const { draw, pictureWords, formerDay } = usePictures();
  const story = useStoryFile();
  const changes = useSelected((state) => draw.standingsSince(state, formerDay));
  const group = useRef<HTMLUListElement>(null);
  useRoving(group, changes);
  const { pictures } = pictureWords;
  const labelOf = (status: string | undefined): ReactNode => {
    const found = story.statusById.get(status ?? '');
    return found ? <Say text={found.label} /> : words.messages.standing.none;
  };
  if (changes.length === 0) return null;
  return (
    <div className="cm-changes cm-small" data-part="changes">
      <p>{pictures.comparedWith(formatDay(formerDay, words.messages.dates))}</p>
      <ul ref={group} onKeyDown={moveInGroup}>
        {changes.map(({ country, before, after, event: id }) => {
          const event = story.eventById.get(id ?? '');
          return (
            <li key={country} data-change={country}>
              <strong>{words.countryShort(country)}:</strong> {labelOf(before)} → {labelOf(after)}{' '}
              {event ? (
                <button
                  type="button"
                  className="cm-link-button"
                  data-event-id={event.id}
                  onClick={() => store.intents.selectEvent(event.id, 'map')}
                >
                  <Say text={event.title} />
                </button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

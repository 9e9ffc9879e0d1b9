import type { ReactNode } from 'react';
import { standIn, standingGroups } from '../derive/standings.ts';
import { BordersLine } from './BordersLine.tsx';
import { PatternKey } from './PatternKey.tsx';
import { plainWords } from './plainWords.ts';
import { Say } from './Say.tsx';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { usePictures } from './picturesContext.ts';

/** What the fills mean, how many countries each holds, and the same in a sentence; and what the map's discs and marks are. */
export function Legend(): ReactNode {
  const { words, say } = useStory();
  const { draw, pictureWords } = usePictures();
  const standings = useSelected(draw.standings);
  const playhead = useSelected((state) => state.view.playhead);
  const story = useStoryFile();
  const groups = standingGroups(story, standings);
  const countOf = (status: string): number => groups.find((group) => group.status === status)?.countries.length ?? 0;
  return (
    <div className="cm-legend" data-part="legend">
      {story.statuses.length > 0 ? (
        <p className="cm-caption">
          {pictureWords.standingsCaption({
            of: standIn(story).map((id) => plainWords(say(story.organisationById.get(id)?.name ?? id))),
            day: playhead,
            checkedTo: story.updated,
            groups: groups.map(({ status, countries }) => ({ statusLabel: labelOf(status), countries })),
          })}
        </p>
      ) : null}
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
        <DiscKey />
        {story.places.length > 0 ? <EventsKey /> : null}
      </ul>
      <BordersLine />
    </div>
  );

  function labelOf(status: string): string {
    const found = story.statusById.get(status);
    return found ? plainWords(say(found.label)) : status;
  }
}

/** An event's mark, and the number of several at one place; drawn as the dates are (MarkLegend.tsx). */
function EventsKey(): ReactNode {
  return (
    <li>
      <svg className="cm-date-key" viewBox="0 0 34 14" aria-hidden="true">
        <circle cx="8" cy="7" r="5" />
        <circle cx="26" cy="7" r="7" />
        <text x="26" y="10.5" fill="var(--cm-paper)" textAnchor="middle">
          2
        </text>
      </svg>
      {useStory().words.messages.list.label}
    </li>
  );
}

/** A disc with its line: shown by the stylesheet while the map has any, which its zoom decides. */
function DiscKey(): ReactNode {
  return (
    <li className="cm-disc-key">
      <svg className="cm-key" viewBox="0 0 24 14" aria-hidden="true" fill="none" stroke="currentColor">
        <path d="M12 7h12" />
        <circle cx="7" cy="7" r="5" />
      </svg>
      <span className="cm-legend-label">{usePictures().pictureWords.pictures.smallCountry}</span>
    </li>
  );
}

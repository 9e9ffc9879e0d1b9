import type { ReactNode } from 'react';
import { standIn, standingGroups } from '../derive/standings.ts';
import { BordersLine } from './BordersLine.tsx';
import { PatternKey } from './PatternKey.tsx';
import { plainWords } from './plainWords.ts';
import { Say } from './Say.tsx';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { usePictures } from './picturesContext.ts';

/** What the fills mean, how many countries each holds, and the same in a sentence; and what the map's discs are. */
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
      </ul>
      <BordersLine />
    </div>
  );

  function labelOf(status: string): string {
    const found = story.statusById.get(status);
    return found ? plainWords(say(found.label)) : status;
  }
}

/** A disc with its line: shown by the stylesheet while the map has any, which its zoom decides. */
function DiscKey(): ReactNode {
  return (
    <li className="cm-disc-key">
      <svg className="cm-key" viewBox="0 0 24 14" aria-hidden="true">
        <path d="M12 7h12" stroke="currentColor" />
        <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" />
      </svg>
      <span className="cm-legend-label">{usePictures().pictureWords.pictures.smallCountry}</span>
    </li>
  );
}

import type { ReactNode } from 'react';
import { standingGroups } from '../derive/standings.ts';
import type { StandingStatus } from '../story/index.ts';
import { Say } from './Say.tsx';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { usePictures } from './picturesContext.ts';

/** What the fills mean, how many countries each holds, and the same in a sentence. */
export function Legend(): ReactNode {
  const { words } = useStory();
  const { draw, pictureWords } = usePictures();
  const standings = useSelected(draw.standings);
  const playhead = useSelected((state) => state.view.playhead);
  const story = useStoryFile();
  if (story.statuses.length === 0) return null;
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

/** The pattern itself, drawn as on the map, from plain lines: served HTML may carry no style and two maps no shared id. */
function PatternKey({ status }: { readonly status: StandingStatus }): ReactNode {
  const { color } = status;
  return (
    <svg className="cm-key" viewBox="0 0 24 14" aria-hidden="true" focusable="false">
      <rect
        x="0.5"
        y="0.5"
        width="23"
        height="13"
        fill={color}
        fillOpacity={status.pattern === 'solid' ? 1 : 0.25}
        stroke={color}
      />
      {linesOf(status)}
    </svg>
  );
}

function linesOf({ pattern, color }: StandingStatus): ReactNode {
  switch (pattern) {
    case 'solid':
    case 'outlined':
      return null;
    case 'hatched':
      return <path d="M-2 14 12 0M4 14 18 0M10 14 24 0M16 14 30 0" stroke={color} strokeWidth="2" fill="none" />;
    case 'crossed':
      return (
        <path
          d="M-2 14 12 0M4 14 18 0M10 14 24 0M16 14 30 0M-2 0 12 14M4 0 18 14M10 0 24 14M16 0 30 14"
          stroke={color}
          strokeWidth="1.2"
          fill="none"
        />
      );
    case 'dotted':
      return (
        <g fill={color}>
          {[4, 12, 20].flatMap((x) => [4, 10].map((y) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.8" />))}
        </g>
      );
  }
}

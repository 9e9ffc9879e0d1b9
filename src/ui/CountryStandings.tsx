import type { ReactNode } from 'react';
import { standingStrip } from '../derive/countryFile.ts';
import type { CountryFileMessages } from '../i18n/countryFile/index.ts';
import { formatDay } from '../i18n/index.ts';
import type { Standing } from '../story/index.ts';
import { dayOf, spanOfDay } from '../time/index.ts';
import { epochMs } from '../time/units.ts';
import { PatternKey } from './PatternKey.tsx';
import { EventLink } from './EventLink.tsx';
import { Say } from './Say.tsx';
import { useSelected, useStory, useStoryFile } from './context.ts';

/** A standing with its pattern; `none` where there is none. */
export function StandingWords({ standing, none }: { readonly standing: Standing | undefined; readonly none: string }) {
  const status = useStoryFile().statusById.get(standing?.status ?? '');
  if (!status) return <span className="cm-muted">{none}</span>;
  return (
    <span className="cm-standing">
      <PatternKey status={status} /> <Say text={status.label} />
    </span>
  );
}

interface CountryStandingsProps {
  readonly history: readonly Standing[];
  readonly texts: CountryFileMessages;
}

/** The standings in the order of their dates: a strip as long as each has lasted, and each with its event. */
export function CountryStandings({ history, texts }: CountryStandingsProps): ReactNode {
  const { words } = useStory();
  const playhead = useSelected((state) => state.view.playhead);
  if (history.length === 0) return null;
  const { end } = spanOfDay(playhead);
  return (
    <div>
      <p className="cm-heading">{texts.history}</p>
      <Strip history={history} />
      <ol className="cm-standings cm-small">
        {history.map((standing, index) => {
          const later = standing.local.start >= end;
          return (
            <li key={index} data-standing={standing.status} data-later={later ? 'true' : undefined}>
              {Number.isFinite(standing.local.start) ? (
                <span className="cm-muted">
                  {formatDay(dayOf(epochMs(standing.local.start)), words.messages.dates, 'short')}
                </span>
              ) : null}{' '}
              <StandingWords standing={standing} none="" />
              {later ? <span className="cm-muted"> ({texts.later})</span> : null}{' '}
              <EventLink id={standing.event} source="detail" />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

const WIDTH = 1000;
const HEIGHT = 12;
/** What lasts a day of years would not be seen. */
const NARROWEST = 12;

/** How long each standing has lasted; a picture of what the list says. */
function Strip({ history }: { readonly history: readonly Standing[] }): ReactNode {
  const { words } = useStory();
  const story = useStoryFile();
  const playhead = useSelected((state) => state.view.playhead);
  const { pieces, at, first, last } = standingStrip(story, history, playhead);
  return (
    <div className="cm-standing-strip" aria-hidden="true">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" focusable="false">
        {pieces.map(({ status, from, to }, index) => {
          const color = story.statusById.get(status)?.color ?? '#888888';
          const isSolid = story.statusById.get(status)?.pattern === 'solid';
          const width = Math.max((to - from) * WIDTH, NARROWEST);
          return (
            <rect
              key={index}
              x={Math.min(from * WIDTH, WIDTH - width)}
              y="1"
              width={width}
              height={HEIGHT - 2}
              fill={color}
              fillOpacity={isSolid ? 1 : 0.35}
              stroke={color}
              vectorEffect="non-scaling-stroke"
            />
          );
        })}
        {at === undefined ? null : (
          <path d={`M${at * WIDTH} 0V${HEIGHT}`} className="cm-standing-now" vectorEffect="non-scaling-stroke" />
        )}
      </svg>
      <p className="cm-small cm-muted">
        {[first, last].map((day, index) => (
          <span key={index}>{formatDay(day, words.messages.dates, 'short')}</span>
        ))}
      </p>
    </div>
  );
}

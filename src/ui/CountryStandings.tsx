import { Fragment, type ReactNode } from 'react';
import { type Membership, standingStrip } from '../derive/countryFile.ts';
import type { CountryFileMessages } from '../i18n/countryFile/index.ts';
import { formatDay } from '../i18n/index.ts';
import type { Standing } from '../story/index.ts';
import { spanOfDay } from '../time/index.ts';
import { PatternKey } from './PatternKey.tsx';
import { EventLink } from './EventLink.tsx';
import { Say } from './Say.tsx';
import { useSelected, useStory, useStoryFile } from './context.ts';

/** How a country stands in each organisation that the story has it in; where it is one alone, without that one's name. */
export function Standings({
  memberships,
  none,
}: {
  readonly memberships: readonly Membership[];
  readonly none: string;
}): ReactNode {
  if (memberships.length < 2) return <StandingWords standing={memberships[0]?.standing} none={none} />;
  return memberships.map((membership, index) => (
    <Fragment key={membership.in}>
      {index > 0 ? '; ' : null}
      <OrganisationName id={membership.in} />: <StandingWords standing={membership.standing} none={none} />
    </Fragment>
  ));
}

/** An organisation by its name; by its id where the story does not name it. */
export function OrganisationName({ id }: { readonly id: string }): ReactNode {
  const organisation = useStoryFile().organisationById.get(id);
  return organisation ? <Say text={organisation.name} /> : id;
}

/** A standing with its pattern; `none` where there is none. */
function StandingWords({ standing, none }: { readonly standing: Standing | undefined; readonly none: string }) {
  const status = useStoryFile().statusById.get(standing?.status ?? '');
  if (!status) return <span className="cm-muted">{none}</span>;
  return (
    <span className="cm-standing">
      <PatternKey status={status} /> <Say text={status.label} />
    </span>
  );
}

interface CountryStandingsProps {
  readonly membership: Membership;
  readonly texts: CountryFileMessages;
}

/** The standings in one organisation, in the order of their dates: a strip as long as each has lasted, and each with its event. */
export function CountryStandings({ membership, texts }: CountryStandingsProps): ReactNode {
  const { words } = useStory();
  const playhead = useSelected((state) => state.view.playhead);
  const { history } = membership;
  const { end } = spanOfDay(playhead);
  // No more exact than the story knows it: a month stays a month.
  const beginning = ({ parts }: Standing['when']): string | null => {
    const start = parts.kind === 'interval' ? parts.start : parts;
    return start.kind === 'open' || start.kind === 'unknown' ? null : words.date({ parts: start }, 'short');
  };
  return (
    <div>
      <h3 className="cm-heading">
        {texts.history}: <OrganisationName id={membership.in} />
      </h3>
      <Strip history={history} />
      <ol className="cm-standings cm-small">
        {history.map((standing, index) => {
          const later = standing.local.start >= end;
          return (
            <li key={index} data-standing={standing.status} data-later={later ? 'true' : undefined}>
              <span className="cm-muted">{beginning(standing.when)}</span> <StandingWords standing={standing} none="" />
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
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
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

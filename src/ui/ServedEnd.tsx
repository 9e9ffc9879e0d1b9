import type { ReactNode } from 'react';
import { standIn, standingsAt } from '../derive/standings.ts';
import { countryFileMessages } from '../i18n/countryFile/index.ts';
import { formatDay } from '../i18n/index.ts';
import { servedWords } from '../i18n/servedWords.ts';
import type { Standing, StandingStatus, StoryEvent } from '../story/index.ts';
import { OrganisationName } from './CountryStandings.tsx';
import { Glosses } from './Glosses.tsx';
import { RowHead } from './RowHead.tsx';
import { RichText, Say } from './Say.tsx';
import { ServedRow } from './ServedRow.tsx';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { useLaterEvents } from './useServedEvents.ts';
import { FIRST_ROWS, WHOLE_ROWS } from './wholeRows.ts';

/** What script shows on demand, below the list: the events after the editorial date, how the countries stand, all terms. */
export function ServedEnd(): ReactNode {
  const { words, selectors } = useStory();
  const { terms } = useStoryFile();
  const listed = useSelected(selectors.matching);
  const later = useLaterEvents();
  return (
    <>
      {listed.length > WHOLE_ROWS ? <p>{servedWords[words.language](FIRST_ROWS, listed.length)}</p> : null}
      {later.length > 0 ? <Later events={later} /> : null}
      <StandingsThen />
      {terms.length > 0 ? <Glosses heading={words.messages.detail.terms} glosses={terms} as="h2" /> : null}
    </>
  );
}

function Later({ events }: { readonly events: readonly StoryEvent[] }): ReactNode {
  const { words } = useStory();
  return (
    <details className="cm-row">
      <summary>{words.messages.filters.later}</summary>
      <ol>
        {events.slice(0, FIRST_ROWS).map((event) => (
          <li key={event.id} className="cm-row">
            <div className="cm-row-button">
              <RowHead event={event} />
            </div>
            {event.summary === undefined ? null : (
              <p className="cm-row-summary">
                <RichText text={event.summary} />
              </p>
            )}
            <ServedRow event={event} />
          </li>
        ))}
      </ol>
      {events.length > FIRST_ROWS ? <p>{servedWords[words.language](FIRST_ROWS, events.length)}</p> : null}
    </details>
  );
}

/** "Standing as of 7 November 2025": of each organisation every status, what it means, and who has it since when. */
function StandingsThen(): ReactNode {
  const { words } = useStory();
  const story = useStoryFile();
  const playhead = useSelected((state) => state.view.playhead);
  const organisations = standIn(story);
  const day = formatDay(playhead, words.messages.dates, 'full');
  return organisations.map((organisation) => {
    const own = story.standings.filter((standing) => standing.in === organisation);
    const held = [...standingsAt({ standings: own }, playhead).values()].sort(
      (one, other) => one.local.start - other.local.start,
    );
    const lines = story.statuses
      .map((status) => ({ status, held: held.filter((standing) => standing.status === status.id) }))
      // Of one that says nothing of itself, and that no country has, there is nothing to be said.
      .filter((line) => line.status.text !== undefined || line.held.length > 0);
    if (lines.length === 0) return null;
    return (
      <section key={organisation} className="cm-row cm-terms">
        <h2 className="cm-heading">
          {countryFileMessages(words.language).standing(day)}
          {story.organisations.length > 1 ? (
            <>
              : <OrganisationName id={organisation} />
            </>
          ) : null}
        </h2>
        <dl>
          {lines.map((line) => (
            <StatusLine key={line.status.id} {...line} />
          ))}
        </dl>
      </section>
    );
  });
}

interface StatusLineProps {
  readonly status: StandingStatus;
  readonly held: readonly Standing[];
}

function StatusLine({ status, held }: StatusLineProps): ReactNode {
  const { words } = useStory();
  const since = ({ country, when }: Standing): string => `${words.country(country)} (${words.date(when, 'short')})`;
  return (
    <div>
      <dt>
        <Say text={status.label} />
      </dt>
      {status.text === undefined ? null : (
        <dd>
          <RichText text={status.text} />
        </dd>
      )}
      {held.length === 0 ? null : <dd>{held.map(since).join('; ')}</dd>}
    </div>
  );
}

import { type ReactNode, useEffect, useRef } from 'react';
import { standingsThen } from '../derive/evidence.ts';
import type { StoryEvent } from '../story/index.ts';
import { ArcKey } from './ArcKey.tsx';
import { CountryFiles } from './laterFiles.ts';
import { Role } from './Role.tsx';
import { Say } from './Say.tsx';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { moveInGroup, useRoving } from './useRoving.ts';

/** In what a standing is, where it would be taken for one in what the event itself is about. */
function StandingIn({ id, event }: { readonly id: string; readonly event: StoryEvent }): ReactNode {
  const { organisations, organisationById } = useStoryFile();
  const organisation = organisationById.get(id);
  const isSaid = organisations.length < 2 || event.organisations.some((one) => one.id === id);
  if (isSaid || !organisation) return null;
  return (
    <span className="cm-muted">
      {' ('}
      <Say text={organisation.name} />)
    </span>
  );
}

/** The countries of an event with their roles and their standing then; each narrows the story to its own events. */
export function EventCountries({ event }: { readonly event: StoryEvent }): ReactNode {
  const { store, words } = useStory();
  const story = useStoryFile();
  const group = useRef<HTMLUListElement>(null);
  const chosen = useSelected((state) => state.view.filters.countries.codes);
  useRoving(group, event.id);
  // What a press on one of them shows must be there at once: the focus goes to it.
  useEffect(() => void CountryFiles.preload(), []);
  if (event.countries.length === 0) return null;
  const standings = standingsThen(story, event);
  return (
    <div>
      <h3 className="cm-heading">
        {words.messages.detail.countries} <ArcKey color={story.trackById.get(event.track)?.color} />
      </h3>
      <ul ref={group} className="cm-countries" onKeyDown={moveInGroup}>
        {event.countries.map(({ code, role }) => {
          const standing = standings.get(code);
          return (
            <li key={code}>
              <button
                type="button"
                className="cm-link-button"
                data-country={code}
                aria-pressed={chosen.includes(code)}
                onClick={() => store.intents.chooseCountry(code, false, 'detail')}
              >
                {words.country(code)}
              </button>
              <Role id={role} />
              {standing ? (
                <>
                  {', '}
                  <span className="cm-muted">{words.messages.standing.atTheTime}</span>{' '}
                  <span className="cm-standing">
                    <Say text={standing.status.label} />
                  </span>
                  <StandingIn id={standing.in} event={event} />
                </>
              ) : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

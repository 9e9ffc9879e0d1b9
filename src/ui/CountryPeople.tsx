import type { ReactNode } from 'react';
import type { CountryPerson } from '../derive/countryFile.ts';
import { Say } from './Say.tsx';
import { useSelected, useStory } from './context.ts';

/** Who holds, held or will hold an office of the country; each narrows the story to that person's events. */
export function CountryPeople({ people }: { readonly people: readonly CountryPerson[] }): ReactNode {
  const { store, words } = useStory();
  const chosen = useSelected((state) => state.view.filters.people);
  if (people.length === 0) return null;
  return (
    <div>
      <h3 className="cm-heading">{words.messages.detail.people}</h3>
      <ul className="cm-entities">
        {people.map(({ person, offices, now }) => (
          <li key={person.id}>
            <button
              type="button"
              className="cm-link-button"
              data-person={person.id}
              aria-pressed={chosen.includes(person.id)}
              onClick={() => store.intents.togglePerson(person.id, 'detail')}
            >
              <Say text={person.name} />
            </button>
            {offices.map((office, index) => (
              <span key={index} className="cm-muted">
                , <Say text={office.title} />
                {now ? null : ` (${words.date(office.when, 'short')})`}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

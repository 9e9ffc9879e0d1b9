import { type ReactNode, useRef } from 'react';
import type { PersonRole, StoryEvent } from '../story/index.ts';
import { Offices } from './Offices.tsx';
import { Role } from './Role.tsx';
import { Say } from './Say.tsx';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { moveInGroup, useRoving } from './useRoving.ts';

/** The people and organisations of an event, with the offices held then; each narrows the story to its own events. */
export function EventPeople({ event }: { readonly event: StoryEvent }): ReactNode {
  const { store, words } = useStory();
  const chosen = useSelected((state) => state.view.filters);
  const { detail } = words.messages;
  return (
    <>
      <Entities
        heading={detail.people}
        kind="person"
        items={event.people}
        event={event}
        chosen={chosen.people}
        onChoose={(id) => store.intents.togglePerson(id, 'detail')}
      />
      <Entities
        heading={detail.organisations}
        kind="organisation"
        event={event}
        items={event.organisations}
        chosen={chosen.organisations}
        onChoose={(id) => store.intents.toggleOrganisation(id, 'detail')}
      />
    </>
  );
}

interface EntitiesProps {
  readonly heading: string;
  readonly kind: 'person' | 'organisation';
  readonly items: readonly PersonRole[];
  readonly event: StoryEvent;
  readonly chosen: readonly string[];
  readonly onChoose: (id: string) => void;
}

function Entities({ heading, kind, items, event, chosen, onChoose }: EntitiesProps): ReactNode {
  const story = useStoryFile();
  const isPerson = kind === 'person';
  const group = useRef<HTMLUListElement>(null);
  useRoving(group, items);
  if (items.length === 0) return null;
  return (
    <div>
      <h3 className="cm-heading">{heading}</h3>
      <ul ref={group} className="cm-entities" onKeyDown={moveInGroup}>
        {items.map(({ id, role }) => {
          const named = (isPerson ? story.personById : story.organisationById).get(id);
          return named === undefined ? null : (
            <li key={id}>
              <button
                type="button"
                className="cm-link-button"
                {...{ [`data-${kind}`]: id }}
                aria-pressed={chosen.includes(id)}
                onClick={() => onChoose(id)}
              >
                <Say text={named.name} />
              </button>
              {isPerson ? <Offices id={id} event={event} /> : null}
              <Role id={role} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

import { type ReactNode, useRef } from 'react';
import type { StoryState } from '../state/index.ts';
import type { CountryCode, StoryEvent } from '../story/index.ts';
import { EventFile } from './EventFile.tsx';
import { Say } from './Say.tsx';
import { EventMark } from './Swatch.tsx';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { useRootMark } from './useRootMark.ts';
import { CountryFiles } from './laterFiles.ts';
import { NoRows } from './NoRows.tsx';
import { useDetailFocus } from './useDetailFocus.ts';
import { moveInGroup, useRoving } from './useRoving.ts';

const MOST_KEY_EVENTS = 6;

function chosenEvent({ view, story }: StoryState): StoryEvent | undefined {
  return view.event === null ? undefined : story.eventById.get(view.event);
}

function chosenCountries({ view }: StoryState): readonly CountryCode[] {
  return view.filters.countries.codes;
}

/** The chosen event as an evidence file, else the files of the chosen countries; before anything is chosen, how to begin. */
export function DetailPanel(): ReactNode {
  const { words } = useStory();
  const event = useSelected(chosenEvent);
  const countries = useSelected(chosenCountries);
  const panel = useRef<HTMLElement>(null);
  const shown = event ? 'event' : countries.length > 0 ? 'countries' : undefined;
  useRootMark(panel, 'detail', shown);
  useDetailFocus(panel, event, countries);
  return (
    <aside
      ref={panel}
      className="cm-detail"
      // What it shows next may still be on its way: the focus waits here.
      tabIndex={-1}
      data-part="detail"
      data-open={shown}
      aria-label={shown === 'countries' ? words.messages.detail.countries : words.messages.detail.label}
    >
      {event ? (
        <EventFile key={event.id} event={event} />
      ) : countries.length > 0 ? (
        <CountryFiles codes={countries} />
      ) : (
        <Beginning />
      )}
    </aside>
  );
}

/** Of many those that it began with, and those that it has come to. */
function isToldFirst(index: number, count: number): boolean {
  return index < MOST_KEY_EVENTS / 2 || index >= count - MOST_KEY_EVENTS / 2;
}

/** While nothing is chosen: how to choose, and what to read first. */
function Beginning(): ReactNode {
  const { store, words, selectors } = useStory();
  const group = useRef<HTMLUListElement>(null);
  const events = useSelected(selectors.matching);
  const key = events.filter((event) => event.importance === 3);
  const shown = key.length > 0 ? key.filter((_, index) => isToldFirst(index, key.length)) : events.slice(0, 1);
  useRoving(group, events);
  const story = useStoryFile();
  const { detail } = words.messages;
  // The list may be far below: the way out is here too.
  if (events.length === 0) return <NoRows />;
  return (
    <div className="cm-beginning">
      <p className="cm-muted">{detail.nothingChosen}</p>
      <h2 className="cm-heading">{detail.keyEvents}</h2>
      <ul ref={group} onKeyDown={moveInGroup}>
        {shown.map((event) => (
          <li key={event.id}>
            <button
              type="button"
              className="cm-key-event"
              data-event-id={event.id}
              onClick={() => store.intents.selectEvent(event.id, 'detail')}
            >
              <EventMark color={story.trackById.get(event.track)?.color ?? '#888888'} status={event.status} />
              <span>
                <span className="cm-small cm-muted">{words.date(event.when, 'short')}</span>
                <br />
                <Say text={event.title} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

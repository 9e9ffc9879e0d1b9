import { type ReactNode, useRef } from 'react';
import type { StoryState } from '../state/index.ts';
import type { StoryEvent } from '../story/index.ts';
import { Evidence } from './Evidence.tsx';
import { EventFacts } from './EventFacts.tsx';
import { Role } from './Role.tsx';
import { RichText, Say } from './Say.tsx';
import { EventMark } from './Swatch.tsx';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { moveInGroup, useRoving } from './useRoving.ts';

const MOST_KEY_EVENTS = 6;

function chosenEvent({ view, story }: StoryState): StoryEvent | undefined {
  return view.event === null ? undefined : story.eventById.get(view.event);
}

/** The chosen event as an evidence file; before one is chosen, how to begin. */
export function DetailPanel(): ReactNode {
  const { words } = useStory();
  const event = useSelected(chosenEvent);
  return (
    <aside
      className="cm-detail"
      data-part="detail"
      data-open={event ? '' : undefined}
      aria-label={words.messages.detail.label}
    >
      {event ? <EventFile key={event.id} event={event} /> : <Beginning />}
    </aside>
  );
}

/** While nothing is chosen: how to choose, and what to read first. */
function Beginning(): ReactNode {
  const { store, words, selectors } = useStory();
  const group = useRef<HTMLUListElement>(null);
  const events = useSelected(selectors.matching);
  const first = events.filter((event) => event.importance === 3).slice(0, MOST_KEY_EVENTS);
  const shown = first.length > 0 ? first : events.slice(0, 1);
  useRoving(group, events);
  const story = useStoryFile();
  const { detail } = words.messages;
  return (
    <div className="cm-beginning">
      <p className="cm-muted">{detail.nothingChosen}</p>
      {shown.length > 0 ? <h2 className="cm-heading">{detail.keyEvents}</h2> : null}
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

function EventFile({ event }: { readonly event: StoryEvent }): ReactNode {
  const { words } = useStory();
  const story = useStoryFile();
  const track = story.trackById.get(event.track);
  const { messages } = words;
  return (
    <article data-event-id={event.id} aria-current="true">
      <Steps event={event} />
      <div className="cm-detail-text">
        <p className="cm-detail-track">
          <EventMark color={track?.color ?? '#888888'} status={event.status} />
          {track ? <Say text={track.label} /> : null}
        </p>
        <p className="cm-detail-date">{words.date(event.when, 'full')}</p>
        <h2>
          <Say text={event.title} />
        </h2>
        <p className="cm-status">
          <strong>{messages.status[event.status].label}</strong>
          <span className="cm-muted"> · {messages.status[event.status].text}</span>
        </p>
        <EventFacts event={event} />
        <Countries event={event} />
        <Links event={event} />
        <Evidence event={event} />
      </div>
    </article>
  );
}

/** Previous, next, close: one Tab stop. They step through what the filters let through. */
function Steps({ event }: { readonly event: StoryEvent }): ReactNode {
  const { store, words, selectors } = useStory();
  const group = useRef<HTMLDivElement>(null);
  const events = useSelected(selectors.matching);
  useRoving(group, event.id);
  const index = events.indexOf(event);
  const { detail } = words.messages;
  const go = (target: StoryEvent | undefined): void => {
    if (target) store.intents.selectEvent(target.id, 'detail');
  };
  return (
    <div ref={group} className="cm-steps" role="toolbar" aria-label={detail.tools} onKeyDown={moveInGroup}>
      <button
        type="button"
        className="cm-button"
        aria-label={detail.previous}
        disabled={index <= 0}
        onClick={() => go(events[index - 1])}
      >
        ←
      </button>
      <button
        type="button"
        className="cm-button"
        aria-label={detail.next}
        disabled={index < 0 || index === events.length - 1}
        onClick={() => go(events[index + 1])}
      >
        →
      </button>
      <span className="cm-small cm-muted">
        {index < 0 ? detail.filteredOut : detail.position(index + 1, events.length)}
      </span>
      <button
        type="button"
        className="cm-button cm-steps-close"
        aria-label={detail.close}
        onClick={() => store.intents.selectEvent(null, 'detail')}
      >
        ×
      </button>
    </div>
  );
}

/** The countries of the event with their roles; each narrows the story to its own events. */
function Countries({ event }: { readonly event: StoryEvent }): ReactNode {
  const { store, words } = useStory();
  const group = useRef<HTMLUListElement>(null);
  const chosen = useSelected((state) => state.view.filters.countries.codes);
  useRoving(group, event.id);
  if (event.countries.length === 0) return null;
  return (
    <div>
      <p className="cm-heading">{words.messages.detail.countries}</p>
      <ul ref={group} className="cm-countries" onKeyDown={moveInGroup}>
        {event.countries.map(({ code, role }) => (
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
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What this event answers, follows, belongs to or causes. */
function Links({ event }: { readonly event: StoryEvent }): ReactNode {
  const { store, words } = useStory();
  const group = useRef<HTMLUListElement>(null);
  useRoving(group, event.id);
  const story = useStoryFile();
  if (event.links.length === 0) return null;
  return (
    <ul ref={group} className="cm-links" onKeyDown={moveInGroup}>
      {event.links.map(({ to, kind }) => {
        const target = story.eventById.get(to);
        return target ? (
          <li key={`${kind} ${to}`}>
            <span className="cm-muted">{words.messages.links[kind]} </span>
            <button
              type="button"
              className="cm-link-button"
              data-event-id={to}
              onClick={() => store.intents.selectEvent(to, 'detail')}
            >
              <RichText text={target.title} />
            </button>
          </li>
        ) : null;
      })}
    </ul>
  );
}

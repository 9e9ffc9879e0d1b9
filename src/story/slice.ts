import { byId, indexLists } from './indexes.ts';
import type { Story, StoryEvent } from './model.ts';
import { resolveText, type Text } from './text.ts';

/**
 * The story with each text in one language only: what a page of that language needs. A text the language lacks keeps
 * its fallback, under the fallback's name, so that the page can still say so with `lang`. `told` is given each language
 * that is left.
 */
export function sliceStory(story: Story, language: string, told?: Set<string>): Story {
  const cut = (text: Text): Text => {
    const found = resolveText(text, language, story.languages);
    told?.add(found.language);
    return typeof text === 'string' ? text : { [found.language]: found.text };
  };
  const events = story.events.map((event) => sliceEvent(event, cut));
  const labelled = <Item extends { readonly label: Text }>(item: Item): Item => ({ ...item, label: cut(item.label) });
  const named = <Item extends { readonly name: Text }>(item: Item): Item => ({ ...item, name: cut(item.name) });
  const lists = {
    title: cut(story.title),
    ...optional(story, 'summary', cut),
    tracks: story.tracks.map(labelled),
    statuses: story.statuses.map((status) => ({ ...labelled(status), ...optional(status, 'text', cut) })),
    sources: story.sources.map((source) => ({ ...source, ...optional(source, 'note', cut) })),
    people: story.people.map((person) => ({
      ...named(person),
      offices: person.offices.map((office) => ({ ...office, title: cut(office.title) })),
    })),
    organisations: story.organisations.map(named),
    terms: story.terms.map((term) => ({ ...labelled(term), text: cut(term.text) })),
    roles: story.roles.map(labelled),
    eras: story.eras.map(labelled),
    places: story.places.map(named),
    events,
    tours: story.tours.map((tour) => ({
      ...tour,
      title: cut(tour.title),
      steps: tour.steps.map((step) => ({ ...step, text: cut(step.text) })),
    })),
    corrections: story.corrections.map((correction) => ({ ...correction, text: cut(correction.text) })),
  };
  return { ...story, ...lists, ...indexLists({ ...story, ...lists }), eventById: byId(events) };
}

function sliceEvent(event: StoryEvent, cut: (text: Text) => Text): StoryEvent {
  return {
    ...event,
    title: cut(event.title),
    ...optional(event, 'summary', cut),
    ...optional(event, 'body', cut),
    claims: event.claims.map((claim) => ({ ...claim, text: cut(claim.text), ...optional(claim, 'where', cut) })),
    notes: event.notes.map((note) => ({ ...note, text: cut(note.text) })),
    media: event.media.map((media) => ({ ...media, alt: cut(media.alt), ...optional(media, 'credit', cut) })),
  };
}

/** The text under `key` cut, if there is one: an absent key stays absent. */
function optional<Key extends string>(
  item: { readonly [Name in Key]?: Text | undefined },
  key: Key,
  cut: (text: Text) => Text,
): { readonly [Name in Key]?: Text } {
  const text = item[key];
  // The compiler cannot follow a computed key into a mapped type.
  return (text === undefined ? {} : { [key]: cut(text) }) as { readonly [Name in Key]?: Text };
}

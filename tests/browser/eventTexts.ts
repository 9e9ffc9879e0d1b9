import { interfaceLanguage, loadWords, type Messages } from '../../src/i18n/index.ts';
import type { Story, StoryEvent, Text } from '../../src/story/index.ts';

/** What a page must say of each of its events, by the event's id. */
export interface EventTexts {
  readonly texts: ReadonlyMap<string, readonly string[]>;
  /** Addresses it must link to. */
  readonly links: ReadonlyMap<string, readonly string[]>;
}

/** Reads all that a story says of its events in one language: their own texts, and the names and labels they refer to. */
export async function eventTextsOf(story: Story, language: string): Promise<EventTexts> {
  const words = await loadWords(interfaceLanguage(language));
  const say = (text: Text): string => {
    const spoken = typeof text === 'string' ? text : (text[language] ?? text[story.languages[0] ?? ''] ?? '');
    return plain(spoken);
  };
  const named = [...story.people, ...story.organisations];
  const nameOf = (id: string): readonly string[] => {
    const found = named.find((one) => one.id === id);
    return found ? [say(found.name)] : publisherOf(id);
  };
  const publisherOf = (id: string): readonly string[] =>
    story.sources.filter((source) => source.id === id).map(({ publisher }) => publisher);
  const roleOf = (role: string | undefined): readonly string[] =>
    story.roles.filter(({ id }) => id === role).map(({ label }) => say(label));
  const told = (texts: readonly (Text | undefined)[]): readonly string[] =>
    texts.flatMap((text) => (text === undefined ? [] : [say(text)]));

  const textsOf = (event: StoryEvent): readonly string[] => [
    words.date(event.when, 'short'),
    ...told([event.title, event.summary, event.body]),
    ...(event.status === 'confirmed' ? [] : [words.messages.status[event.status].label]),
    groundsOf(event, words.messages),
    ...event.places.flatMap((id) => story.places.filter((place) => place.id === id).map(({ name }) => say(name))),
    ...event.countries.flatMap(({ code, role }) => [words.country(code), ...roleOf(role)]),
    ...[...event.people, ...event.organisations].flatMap(({ id, role }) => [...nameOf(id), ...roleOf(role)]),
    ...event.claims.flatMap(({ by, text, where, sources }) => [
      ...nameOf(by),
      ...told([text, where]),
      // Who speaks for itself is not said to report it too.
      ...sources.flatMap(({ id, locator }) => (id === by ? [] : [...publisherOf(id), paragraph(locator ?? '')])),
    ]),
    ...event.notes.flatMap(({ text, sources }) => [say(text), ...sources.flatMap(({ id }) => publisherOf(id))]),
    ...event.links.flatMap(({ to, kind }) => [
      words.messages.links[kind],
      ...story.events.filter(({ id }) => id === to).map(({ title }) => say(title)),
    ]),
    ...story.relations.flatMap(({ event: id, from, to, kind }) =>
      id === event.id ? [words.country(from), words.country(to), ...roleOf(kind)] : [],
    ),
    ...sourcesOf(event).flatMap(({ publisher, title, note }) => [
      publisher,
      ...(title === undefined ? [] : [title]),
      ...told([note]),
    ]),
  ];
  const groundsOf = ({ status, sources, claims, notes }: StoryEvent, messages: Messages): string => {
    const all = new Set([sources, ...[...claims, ...notes].map((one) => one.sources)].flat().map(({ id }) => id));
    if (all.size > 1 || !['confirmed', 'disputed'].includes(status)) return messages.status[status].text;
    return all.size === 1 ? messages.sources.one : messages.sources.none;
  };
  const sourcesOf = (event: StoryEvent) =>
    event.sources.flatMap(({ id }) => story.sources.filter((source) => source.id === id));
  const linksOf = (event: StoryEvent): readonly string[] => [
    ...sourcesOf(event).flatMap(({ url, archive }) => [url, archive].filter((address) => address !== undefined)),
    ...event.links.map(({ to }) => `#e=${to}`),
  ];
  return {
    texts: new Map(story.events.map((event) => [event.id, textsOf(event).map(squeeze)])),
    links: new Map(story.events.map((event) => [event.id, linksOf(event)])),
  };
}

/** A paragraph of the article, by its number in the story's file. */
function paragraph(locator: string): string {
  return locator.replace(/^P(?=\d+$)/, '¶ ');
}

/** Without the marks of the story format's text grammar. A star with blanks around it is a star. */
function plain(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/(?<!\s)\*+|\*+(?!\s)/g, '');
}

/** White space of any kind and length as one blank: a page breaks its lines where it will. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

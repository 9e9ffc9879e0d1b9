import { createSelectors, createStoryStore } from '../state/index.ts';
import { parseRichText, plainText, resolveText, type Story, type StoryEvent, type Text } from '../story/index.ts';

/** As many events of a long story are named to them, its most important: of 10 000 events all would be 2.8 MB of each page. */
const LINKED_EVENTS = 100;

/**
 * A story for search engines, as schema.org's `ItemList` of `Event` (JSON-LD): what the page shows, in its language, as
 * plain text. A date is given as exactly as the story knows it; where it knows none, none is given.
 */
export function linkedData(story: Story, language: string, url: string): Readonly<Record<string, unknown>> {
  const say = (text: Text): string => plainText(parseRichText(resolveText(text, language, story.languages).text));
  const shown = createSelectors().matching(createStoryStore(story, language).getState());
  const named = new Set([...shown].sort((one, other) => other.importance - one.importance).slice(0, LINKED_EVENTS));
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name: say(story.title),
    ...(story.summary === undefined ? {} : { description: say(story.summary) }),
    url,
    inLanguage: language,
    dateModified: story.updated,
    numberOfItems: shown.length,
    itemListElement: shown.flatMap((event, index) =>
      named.has(event) ? [{ '@type': 'ListItem', position: index + 1, item: linkedEvent(story, event, say, url) }] : [],
    ),
  };
}

function linkedEvent(
  story: Story,
  event: StoryEvent,
  say: (text: Text) => string,
  url: string,
): Readonly<Record<string, unknown>> {
  const places = event.places.flatMap((id) => story.placeById.get(id) ?? []);
  const [start, end] = datesOf(event.when.text);
  return {
    '@type': 'Event',
    name: say(event.title),
    url: `${url}#e=${event.id}`,
    ...(start === undefined ? {} : { startDate: start }),
    ...(end === undefined ? {} : { endDate: end }),
    ...(places.length === 0
      ? {}
      : {
          location: places.map(({ name, at, country }) => ({
            '@type': 'Place',
            name: say(name),
            geo: { '@type': 'GeoCoordinates', latitude: at.lat, longitude: at.lng },
            ...(country === undefined ? {} : { address: { '@type': 'PostalAddress', addressCountry: country } }),
          })),
        }),
  };
}

/** The ends of an EDTF date that plain ISO 8601 can say too: qualifiers are left out; a season, or what is not known, is not guessed. */
export function datesOf(when: string): readonly [start: string | undefined, end: string | undefined] {
  const [start = '', end = ''] = when.split('/');
  return [isoOf(start), isoOf(end)];
}

function isoOf(text: string): string | undefined {
  const plain = text.replaceAll(/[~?%]/g, '');
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/.test(plain) ? plain : undefined;
}

/** Text for a `script` element that holds data: nothing in it can end the element. */
export function scriptText(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

import MiniSearch from 'minisearch';
import type { CountryCode, Story, StoryEvent, Text } from '../story/model.ts';

/** The ids of the events that have every word of a text; `null` where the text has no word to look for. */
export type Finder = (text: string) => ReadonlySet<string> | null;

/**
 * Folds what readers do not tell apart when they type: case, accents, ё and е, apostrophes (Ukrainian has three), and
 * Kazakh letters typed on a Russian keyboard. Both the story and the question are folded.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’ʼ‘`´]/gu, '')
    .replace(/[әғқңөұүһієґ]/gu, (letter) => FOLDED[letter] ?? letter);
}

/** ё, й, ї with their marks are folded by NFD already; these are letters of their own. */
const FOLDED: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  є: 'е',
  ґ: 'г',
};

/**
 * Looks through titles, summaries, people, organisations, places, countries, claims and notes in one language. A word is found by
 * its beginning; all words of the question must be found. Apart from its neighbours, as it brings minisearch (6 KB
 * gzip) with it.
 */
export function createFinder(
  story: Story,
  language: string,
  countryNames: (code: CountryCode) => readonly string[] = () => [],
): Finder {
  const index = new MiniSearch<{ readonly id: string; readonly text: string }>({
    fields: ['text'],
    // Its own cuts at punctuation alone: "600" would not find "$600", nor "c5 1" find "C5+1".
    tokenize: (text) => text.split(/[^\p{L}\p{N}]+/u),
    processTerm: (term) => term,
  });
  index.addAll(
    story.events.map((event) => ({ id: event.id, text: foldText(textOf(event, story, language, countryNames)) })),
  );
  return (text) => {
    const folded = foldText(text);
    if (!/[\p{L}\p{N}]/u.test(folded)) return null;
    return new Set(index.search(folded, { prefix: true, combineWith: 'AND' }).map(({ id }) => String(id)));
  };
}

function textOf(
  event: StoryEvent,
  story: Story,
  language: string,
  countryNames: (code: CountryCode) => readonly string[],
): string {
  const say = (text: Text | undefined): string => {
    if (text === undefined || typeof text === 'string') return text ?? '';
    return text[language] ?? text[story.languages[0] ?? ''] ?? '';
  };
  return [
    say(event.title),
    say(event.summary),
    say(event.body),
    ...event.people.map(({ id }) => say(story.personById.get(id)?.name)),
    ...event.organisations.map(({ id }) => say(story.organisationById.get(id)?.name)),
    ...event.places.map((id) => say(story.placeById.get(id)?.name)),
    ...event.claims.map((claim) => say(claim.text)),
    ...event.notes.map((note) => say(note.text)),
    ...event.countries.flatMap(({ code }) => countryNames(code)),
  ].join('\n');
}

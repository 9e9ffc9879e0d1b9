import { type Pacer, unhurried } from '../lib/pacer.ts';
import type { CountryCode, Story, StoryEvent, Text } from '../story/model.ts';
import { parseRichText, plainText } from '../story/richText.ts';
import { resolveText } from '../story/text.ts';

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

/** Countries by every name that a reader may type. */
type CountryNames = (code: CountryCode) => readonly string[];

/**
 * Looks through titles, summaries, people, organisations, places, countries, claims, notes and dates in one language. A word is
 * found by its beginning; all words of the question must be found. Of a long story that is made in turns.
 *
 * Of our own, for minisearch (6 KB gzip) weighs and sorts what it finds: at 100 000 events its index took 5 s, and each
 * letter 0.7 s.
 */
export async function createFinder(
  story: Story,
  language: string,
  countryNames: CountryNames = () => [],
  pacer: Pacer = unhurried,
): Promise<Finder> {
  const index = createIndex();
  for (const event of story.events) {
    index.add(textOf(event, story, language, countryNames));
    if (pacer.isDue()) await pacer.rest();
  }
  return finderOf(story, index.finish());
}

/** All words, sorted, and the positions of the events that have each. */
interface WordIndex {
  readonly sorted: readonly string[];
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

/** What parts words: all but letters, figures, and what folding takes out of a word. */
const BETWEEN = /[^\p{L}\p{N}\p{M}'’ʼ‘`´]+/u;

function wordsOf(text: string): readonly string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Adds the texts of events, one after another; what it needs for that is gone when it has finished. */
function createIndex(): { readonly add: (text: string) => void; readonly finish: () => WordIndex } {
  const byWord = new Map<string, number[]>();
  /** To fold takes longer than to look up, and most words come again. */
  const folded = new Map<string, readonly string[]>();
  let position = 0;
  const addWord = (word: string): void => {
    const known = byWord.get(word);
    if (!known) byWord.set(word, [position]);
    else if (known.at(-1) !== position) known.push(position);
  };
  return {
    add(text) {
      for (const part of text.split(BETWEEN)) {
        const words = folded.get(part) ?? wordsOf(part);
        folded.set(part, words);
        words.forEach(addWord);
      }
      position += 1;
    },
    finish: () => ({ sorted: [...byWord.keys()].sort(byCodeUnits), byWord }),
  };
}

/** As `<` compares, which is how a beginning is looked for. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function finderOf(story: Story, { sorted, byWord }: WordIndex): Finder {
  return (text) => {
    const asked = [...new Set(wordsOf(text))];
    if (asked.length === 0) return null;
    /** How many of the words each event has. */
    const found = new Uint32Array(story.events.length);
    for (const [count, beginning] of asked.entries()) {
      for (let at = firstFrom(sorted, beginning); sorted[at]?.startsWith(beginning); at += 1) {
        for (const position of byWord.get(sorted[at] ?? '') ?? []) {
          if (found[position] === count) found[position] = count + 1;
        }
      }
    }
    return new Set(story.events.flatMap(({ id }, position) => (found[position] === asked.length ? [id] : [])));
  };
}

/** Index of the first of the sorted words that is not before `word`. */
function firstFrom(sorted: readonly string[], word: string): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? '') < word) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Of a text without these its plain form is itself: most have none, and to parse takes longer than to look. */
const MARKS = /[*[]/;

function textOf(
  event: StoryEvent,
  story: Story,
  language: string,
  countryNames: (code: CountryCode) => readonly string[],
): string {
  // The words that the page shows, without their emphasis and the addresses of their links.
  const say = (text: Text | undefined): string => {
    const shown = text === undefined ? '' : resolveText(text, language, story.languages).text;
    return MARKS.test(shown) ? plainText(parseRichText(shown)) : shown;
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
    // As the file writes it: its year, or all of "1957-08-31", is what a reader may type.
    event.when.text,
  ].join('\n');
}

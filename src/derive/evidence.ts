import type {
  CountryCode,
  EventLink,
  Office,
  Person,
  StandingStatus,
  Story,
  StoryEvent,
  Term,
} from '../story/model.ts';
import { dayOf, epochMs, overlaps } from '../time/index.ts';
import { standingsAt } from './standings.ts';

/** The offices a person held at the event's own time, in the story's order. */
export function officesThen(person: Person, event: StoryEvent): readonly Office[] {
  return person.offices.filter((office) => overlaps(office.local, event.local));
}

/** A standing that a country had when something happened. */
export interface StandingThen {
  readonly status: StandingStatus;
  /** In what: an organisation's id. */
  readonly in: string;
}

/** The standing of each of the event's countries at the end of its last day; none where that day is not known. */
export function standingsThen(story: Story, event: StoryEvent): ReadonlyMap<CountryCode, StandingThen> {
  const { end } = event.local;
  if (!Number.isFinite(end)) return new Map();
  const held = standingsAt(story, dayOf(epochMs(end - 1)));
  return new Map(
    event.countries.flatMap(({ code }) => {
      const standing = held.get(code);
      const status = story.statusById.get(standing?.status ?? '');
      return standing && status ? [[code, { status, in: standing.in }] as const] : [];
    }),
  );
}

/** One event of the chain an event stands in. */
export interface ChainLink {
  readonly event: StoryEvent;
  readonly kind: EventLink['kind'];
  /** Whether the other event names this one, not this one the other. */
  readonly reversed: boolean;
}

const NO_LINKS: readonly ChainLink[] = [];

/** A story never changes, and every event that is opened asks: at 100 000 events a look at all of them takes 16 ms. */
const linksBack = new WeakMap<Story, ReadonlyMap<string, readonly ChainLink[]>>();

/** By event: the links of others that name it. */
function linksBackOf(story: Story): ReadonlyMap<string, readonly ChainLink[]> {
  const known = linksBack.get(story);
  if (known) return known;
  const found = new Map<string, ChainLink[]>();
  for (const event of story.events) {
    for (const { to, kind } of event.links) {
      const link = { event, kind, reversed: true };
      const others = found.get(to);
      if (others) others.push(link);
      else found.set(to, [link]);
    }
  }
  linksBack.set(story, found);
  return found;
}

/** What an event answers, follows, belongs to or causes, and what does so to it. */
export function chainOf(story: Story, event: StoryEvent): readonly ChainLink[] {
  const forward = event.links.flatMap(({ to, kind }) => {
    const other = story.eventById.get(to);
    return other ? [{ event: other, kind, reversed: false }] : [];
  });
  return [...forward, ...(linksBackOf(story).get(event.id) ?? NO_LINKS)];
}

/**
 * All sources that an event leans on, each once: its own, then those that a statement or a note alone cites. Whoever is
 * named as having reported something can be found below it.
 */
export function sourcesOf({
  sources,
  claims,
  notes,
}: Pick<StoryEvent, 'sources' | 'claims' | 'notes'>): readonly string[] {
  const cited = [sources, ...[...claims, ...notes].map((item) => item.sources)].flat();
  return [...new Set(cited.map(({ id }) => id))];
}

/**
 * The terms that the texts of an event use: the words of the label, in their order, whatever the case. Where a language
 * has endings, a word is known by its beginning: «Соглашения Авраама» is found in «к Соглашениям Авраама».
 */
export function termsIn(story: Story, texts: readonly string[], labelOf: (term: Term) => string): readonly Term[] {
  const read = texts.map(wordsOf);
  return story.terms.filter((term) => {
    const label = wordsOf(labelOf(term)).map(stemOf);
    return label.length > 0 && read.some((words) => standsIn(words, label));
  });
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}+’'ʼ-]+/gu) ?? [];
}

/** The longest ending that any of the page's languages puts on a word, and what must stay of it. Letters. */
const ENDING = 3;
const SHORTEST_STEM = 4;

/** A word that is a figure or too short to lose anything must stand as it is. */
function stemOf(word: string): { readonly stem: string; readonly longest: number } {
  const whole = word.length <= SHORTEST_STEM || /\P{L}/u.test(word);
  // A stem must not find longer words of another meaning: «союз» is not in «союзнический».
  return whole
    ? { stem: word, longest: word.length }
    : { stem: word.slice(0, Math.max(SHORTEST_STEM, word.length - ENDING)), longest: word.length + ENDING };
}

function standsIn(words: readonly string[], label: readonly ReturnType<typeof stemOf>[]): boolean {
  return words.some((_, at) =>
    label.every(({ stem, longest }, index) => {
      const word = words[at + index];
      return word !== undefined && word.startsWith(stem) && word.length <= longest;
    }),
  );
}

import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shownEvents } from '../../src/derive/matching.ts';
import { readStoryText } from '../../src/loading/index.ts';
import { parseRichText, type RichNode, type Story, type StoryEvent } from '../../src/story/index.ts';
import { decodeHash } from '../../src/url/index.ts';
import { readProjectFile } from '../fixtures/facts/facts.ts';

/** The living example of the format: whatever a story may hold stands in it once at least. */
const storyText = readProjectFile('public/data/stories/dates-gallery.json');
const story = checked(storyText);
const LANGUAGES = ['en', 'ru', 'uk', 'kk'];
const WITHOUT_UKRAINIAN = 'fallback-shown';

const dates = story.events.map(({ when }) => when.text);
const sorted = (values: Iterable<string>): readonly string[] => [...new Set(values)].toSorted();

/** By the rows of the table in `src/time/README.md`: every one of its shapes has an event. */
const FORMS: Readonly<Record<string, readonly RegExp[]>> = {
  'year, month, day': [/^\d{4}$/, /^\d{4}-(0\d|1[0-2])$/, /^\d{4}-\d\d-\d\d$/, /^\d{4}-02-29$/],
  'negative year (astronomical: `0000` is 1 BCE)': [/^-\d{4}-\d\d-\d\d$/, /^0000$/],
  'date and time, with `Z`, an offset or neither': [/T(\d\d:){2}\d\dZ$/, /T(\d\d:){2}\d\d[+-]/, /T(\d\d:){2}\d\d$/],
  'to the minute (**our extension**)': [/^[^/]*T\d\d:\d\dZ$/, /T\d\d:\d\d[+-]\d\d:\d\d$/, /T\d\d:\d\d$/],
  'interval, ends of any shape, also with times (**our extension**)': [
    /^\d{4}\/\d{4}$/,
    /^\d{4}-\d\d\/\d{4}-\d\d$/,
    /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/,
    /^\d{4}-\d\d-\d\d\/\d{4}-\d\d$/,
    /^\d{4}[?~%]\/\d{4}-\d\d[?~%]$/,
    /T.*\/.*T/,
  ],
  'open end, unknown end': [/\d\/\.\.$/, /^\.\.\/\d/, /\d\/$/, /^\/\d/],
  'qualified whole': ['\\?', '~', '%'].map((mark) => new RegExp(`^[\\d-]+${mark}$`)),
  'qualified part: after a component also what is left of it, before one it alone': [/\d[?~%]-\d/, /-[?~%]\d/],
  'unspecified digits': [
    /^\d{3}X$/,
    /^\d\dXX$/,
    /^\dXXX$/,
    /^\d{4}-\d\d-XX$/,
    /^\d{4}-XX$/,
    /^\d{4}-XX-XX$/,
    /^\d{3}X-\d\d-\d\d$/,
    /^\d{4}-\dX$/,
    /^XXXX$/,
  ],
  'season, 21–24 and by hemisphere 25–32': codes(21, 32),
  'quarter, quadrimester, semestral, 33–41': codes(33, 41),
  'long year, exponent': [/^Y\d+$/, /^Y-\d+$/, /^Y-?\d+E\d+$/],
  'significant digits': [/^\d{4}S\d$/, /^Y-?\d+S\d$/],
  'one of a set, all of a set': [/^\[.+,.+\]$/, /^\{.+,.+\}$/, /\d\.\.\d/],
  'set with an edge': [/^\[\.\./, /\.\.\}$/],
};

function codes(first: number, last: number): readonly RegExp[] {
  return Array.from({ length: last - first + 1 }, (_, index) => new RegExp(`^\\d{4}-${first + index}$`));
}

describe('dates', () => {
  it('have an event for each form of the table in src/time/README.md', () => {
    const rows = [...readProjectFile('src/time/README.md').matchAll(/^\| ([^|]+) \| `[^|]+ \|[^|]+\|$/gm)]
      .map(([, name = '']) => name)
      .filter((name) => !name.endsWith('.ts`'));
    expect(Object.keys(FORMS)).toEqual(rows);
    const missing = Object.entries(FORMS).flatMap(([name, shapes]) =>
      shapes.filter((shape) => !dates.some((date) => shape.test(date))).map((shape) => `${name}: ${shape.source}`),
    );
    expect(missing).toEqual([]);
  });

  it('are of every precision, and one has no year at all', () => {
    const precisions = new Set(story.events.map(({ when }) => when.precision));
    for (const precision of ['second', 'minute', 'day', 'month', 'season', 'year', 'decade', 'century'] as const)
      expect(precisions).toContain(precision);
    expect(dates).toContain('XXXX');
  });

  it('stand in their events’ summaries as they are written', () => {
    const forms = story.events.filter(({ kind }) => kind === 'date-form');
    const unsaid = forms.filter(({ when, summary }) =>
      LANGUAGES.some((one) => !wordsIn(summary, one).includes(when.text)),
    );
    expect(unsaid.map(({ id }) => id)).toEqual([]);
    expect(forms.length).toBeGreaterThan(80);
  });

  it('leave two events behind the switch for later ones', () => {
    const now = new Set(shownEvents(story, false));
    const later = story.events.filter((event) => !now.has(event)).map(({ id }) => id);
    expect(later).toEqual(['announced-for-later', 'far-future']);
  });
});

describe('places', () => {
  const eventsAt = (id: string): readonly StoryEvent[] => story.events.filter(({ places }) => places.includes(id));

  it('hold forty events at one of them, over the forty years of the window', () => {
    const sightings = eventsAt('greenwich');
    expect(sightings).toHaveLength(40);
    const titles = sightings.map(({ title }) => LANGUAGES.map((one) => wordsIn(title, one)).join(' | '));
    expect(titles[6]).toBe('Sighting No.\u00a07 | Наблюдение №\u00a07 | Спостереження №\u00a07 | №\u00a07 бақылау');
    expect(new Set(titles).size).toBe(40);
    expect([sightings[0]?.when.text.slice(0, 4), sightings[39]?.when.text.slice(0, 4)]).toEqual(['1884', '1924']);
    expect(new Set(sightings.map(({ when }) => when.precision)).size).toBeGreaterThanOrEqual(4);
  });

  it('are several for some events, none for others, and on both sides of the antimeridian for one', () => {
    expect(story.events.filter(({ places }) => places.length === 0).length).toBeGreaterThanOrEqual(3);
    expect(story.events.some(({ places }) => places.length >= 3)).toBe(true);
    const crossing = story.events.filter(({ places }) => {
      const lngs = places.map((id) => story.placeById.get(id)?.at.lng ?? 0);
      return Math.max(...lngs) - Math.min(...lngs) > 180;
    });
    expect(crossing.map(({ id }) => id)).toEqual(['day-skipped']);
  });
});

describe('the rest of the format', () => {
  const claims = story.events.flatMap((event) => event.claims);
  const links = story.events.flatMap((event) => event.links);

  it('has each status, kind of claim and kind of link', () => {
    const statuses = sorted(story.events.map(({ status }) => status));
    expect(statuses).toEqual(['announced', 'confirmed', 'disputed', 'reported']);
    expect(sorted(claims.map(({ kind }) => kind))).toEqual(['analysis', 'figure', 'statement']);
    expect(sorted(links.map(({ kind }) => kind))).toEqual(['answers', 'causes', 'follows', 'part-of']);
    expect(story.events.some(({ notes }) => notes.some(({ sources }) => sources.length > 0))).toBe(true);
  });

  it('has standings of each pattern, and one that gives way to a later one', () => {
    const patterns = story.standings.map(({ status }) => story.statusById.get(status)?.pattern ?? '');
    expect(sorted(patterns)).toEqual(['crossed', 'dotted', 'hatched', 'outlined', 'solid']);
    expect(story.standings.filter(({ country }) => country === 'GB').map(({ status }) => status)).toEqual([
      'agreed',
      'adopted',
    ]);
  });

  it('has people with offices of one time and another, organisations, relations, terms and eras', () => {
    expect(story.people.map(({ offices }) => offices.length)).toEqual([2, 1]);
    expect(story.organisations).toHaveLength(2);
    expect(sorted(story.relations.map(({ directed }) => String(directed)))).toEqual(['false', 'true']);
    expect(story.terms).toHaveLength(3);
    expect(story.eras).toHaveLength(3);
    expect(story.corrections.map(({ date }) => date)).toEqual(['2025-11-12', '2025-11-18']);
  });

  it('has a tour whose steps are views of this story', () => {
    const steps = story.tours.flatMap((tour) => tour.steps);
    expect(steps.length).toBeGreaterThan(1);
    for (const { view } of steps) {
      const { unknown, view: shown } = decodeHash(view, { story, language: 'en' });
      expect(unknown, view).toEqual([]);
      expect(shown, view).not.toEqual(decodeHash('', { story, language: 'en' }).view);
    }
  });

  it('has emphasis, strong words and a link in a body, in every language', () => {
    const body = story.eventById.get('grammar')?.body;
    for (const language of LANGUAGES) {
      const found = kindsOf(parseRichText(wordsIn(body, language)));
      expect(sorted(found), language).toEqual(['emphasis', 'link', 'strong', 'text']);
    }
  });

  it('has a picture of its own, small and inert, and one of another site', () => {
    const media = story.events.flatMap((event) => event.media);
    expect(media.map(({ src }) => src)).toEqual(['media/greenwich.svg', 'https://example.org/picture.jpg']);
    for (const { alt, credit } of media)
      for (const text of [alt, credit]) expect(Object.keys(text ?? {})).toEqual(LANGUAGES);
    expect(existsSync(new URL('../../public/media/greenwich.svg', import.meta.url))).toBe(true);
    const picture = readProjectFile('public/media/greenwich.svg');
    expect(picture.length).toBeLessThan(8192);
    expect(picture).not.toMatch(/<(script|style|foreignObject|image|use|a)\b|href|url\(|\son\w+=/i);
  });
});

describe('texts', () => {
  const raw = JSON.parse(storyText) as { readonly events: readonly { readonly id: string }[] };
  const fallback = raw.events.find(({ id }) => id === WITHOUT_UKRAINIAN);
  const whole = { ...raw, events: raw.events.filter((event) => event !== fallback) };
  const own = LANGUAGES.map((language) => [language, textsOf(raw).flatMap((text) => text[language] ?? [])] as const);

  it('are in four languages, but for one event that shows the fallback', () => {
    expect(story.languages).toEqual(LANGUAGES);
    const incomplete = textsOf(whole).filter((text) => Object.keys(text).join() !== LANGUAGES.join());
    expect(incomplete).toEqual([]);
    expect(textsOf(fallback).map((text) => Object.keys(text))).toEqual([
      ['en', 'ru', 'kk'],
      ['en', 'ru', 'kk'],
    ]);
    expect(
      textsOf(raw)
        .flatMap((text) => Object.values(text))
        .filter((words) => words.trim() === ''),
    ).toEqual([]);
  });

  it.each([
    ['en', /[а-яёіїєґәғқңөұүһ]/i],
    ['ru', /[іїєґәғқңөұүһ]/i],
    ['uk', /[ыэъёәғқңөұүһ]/i],
    ['kk', /[їєґ]/i],
  ])('have the letters of their language: %s', (language, foreign) => {
    const texts = own.find(([one]) => one === language)?.[1] ?? [];
    expect(texts.filter((words) => foreign.test(words))).toEqual([]);
    expect(texts.filter((words) => /[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]/.test(words))).toEqual([]);
  });

  it.each([
    ['en', /["'«»]|--| - | – |\s{2}|\bNo\. \d/],
    ['ru', /["'“”‘’]|--| - | – |\s{2}|№ | — /],
    ['uk', /["'“”‘]|--| - | – |\s{2}|№ | — /],
    ['kk', /["'“”‘’]|--| - | – |\s{2}|№ | — /],
  ])('keep to the quotes, dashes and no-break spaces of their language: %s', (language, wrong) => {
    const texts = own.find(([one]) => one === language)?.[1] ?? [];
    expect(texts.filter((words) => wrong.test(words))).toEqual([]);
  });

  it('have one body and one title that are long, in every language', () => {
    for (const language of LANGUAGES) {
      expect(wordsIn(story.eventById.get('long-text')?.body, language).length, language).toBeGreaterThan(800);
      const title = wordsIn(story.eventById.get('long-title')?.title, language).length;
      expect(title, language).toBeGreaterThan(140);
      expect(title, language).toBeLessThan(240);
    }
  });
});

it('the index lists the story with its languages and title', () => {
  const { id, languages, title } = story;
  const index = JSON.parse(readProjectFile('public/data/index.json')) as { readonly stories: readonly unknown[] };
  expect(index.stories).toContainEqual({ id, languages, title });
});

/** Fails with the problems, if there is a single one. */
function checked(text: string): Story {
  const result = readStoryText(text);
  expect(result).toMatchObject({ ok: true, value: { problems: [], droppedEvents: 0 } });
  if (!result.ok) throw new Error('The story cannot be read');
  return result.value.story;
}

function wordsIn(text: StoryEvent['body'], language: string): string {
  return typeof text === 'object' ? (text[language] ?? '') : '';
}

function kindsOf(nodes: readonly RichNode[]): readonly string[] {
  return nodes.flatMap((node) => [node.kind, ...('children' in node ? kindsOf(node.children) : [])]);
}

/** Every object of language → string in a piece of JSON. */
function textsOf(value: unknown): readonly Readonly<Record<string, string>>[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value) return [value as Readonly<Record<string, string>>];
  return Object.values(value).flatMap(textsOf);
}

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Cited, Identified, RawEvent, RawSource, RawStory, Row } from '../fixtures/facts/facts.ts';
import { readStoryText } from '../../src/loading/index.ts';
import { factTable, readProjectFile, readTableIds, rowById } from '../fixtures/facts/facts.ts';

const storyText = readProjectFile('public/data/stories/abraham-accords.json');
const story = JSON.parse(storyText) as RawStory;
const tableIdOf = readTableIds();
const factEvents = factTable('events');
const factSources = factTable('sources');
const articleRuns = new Set(JSON.parse(readProjectFile('tests/fixtures/facts/article-runs.json')) as string[]);
const factOf = (event: RawEvent): Row => rowById(factEvents, tableIdOf.get(event.id));
const ids = (list: readonly Identified[]): Set<string> => new Set(list.map((each) => each.id));
const citations = (event: RawEvent): readonly Cited[] => [
  ...event.sources,
  ...(event.claims ?? []).flatMap((claim) => claim.sources),
  ...(event.notes ?? []).flatMap((note) => note.sources ?? []),
];
/** What is wrong, all of it, so that a failure names every fault and not the first. */
const faults = (lines: readonly (string | false)[]): readonly string[] => lines.filter((line) => line !== false);

describe('events', () => {
  it('stand in the table of facts, once each, with its date, track and status', () => {
    expect(story.events.length).toBe(58);
    const wanted = factEvents.filter((row) => row['status'] !== 'unconfirmed').map((row) => row['id'] ?? '');
    expect([...tableIdOf.values()].toSorted()).toEqual(wanted.toSorted());
    expect(tableIdOf.size).toBe(story.events.length);
    for (const event of story.events) {
      const fact = factOf(event);
      const stated = { id: event.id, when: event.when, track: event.track, status: event.status };
      expect(stated).toEqual({ id: event.id, when: fact['date_edtf'], track: fact['track'], status: fact['status'] });
    }
  });

  it('name at least the countries of the table and cite at least its sources', () => {
    const missing = story.events.flatMap((event) => {
      const countries = new Set((event.countries ?? []).map((country) => country.code));
      const cited = ids(event.sources);
      const fact = factOf(event);
      return [
        ...(fact['countries'] ?? '').split(';').filter((code) => !countries.has(code)),
        ...(fact['sources'] ?? '').split(';').filter((id) => !cited.has(id)),
      ].map((lost) => `${event.id}: ${lost}`);
    });
    expect(missing).toEqual([]);
    expect(story.events.filter((event) => event.sources.length === 0)).toEqual([]);
  });

  it('lie within 30 km of the table’s place, and nowhere where it has none', () => {
    const placeById = new Map(story.places.map((place) => [place.id, place]));
    for (const event of story.events) {
      const { lat, lon } = factOf(event);
      expect(event.places?.length ?? 0, event.id).toBe(lat ? 1 : 0);
      for (const id of event.places ?? []) {
        const at = placeById.get(id)?.at ?? [Number.NaN, Number.NaN];
        expect(kilometres(at, [Number(lat), Number(lon)]), event.id).toBeLessThan(30);
      }
    }
  });

  it('refer only to what the story defines', () => {
    const known = {
      role: ids(story.roles),
      person: ids(story.people),
      organisation: ids(story.organisations),
      source: ids(story.sources),
      event: ids(story.events),
      track: ids(story.tracks),
    };
    const speakers = new Set([...known.person, ...known.organisation, ...known.source]);
    const broken = story.events.flatMap((event) => {
      const people = event.people ?? [];
      const organisations = event.organisations ?? [];
      const roles = [...people, ...organisations, ...(event.countries ?? [])].map((each) => each.role);
      return faults([
        ...roles.map((role) => role !== undefined && !known.role.has(role) && `role ${role}`),
        ...people.map(({ id }) => !known.person.has(id) && `person ${id}`),
        ...organisations.map(({ id }) => !known.organisation.has(id) && `organisation ${id}`),
        ...(event.claims ?? []).map(({ by }) => !speakers.has(by) && `claim by ${by}`),
        ...citations(event).map(({ id }) => !known.source.has(id) && `source ${id}`),
        ...(event.links ?? []).map(({ to }) => (to === event.id || !known.event.has(to)) && `link to ${to}`),
        !known.track.has(event.track) && `track ${event.track}`,
      ]).map((fault) => `${event.id}: ${fault}`);
    });
    expect(broken).toEqual([]);
  });

  it('have zones that exist', () => {
    for (const { zone } of story.events) {
      if (zone) expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
    }
  });

  it('carry every block of the article that states something', () => {
    const cited = story.events.flatMap(citations).filter((source) => source.locator !== undefined);
    expect(cited.filter((source) => source.id !== 'S01')).toEqual([]);
    const blocks = Array.from({ length: 18 }, (_, index) => `P${index + 1}`).filter((block) => block !== 'P5');
    expect(new Set(cited.map((source) => source.locator))).toEqual(new Set(blocks));
  });
});

describe('notes', () => {
  /** Point of the fact file's section 2 → where the editor's note on it stands. */
  const places = JSON.parse(readProjectFile('tests/fixtures/facts/notes.json')) as Record<
    string,
    { readonly event: string; readonly note: number }
  >;

  it('stand for each of the twelve points where the article is vague or wrong', () => {
    expect(Object.keys(places)).toEqual(Array.from({ length: 12 }, (_, index) => String(index + 1)));
    const found = Object.values(places).map(({ event, note }) => {
      const notes = story.events.find(({ id }) => id === event)?.notes ?? [];
      return notes[note];
    });
    expect(found.filter((note) => note === undefined)).toEqual([]);
    expect(found.filter((note) => (note?.sources ?? []).length === 0)).toEqual([]);
    expect(new Set(found).size).toBe(12);
  });
});

describe('standings', () => {
  const expected = factTable('standings').map((row) => ({
    in: row['in'],
    country: row['country'],
    status: row['status'],
    when: `${row['from']}/..`,
    event: story.events.find((event) => tableIdOf.get(event.id) === row['event'])?.id,
  }));

  it('equal the table of facts and use only statuses, events and organisations that exist', () => {
    expect(story.standings).toEqual(expected);
    const statuses = new Set(story.standings.map((standing) => standing['status']));
    expect(ids(story.statuses)).toEqual(statuses);
    expect(ids(story.organisations)).toContain('abraham-accords');
  });

  it('never say that Kazakhstan has signed the Accords', () => {
    const kazakhstan = story.standings.filter((standing) => standing['country'] === 'KZ');
    expect(kazakhstan.map((standing) => standing['status'])).toEqual(['announced']);
    const accords = story.events.filter((event) => event.track === 'accords');
    const roles = accords.flatMap((event) => (event.countries ?? []).filter(({ code }) => code === 'KZ'));
    expect(roles.map(({ role }) => role)).not.toContain('signatory');
  });
});

describe('sources', () => {
  it('are all used, and each stands in the table with its address, date and headline', () => {
    expect(ids(story.sources)).toEqual(ids(story.events.flatMap(citations)));
    for (const source of story.sources) {
      const fact = rowById(factSources, source.id);
      const address = fact['url_seen'] ?? '';
      expect(source.url, source.id).toBe(address.startsWith('https://') ? address : undefined);
      expect(source.date, source.id).toBe(fact['date'] === 'undated' ? undefined : fact['date']);
      expect(fact['publisher']?.toLowerCase(), source.id).toContain(source.publisher.toLowerCase());
      expect(headlineFits(source, fact['title'] ?? ''), `${source.id}: ${source.title}`).toBe(true);
    }
  });

  it('are marked where they are copies or state media', () => {
    const marks = story.sources.flatMap(({ id, marks: given }) => (given ? [[id, ...given]] : []));
    const expected = story.sources.flatMap(({ id }) => {
      const publisher = rowById(factSources, id)['publisher'] ?? '';
      if (/copy/i.test(publisher)) return [[id, 'copy']];
      return STATE_MEDIA.test(publisher) ? [[id, 'state-media']] : [];
    });
    expect(marks).toEqual(expected);
  });
});

describe('texts', () => {
  /** Proper names written alike in both languages. */
  const alike = new Set([
    'C5+1',
    'The New York Times',
    'The Washington Post',
    'Financial Times',
    'Reuters',
    'Truth Social',
    'TRIPP',
  ]);
  const texts = [...walk(story, '')];
  const own = texts.filter(({ path }) => /\.(en|ru|uk|kk)$/.test(path));
  const inLanguage = (code: string): ReadonlyMap<string, string> =>
    new Map(own.filter(({ path }) => path.endsWith(`.${code}`)).map(({ path, value }) => [path.slice(0, -3), value]));
  /** Letters that a language has not. */
  const foreign = { en: /[\u0400-\u04FF]/, ru: /[іїєґәғқңөұүһ]/i, uk: /[ыэёъәғқңөұүһ]/i, kk: /[їєґ]/i };

  it('are written in every language of the story, each in its own letters', () => {
    expect(story.languages).toEqual(Object.keys(foreign));
    for (const [language, letters] of Object.entries(foreign)) {
      const spoken = inLanguage(language);
      expect([...spoken.keys()], language).toEqual([...inLanguage('en').keys()]);
      for (const [path, value] of spoken) {
        expect(value.trim().length, path).toBeGreaterThan(0);
        expect(value, `${path}.${language}`).not.toMatch(letters);
        if (language !== 'en' && !alike.has(value)) expect(value, path).toMatch(/[\u0400-\u04FF]/);
      }
    }
    const worded = /\.(title|summary|body|label|text|where|name|note)$/;
    expect(texts.filter(({ path }) => worded.test(path) && !path.startsWith('.sources'))).toEqual([]);
  });

  it('are not one language’s words under another’s name', () => {
    // A name may be alike («Дональд Трамп»), a sentence never is.
    const sentences = [...inLanguage('en')].filter(([, value]) => value.split(' ').length > 5).map(([path]) => path);
    expect(sentences.length).toBeGreaterThan(150);
    for (const path of sentences) {
      const said = ['ru', 'uk', 'kk'].map((language) => inLanguage(language).get(path));
      expect(new Set(said).size, path).toBe(3);
    }
  });

  it('mix no Latin letters into Cyrillic words', () => {
    const mixed = /[A-Za-z][\u0400-\u04FF]|[\u0400-\u04FF][A-Za-z]/;
    expect(own.filter(({ value }) => mixed.test(value))).toEqual([]);
  });

  it('keep to typographic quotes, apostrophes and dashes of their language', () => {
    // A typographic apostrophe is right inside a name («О’Брайен»); Ukrainian has its own.
    const cyrillic = /["'‘]|’(?![А-Я])|--| - | – |\s{2}/;
    const wrong = { '.en': /["'«»]|--| - | – |\s{2}/, '.ru': cyrillic, '.uk': cyrillic, '.kk': cyrillic };
    for (const [language, pattern] of Object.entries(wrong)) {
      expect(own.filter(({ path, value }) => path.endsWith(language) && pattern.test(value))).toEqual([]);
    }
  });

  it('share no run of eight words with the article', () => {
    const shared = texts.flatMap(({ path, value }) => {
      const words = value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      const runs = words.slice(7).map((_, index) => words.slice(index, index + 8).join(' '));
      return runs.filter((run) => articleRuns.has(fingerprint(run))).map((run) => `${path}: ${run}`);
    });
    expect(articleRuns.size).toBeGreaterThan(400);
    expect(shared).toEqual([]);
  });
});

it('reads as a story without a single problem', () => {
  const checked = readStoryText(storyText);
  expect(checked).toMatchObject({ ok: true, value: { problems: [], droppedEvents: 0 } });
  expect(checked.ok && checked.value.story.events.length).toBe(story.events.length);
});

it('colours reach a contrast of 3 on light and dark ground', () => {
  for (const { id, color } of [...story.tracks, ...story.statuses]) {
    expect(contrast(color, '#ffffff'), id).toBeGreaterThanOrEqual(3);
    expect(contrast(color, '#16181d'), id).toBeGreaterThanOrEqual(3);
  }
});

it('the index lists the story with its languages and title, and opens it by default', () => {
  const entry = { id: story.id, languages: story.languages, title: story.title };
  const index = JSON.parse(readProjectFile('public/data/index.json')) as unknown;
  expect(index).toEqual({
    format: 'chronomap-index/1',
    default: 'abraham-accords',
    stories: expect.arrayContaining([entry]),
  });
});

/** Outlets that a state owns or runs, by public record; one that a state only helps to pay for is not among them. */
const STATE_MEDIA = /TASS|Anadolu|Kazinform|Sputnik|\bRT\b|Xinhua|Beijing Review/;

/**
 * The table marks headlines it has not seen, and adds remarks in brackets to some that it has. One that it has only
 * from the page's address may be shown where the source's note says so.
 */
function headlineFits({ title, note }: RawSource, noted: string): boolean {
  if (title === undefined) return /not seen|from address|version of|^\(/.test(noted);
  const seen = noted.replace(/^\(from address\) /, '');
  const fits = seen === title || seen.startsWith(`${title} (`);
  return fits && (!noted.includes('from address') || (note?.['en'] ?? '').includes('address'));
}

function fingerprint(run: string): string {
  return createHash('sha256').update(run).digest('hex').slice(0, 16);
}

function* walk(value: unknown, path: string): Generator<{ readonly path: string; readonly value: string }> {
  if (typeof value === 'string') yield { path, value };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* walk(inner, `${path}.${key}`);
}

function kilometres(from: readonly [number, number], to: readonly [number, number]): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const haversine = (difference: number): number => Math.sin(radians(difference) / 2) ** 2;
  const chord =
    haversine(to[0] - from[0]) + Math.cos(radians(from[0])) * Math.cos(radians(to[0])) * haversine(to[1] - from[1]);
  return 2 * 6371 * Math.asin(Math.sqrt(chord));
}

/** WCAG 2.2 contrast ratio of two `#rrggbb`. */
function contrast(one: string, other: string): number {
  const luminance = (color: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
      const channel = Number.parseInt(color.slice(start, start + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

import { validateFile } from '../../../src/cli/validate.ts';
import { loadStory, readStoryText } from '../../../src/loading/index.ts';
import { loadStoryForPage } from '../../../src/loading/loadForPage.ts';
import {
  defaultLimits,
  findUnknownKeys,
  formatProblem,
  type Limits,
  type Problem,
  type ProblemCode,
} from '../../../src/story/index.ts';
import { edited, json, linesOf, push, type Json } from './editStory.ts';

type Lines = readonly string[];

/** One way to meet a problem: all the lines that come of it, and the one that is asked for. */
export interface ProblemCase {
  readonly line: string;
  readonly provoke: () => Lines | Promise<Lines>;
}

function after(edit: (story: Json) => void, line: string, limits: Partial<Limits> = {}): ProblemCase {
  return { line, provoke: () => linesOf(edited(edit), { ...defaultLimits, ...limits }) };
}

function read(text: string, line: string, limits: Partial<Limits> = {}): ProblemCase {
  const lines = (): Lines => {
    const outcome = readStoryText(text, { ...defaultLimits, ...limits });
    return (outcome.ok ? outcome.value.problems : outcome.error).map(formatProblem);
  };
  return { line, provoke: lines };
}

function loaded(answer: () => Promise<Response>, line: string, signal?: AbortSignal): ProblemCase {
  const provoke = async (): Promise<Lines> => {
    const outcome = await loadStory('data/stories/x.json', { fetch: answer, ...(signal ? { signal } : {}) });
    return (outcome.ok ? outcome.value.problems : outcome.error).map(formatProblem);
  };
  return { line, provoke };
}

function told(edit: (story: Json) => void, line: string): ProblemCase {
  const provoke = (): readonly Problem[] => findUnknownKeys(edited(edit) as Readonly<Record<string, unknown>>);
  return { line, provoke: () => provoke().map(formatProblem) };
}

const text = (edit: (story: Json) => void): string => JSON.stringify(edited(edit));
const event = (story: Json): Json => story['events']?.[0] ?? json({});
const first = (story: Json, list: string): Json => story[list]?.[0] ?? json({});

/** Every code of the table, provoked. The type demands a case for each. */
export const problemCases: Readonly<Record<ProblemCode, ProblemCase>> = {
  'STORY-001': loaded(
    () => Promise.reject(new TypeError('Failed to fetch')),
    'STORY-001 "data/stories/x.json" could not be fetched: check the address and the connection',
  ),
  'STORY-002': loaded(
    () => Promise.resolve(new Response('no', { status: 404 })),
    'STORY-002 "data/stories/x.json" answered 404: check that the file is there',
  ),
  'STORY-003': loaded(
    () => Promise.resolve(new Response(new Uint8Array([0x7b, 0xff, 0x7d]))),
    'STORY-003 the file is not UTF-8 text: save it as UTF-8, uncompressed',
  ),
  'STORY-004': read('{\n  "id": 1,\n}', 'STORY-004 the file is not JSON: line 3, column 1: remove the comma before }'),
  'STORY-005': read('{"title": "long"}', 'STORY-005 the file has more than 9 bytes: split it, or raise the limit', {
    bytes: 9,
  }),
  'STORY-006': after((story) => {
    event(story)['body'] = json([[[[[[[[[['deep']]]]]]]]]]);
  }, 'STORY-006 events[0] is nested more than 12 deep: a story never needs to be'),
  'STORY-007': after(
    () => undefined,
    'STORY-007 languages has more than 1 entries: split the story, or raise the limit',
    { events: 1 },
  ),
  'STORY-008': read(
    text((story) => {
      event(story)['constructor'] = json('x');
    }),
    'STORY-008 events[0] has the key "constructor", which no story may have: remove it',
  ),
  'STORY-009': after((story) => {
    story['summary'] = json('x'.repeat(2_001));
  }, 'STORY-009 summary holds a text of more than 2000 characters: shorten it'),
  'STORY-010': loaded(
    () => Promise.reject(new DOMException('aborted', 'AbortError')),
    'STORY-010 the reading was stopped before its end: ask for the story again',
    AbortSignal.abort(),
  ),
  'STORY-011': read('[]', 'STORY-011 the file is a list, not a story: write an object, { … }'),
  'STORY-012': after((story) => {
    story['format'] = json('timeline/1');
  }, 'STORY-012 format "timeline/1" is no story format: write "chronomap-story/1"'),
  'STORY-013': read(
    '{"format": "chronomap-story/2"}',
    'STORY-013 format 2 is newer than this program, which reads up to 1: update the program',
  ),
  'STORY-014': after((story) => {
    story['id'] = json('Not an id');
  }, 'STORY-014 id is missing or unusable: write 1 to 64 small letters, digits and "-"'),
  'STORY-015': after((story) => {
    story['events'] = json([]);
  }, 'STORY-015 events no event is left to show: mend the events named, or add one'),
  'STORY-016': {
    line: 'STORY-016 "no-such-file.json" cannot be opened: check its name and your right to read it',
    provoke: async () => (await validateFile('no-such-file.json')).lines,
  },
  'STORY-017': after(
    (story) => {
      for (const list of ['eras', 'terms', 'tours']) first(story, list)['id'] = json('');
    },
    'STORY-017 there are 2 more problems: mend these first',
    { problems: 1 },
  ),
  'STORY-018': {
    line: 'STORY-018 "../x" is no story id: write lower-case letters, digits and hyphens, as in "abraham-accords"',
    provoke: async () => {
      const read = await loadStoryForPage('./', '../x', { fetch: () => Promise.reject(new Error('asked')) });
      return read.ok ? [] : read.error.map(({ line }) => line);
    },
  },
  'STORY-101': after((story) => {
    push(story, 'events', 'an event');
  }, 'STORY-101 events[2] is "an event": write an object, { … }'),
  'STORY-102': after((story) => {
    delete event(story)['title'];
  }, 'STORY-102 events[0] has no "title": it needs id, when, track and title'),
  'STORY-103': after((story) => {
    event(story)['id'] = json('has spaces');
  }, 'STORY-103 events[0].id "has spaces" is not an id: write 1 to 64 letters, digits, "-" and "_", the first a letter or digit'),
  'STORY-104': after((story) => {
    event(story)['when'] = json('2025-13');
  }, 'STORY-104 events[0].when "2025-13" is not an EDTF date: months run 01–12'),
  'STORY-105': after((story) => {
    push(story, 'events', { ...event(story), when: '2024' });
  }, 'STORY-105 events[2].id "kazakhstan-announced" is the id of an earlier one: ids are unique, give this its own'),
  'STORY-106': after((story) => {
    event(story)['importance'] = json(7);
  }, 'STORY-106 events[0].importance 7 will not do: write 1 or 2 or 3'),
  'STORY-107': after((story) => {
    event(story)['body'] = json('x'.repeat(2_001));
  }, 'STORY-107 events[0] holds a text of more than 2000 characters: shorten it'),
  'STORY-108': after((story) => {
    event(story)['zone'] = json('Mars/Olympus');
  }, 'STORY-108 events[0].zone "Mars/Olympus" is not a time zone, and UTC is taken: write one such as "Asia/Almaty"'),
  'STORY-109': after((story) => {
    first(event(story), 'media')['src'] = json('../secret.png');
  }, 'STORY-109 events[0].media[0].src "../secret.png" is not shown: write a file under "media/", or an https address'),
  'STORY-201': after((story) => {
    event(story)['track'] = json('nowhere');
  }, 'STORY-201 events[0].track "nowhere" is not in tracks: add it there, or correct the id'),
  'STORY-202': after((story) => {
    first(first(event(story), 'claims'), 'sources')['id'] = json('S99');
  }, 'STORY-202 events[0].claims[0].sources[0].id "S99" is not in sources: add it there, or correct the id'),
  'STORY-203': after((story) => {
    event(story)['places'] = json(['atlantis']);
  }, 'STORY-203 events[0].places[0] "atlantis" is not in places: add it there, or correct the id'),
  'STORY-204': after((story) => {
    first(event(story), 'people')['id'] = json('nobody');
  }, 'STORY-204 events[0].people[0].id "nobody" is not in people: add it there, or correct the id'),
  'STORY-205': after((story) => {
    first(event(story), 'organisations')['id'] = json('none');
  }, 'STORY-205 events[0].organisations[0].id "none" is not in organisations: add it there, or correct the id'),
  'STORY-206': after((story) => {
    first(event(story), 'countries')['role'] = json('dances');
  }, 'STORY-206 events[0].countries[0].role "dances" is not in roles: add it there, or correct the id'),
  'STORY-207': after((story) => {
    first(event(story), 'claims')['by'] = json('nobody');
  }, 'STORY-207 events[0].claims[0].by "nobody" is not in people, organisations or sources: add it there, or correct the id'),
  'STORY-208': after((story) => {
    first(event(story), 'links')['to'] = json('nothing');
  }, 'STORY-208 events[0].links[0].to "nothing" is not in the events shown: add it there, or correct the id'),
  'STORY-209': after((story) => {
    first(story, 'standings')['in'] = json('nothing');
  }, 'STORY-209 standings[0].in "nothing" is not in organisations: add it there, or correct the id'),
  'STORY-210': after((story) => {
    first(story, 'standings')['status'] = json('signed');
  }, 'STORY-210 standings[0].status "signed" is not in statuses: add it there, or correct the id'),
  'STORY-211': after((story) => {
    first(story, 'relations')['event'] = json('nothing');
  }, 'STORY-211 relations[0].event "nothing" is not in the events shown: add it there, or correct the id'),
  'STORY-212': after((story) => {
    first(story, 'relations')['kind'] = json('hugs');
  }, 'STORY-212 relations[0].kind "hugs" is not in roles: add it there, or correct the id'),
  'STORY-301': after((story) => {
    push(story, 'places', null);
  }, 'STORY-301 places[1] is null: write an object, { … }'),
  'STORY-302': after((story) => {
    delete first(story, 'places')['at'];
  }, 'STORY-302 places[0] has no "at": it needs id, name and at'),
  'STORY-303': after((story) => {
    first(story, 'people')['id'] = json(5);
  }, 'STORY-303 people[0].id 5 is not an id: write 1 to 64 letters, digits, "-" and "_", the first a letter or digit'),
  'STORY-304': after((story) => {
    first(story, 'standings')['when'] = json('2025-02-30');
  }, 'STORY-304 standings[0].when "2025-02-30" is not an EDTF date: February 2025 has 28 days'),
  'STORY-305': after((story) => {
    push(story, 'terms', first(story, 'terms'));
  }, 'STORY-305 terms[1].id "c5" is the id of an earlier one: ids are unique, give this its own'),
  'STORY-306': after((story) => {
    first(story, 'places')['at'] = json([138.9, -77]);
  }, 'STORY-306 places[0].at[0] 138.9 will not do: write [latitude, longitude] in degrees, −90 to 90 and −180 to 180'),
  'STORY-307': after((story) => {
    first(story, 'sources')['title'] = json('x'.repeat(2_001));
  }, 'STORY-307 sources[0] holds a text of more than 2000 characters: shorten it'),
  'STORY-308': after((story) => {
    first(story, 'sources')['url'] = json('http://tass.com/1');
  }, 'STORY-308 sources[0].url "http://tass.com/1" is not linked: write an https address without a password, or leave it out'),
  'STORY-309': after((story) => {
    first(story, 'sources')['date'] = json('7 November');
  }, 'STORY-309 sources[0].date "7 November" is not an EDTF date: there are no spaces within a date'),
  'STORY-310': after((story) => {
    story['sources'] = json({ S03: {} });
  }, 'STORY-310 sources is an object: write a list, [ … ]'),
  'STORY-311': after((story) => {
    story['updated'] = json('2025-11');
  }, 'STORY-311 updated "2025-11" is not used: write a day, "2025-11-07"'),
  'STORY-401': told((story) => {
    event(story)['sumary'] = json('x');
  }, 'STORY-401 events[0].sumary is not a key of events: did you mean "summary"?'),
  'STORY-402': after((story) => {
    event(story)['title'] = json({ en: 5 });
  }, 'STORY-402 events[0].title is an object: write a string, or an object of language → string'),
  'STORY-403': after((story) => {
    first(story, 'tracks')['label'] = json({ en: ' ' });
  }, 'STORY-403 tracks[0].label has no words: write them in the first language at least'),
  'STORY-404': after((story) => {
    push(story, 'languages', 'English');
  }, 'STORY-404 languages[2] "English" is not used: write each language once, as in "en" or "pt-BR"'),
  'STORY-405': told((story) => {
    for (const one of [event(story), first(story, 'terms')]) one['title'] = json({ en: 'Joined', kk: 'Қосылды' });
    event(story)['summary'] = json({ kk: 'Қосылды' });
  }, 'STORY-405 events[0].title is in "kk" (and 1 more like it), which "languages" does not have: add it there'),
};

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '../../../src/cli/validate.ts';
import type { ToolProblemCode } from '../../../src/story/toolProblems.ts';
import { edited, json, push, type Json } from './editStory.ts';
import type { ProblemCase } from './problemCases.ts';

/** A folder as a project has it: its stories find their pictures. */
const stories = join(mkdtempSync(join(tmpdir(), 'chronomap-')), 'public', 'data', 'stories');
mkdirSync(stories, { recursive: true });

function validated(edit: (story: Json) => void, line: string): ProblemCase {
  const provoke = async (): Promise<readonly string[]> => {
    const file = join(stories, 'fixture.json');
    writeFileSync(file, JSON.stringify(edited(edit)));
    return (await validateFile(file)).lines;
  };
  return { line, provoke };
}

function indexed(index: unknown, line: string): ProblemCase {
  const provoke = async (): Promise<readonly string[]> => {
    writeFileSync(join(stories, 'first-steps.json'), JSON.stringify({ languages: ['en'], title: 'First steps' }));
    const file = join(stories, '..', 'index.json');
    writeFileSync(file, JSON.stringify(index));
    return (await validateFile(file)).lines;
  };
  return { line, provoke };
}

const entry = { id: 'first-steps' };
const first = (story: Json, list: string): Json => story[list]?.[0] ?? json({});

/** Every code that only tools say, provoked. The type demands a case for each. */
export const toolProblemCases: Readonly<Record<ToolProblemCode, ProblemCase>> = {
  'STORY-110': validated(
    () => undefined,
    'STORY-110 warning: events[0].media[0].src of "kazakhstan-announced" (line 1) "media/joining.jpg" is not in public/media/: put the file there, or correct its name',
  ),
  'STORY-213': validated((story) => {
    first(first(story, 'tours'), 'steps')['view'] = json('#e=acords-signed');
  }, 'STORY-213 warning: tours[0].steps[0].view of "how" (line 1) names the event "acords-signed", which the story does not have: did you mean "accords-signed"?'),
  'STORY-214': validated((story) => {
    first(first(story, 'tours'), 'steps')['view'] = json('#e=accords-signed&t=2024-99');
  }, 'STORY-214 warning: tours[0].steps[0].view of "how" (line 1) "t=2024-99" says nothing to a page: copy the link from the page anew'),
  'STORY-312': validated((story) => {
    push(story, 'places', { id: 'almaty', name: 'Almaty', country: 'KZ', at: [76.93, 43.24] });
  }, 'STORY-312 warning: places[1].at of "almaty" (line 1) [76.93, 43.24] is not in KZ, and [43.24, 76.93] is: did you swap latitude and longitude?'),
  'STORY-313': validated((story) => {
    push(story, 'places', { id: 'almaty', name: 'Almaty', country: 'KZ', at: [43.24, -76.93] });
  }, 'STORY-313 warning: places[1].at of "almaty" (line 1) [43.24, -76.93] is in US, 8300 km from KZ: did you mean [43.24, 76.93]?'),
  'STORY-314': validated((story) => {
    push(story, 'places', { id: 'london', name: 'London', country: 'UK', at: [51.5, -0.12] });
  }, 'STORY-314 warning: places[1].country of "london" (line 1) "UK" is no country\'s code in ISO 3166-1: did you mean "GB"?'),
  'STORY-315': validated((story) => {
    push(story, 'organisations', { id: 'union', name: 'Union' });
    push(story, 'standings', { in: 'union', country: 'KZ', status: 'announced', when: '2024/..' });
  }, `STORY-315 warning: standings[1] (line 1) KZ stands in "abraham-accords" and in "union" at the same time, and the map has one fill for it, the later: tell one organisation's standings, or leave these to the text`),
  'STORY-406': validated((story) => {
    story['title'] = json({ ru: 'Соглашения' });
  }, 'STORY-406 warning: title (line 1) lacks "en", the language that all others fall back on: write it'),
  'STORY-501': indexed({ stories: [] }, 'STORY-501 stories (line 1) lists no story: write [{ "id": "first-steps" }]'),
  'STORY-502': indexed(
    { format: 'chronomap-index/7', stories: [entry] },
    'STORY-502 warning: format (line 1) "chronomap-index/7" is no format of an index: write "chronomap-index/1"',
  ),
  'STORY-503': indexed(
    { stories: [entry, 'first-steps'] },
    'STORY-503 stories[1] (line 1) has no id of a story: write { "id": "first-steps" }, with small letters, digits and "-" alone',
  ),
  'STORY-504': indexed(
    { stories: [entry, entry] },
    'STORY-504 stories[1].id (line 1) "first-steps" is listed already: remove one of the two',
  ),
  'STORY-505': indexed(
    { stories: [{ id: 'frst-steps' }] },
    'STORY-505 stories[0].id (line 1) "frst-steps" has no file stories/frst-steps.json beside the index: did you mean "first-steps"?',
  ),
  'STORY-506': indexed(
    { default: 'second-steps', stories: [entry] },
    'STORY-506 default (line 1) "second-steps" is not in stories: list it there',
  ),
  'STORY-507': indexed(
    { stories: [{ ...entry, titel: 'First steps' }] },
    'STORY-507 warning: stories[0].titel of "first-steps" (line 1) is not a key of a story in the index: did you mean "title"?',
  ),
  'STORY-508': indexed(
    { stories: [{ ...entry, title: 'Steps' }] },
    'STORY-508 warning: stories[0].title of "first-steps" (line 1) is not what the story itself says: write it anew, or leave it out',
  ),
};

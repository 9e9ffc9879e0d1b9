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

const first = (story: Json, list: string): Json => story[list]?.[0] ?? json({});

/** Every code that only tools say, provoked. The type demands a case for each. */
export const toolProblemCases: Readonly<Record<ToolProblemCode, ProblemCase>> = {
  'STORY-110': validated(
    () => undefined,
    'STORY-110 events[0].media[0].src of "kazakhstan-announced" (line 1) "media/joining.jpg" is not in public/media/: put the file there, or correct its name',
  ),
  'STORY-213': validated((story) => {
    first(first(story, 'tours'), 'steps')['view'] = json('#e=acords-signed');
  }, 'STORY-213 tours[0].steps[0].view of "how" (line 1) names the event "acords-signed", which the story does not have: did you mean "accords-signed"?'),
  'STORY-312': validated((story) => {
    push(story, 'places', { id: 'almaty', name: 'Almaty', country: 'KZ', at: [76.93, 43.24] });
  }, 'STORY-312 places[1].at of "almaty" (line 1) [76.93, 43.24] is not in KZ, and [43.24, 76.93] is: did you swap latitude and longitude?'),
  'STORY-313': validated((story) => {
    push(story, 'places', { id: 'almaty', name: 'Almaty', country: 'KZ', at: [43.24, -76.93] });
  }, 'STORY-313 places[1].at of "almaty" (line 1) [43.24, -76.93] is in US, 8300 km from KZ: did you mean [43.24, 76.93]?'),
  'STORY-406': validated((story) => {
    story['title'] = json({ ru: 'Соглашения' });
  }, 'STORY-406 title (line 1) lacks "en", the language that all others fall back on: write it'),
};

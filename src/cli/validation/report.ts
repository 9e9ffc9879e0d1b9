import { formatProblem, identifierPattern, isRecord } from '../../story/index.ts';
import type { Problem } from '../../story/model.ts';
import { createJsonPlaces } from './jsonPlaces.ts';
import { parsePath, valueAt } from './problemPath.ts';

type Path = readonly (string | number)[];
type Said = Pick<Problem, 'path' | 'message'> & { readonly code: string };

/** Says where in a file something is, as a person looks for it: by the path, the record's id and the line. */
export interface FileReport {
  /** `STORY-201 events[4].track of "named" (line 86) "main" is not in tracks: …` */
  line(problem: Said): string;
  /** Of the file; `null` where there is none to name. */
  lineNumber(path: string): number | null;
  /** `events[4].title of "named", line 87` */
  place(path: string): string;
  /** The same of an event, by its id. */
  placeOfEvent(id: string): string;
}

/** Of a text, and the JSON that it parses to; the text is null where there is none to look into. */
export function createFileReport(text: string | null, json: unknown): FileReport {
  const places = text === null ? null : createJsonPlaces(text);
  const find = (path: string): { readonly named: string; readonly line: number | null } => {
    const steps = parsePath(path) ?? [];
    return { named: path + idOf(json, steps), line: places && lineOf(steps, places.lineOf) };
  };
  const place = (path: string): string => {
    const { named, line } = find(path);
    return line === null ? named : `${named}, line ${line}`;
  };
  return {
    line(problem) {
      const { named, line } = find(problem.path);
      return formatProblem({ ...problem, path: line === null ? named : `${named} (line ${line})` });
    },
    lineNumber: (path) => find(path).line,
    place,
    placeOfEvent(id) {
      const events = valueAt(json, ['events']);
      const index = Array.isArray(events)
        ? events.findIndex((event: unknown) => isRecord(event) && event['id'] === id)
        : -1;
      return place(`events[${index}]`);
    },
  };
}

/** Of what is missing, the line of what it is missing from; of the file as a whole there is none to name. */
function lineOf(steps: Path, find: (path: Path) => number | null): number | null {
  for (let length = steps.length; length > 0; length -= 1) {
    const line = find(steps.slice(0, length));
    if (line !== null) return line;
  }
  return null;
}

/** The id of the record that a path leads to or into, if it has one that can be read. */
function idOf(json: unknown, steps: Path): string {
  const [list, index, ...inner] = steps;
  if (list === undefined || typeof index !== 'number') return '';
  const id = valueAt(json, [list, index, 'id']);
  if (typeof id !== 'string' || !identifierPattern.test(id)) return '';
  if (inner.length === 0) return ` "${id}"`;
  // What is wrong with the id itself names it in its own words.
  return inner.length === 1 && inner[0] === 'id' ? '' : ` of "${id}"`;
}

import { createReadStream, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readStoryBytes } from '../loading/index.ts';
import { readTopology, storyFile } from '../publish/site.ts';
import { defaultLimits, isStoryId, problem, upgradeStory, type Limits } from '../story/index.ts';
import { findMissingTexts } from '../story/missingTexts.ts';
import type { Problem, Story } from '../story/model.ts';
import type { ToolProblem } from '../story/toolProblems.ts';
import { defineCommand } from './command.ts';
import { type CountryOutlines, readOutlines } from './validation/countryOutlines.ts';
import { createCures, followsFrom } from './validation/cures.ts';
import { findDoubleStandings } from './validation/doubleStandings.ts';
import { findUnknownCountries } from './validation/countries.ts';
import { count, noteOf, notesOn } from './validation/notes.ts';
import { findMissingPictures, picturesBeside } from './validation/pictures.ts';
import { findStrayPlaces } from './validation/placesOnMap.ts';
import { createFileReport, type FileReport } from './validation/report.ts';
import { checkSiteIndex, isSiteIndex } from './validation/siteIndex.ts';
import { findStrayViews } from './validation/tourViews.ts';

const DATA = fileURLToPath(new URL('../../public/data', import.meta.url));

/** What a validation prints, and how the process ends: warnings alone are no failure. */
export interface Validation {
  readonly lines: readonly string[];
  readonly exitCode: 0 | 1;
}

/** Checks one story file as a page would load it, and with the warnings that a page keeps to itself; or a site's index. */
export async function validateFile(file: string, limits: Limits = defaultLimits): Promise<Validation> {
  const { errors, warnings, notes, dropped, lines } = await checkStoryFile(file, limits);
  const summary = summarise(errors.length, warnings.length, dropped);
  return { lines: [...lines, ...notes, summary], exitCode: errors.length > 0 ? 1 : 0 };
}

/** `npm run validate -- FILE…` */
export const main = defineCommand(
  {
    name: 'npm run validate',
    says: 'Checks stories, or the list of stories, and prints each problem with its place and its cure. Ends with 1 where one has an error.',
    operand: { name: 'FILE', many: true },
    options: [],
  },
  async ({ operands }) => {
    let exitCode = 0;
    for (const operand of operands) {
      const validation = await validateFile(fileOf(operand));
      const title = operands.length > 1 ? [`${operand}:`] : [];
      console.log([...title, ...validation.lines].join('\n'));
      exitCode = Math.max(exitCode, validation.exitCode);
    }
    return exitCode;
  },
);

/** The file that is meant: other commands take a story by its id, so this one does too where there is no such file. */
function fileOf(operand: string): string {
  const ofId = isStoryId(operand) ? storyFile(DATA, operand) : operand;
  return !existsSync(operand) && existsSync(ofId) ? ofId : operand;
}

/** What is wrong with a story's file, each as a line for people, and what that costs it. */
export interface StoryCheck {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** Both, as they stand in the file, and then what stands at no line of it. */
  readonly lines: readonly string[];
  /** What is not translated, or stands without a source: worth a line, and no problem. */
  readonly notes: readonly string[];
  /** How many events are left out. */
  readonly dropped: number;
  /** `null` where nothing of it can be shown. */
  readonly story: Story | null;
}

/** Reads a story's file whole; what cannot be opened is a problem like any other. */
export async function checkStoryFile(file: string, limits: Limits = defaultLimits): Promise<StoryCheck> {
  const { report, problems, notes, dropped, story } = await readFindings(file, limits);
  // Which of them cost something is said in the line itself: an error loses what it names.
  const lineOf = (found: Problem | ToolProblem): string =>
    found.severity === 'warning' ? report.line(found).replace(' ', ' warning: ') : report.line(found);
  const placed = problems.map((found) => ({ found, at: report.lineNumber(found.path) ?? Number.MAX_SAFE_INTEGER }));
  const inOrder = placed.toSorted((one, other) => one.at - other.at).map(({ found }) => found);
  const linesOf = (severity: Problem['severity']): readonly string[] =>
    inOrder.filter((found) => found.severity === severity).map(lineOf);
  return {
    errors: linesOf('error'),
    warnings: linesOf('warning'),
    lines: inOrder.map(lineOf),
    notes,
    dropped,
    story,
  };
}

interface Findings {
  readonly report: FileReport;
  readonly problems: readonly (Problem | ToolProblem)[];
  /** What is worth a line, and no problem. */
  readonly notes: readonly string[];
  readonly dropped: number;
  readonly story: Story | null;
}

/** Beside the problems of what is no story. */
const NOTHING_ELSE = { notes: [], dropped: 0, story: null } as const;

async function readFindings(file: string, limits: Limits): Promise<Findings> {
  const chunks: Uint8Array[] = [];
  const read = await readStoryBytes(remembered(createReadStream(file), chunks), limits).catch(() => null);
  const { text, json } = parse(chunks);
  const report = createFileReport(text, json);
  if (isSiteIndex(json)) return { report, problems: await checkSiteIndex(json, file), ...NOTHING_ELSE };
  // What a stream throws is that the file is not there, is a folder, or may not be read.
  if (!read) return { report, problems: [problem('STORY-016', '', file)], ...NOTHING_ELSE };
  const mend = createCures(json);
  if (!read.ok) return { report, problems: read.error.map(mend), ...NOTHING_ELSE };
  const { story, droppedEvents: dropped } = read.value;
  const follows = followsFrom(json, read.value.problems);
  const problems = read.value.problems.filter((found) => !follows(found)).map(mend);
  const upgraded = upgradeStory(json);
  if (!upgraded.ok) return { report, problems, notes: [], dropped, story };
  const texts = findMissingTexts(upgraded.value, story.languages);
  const more = await findMore(upgraded.value, story, file);
  const all = atMost(limits.problems, problems, [...more, ...texts.problems]);
  const untranslated = texts.missing.map((found) => noteOf(found, report));
  const notes = [...untranslated, ...notesOn(story, { json: upgraded.value, report, file })];
  return { report, problems: all, notes, dropped, story };
}

/** Nobody reads more problems than a page would list; where the check has counted some already, it has said so. */
function atMost(
  most: number,
  problems: readonly Problem[],
  more: readonly ToolProblem[],
): readonly (Problem | ToolProblem)[] {
  const room = Math.max(0, most - problems.length);
  const left = more.length - room;
  const isCut = problems.some(({ code }) => code === 'STORY-017');
  return [...problems, ...more.slice(0, room), ...(left > 0 && !isCut ? [problem('STORY-017', '', left)] : [])];
}

/** What is no fault of the format, and a page can do without saying: each looks beyond the single record. */
async function findMore(
  json: Readonly<Record<string, unknown>>,
  story: Story,
  file: string,
): Promise<readonly ToolProblem[]> {
  const pictures = await picturesBeside(file);
  return [
    ...(pictures ? findMissingPictures(json, pictures) : []),
    ...findStrayViews(json, story),
    ...findUnknownCountries(json),
    ...findDoubleStandings(json, story),
    ...findStrayPlaces(json, await worldOutlines()),
  ];
}

let outlines: Promise<CountryOutlines> | null = null;

/** Read once, for however many files. */
function worldOutlines(): Promise<CountryOutlines> {
  outlines ??= readTopology(DATA).then(readOutlines);
  return outlines;
}

/** The chunks of a file, kept for those who need its text: it may be a pipe, and is read once. */
async function* remembered(chunks: AsyncIterable<Uint8Array>, kept: Uint8Array[]): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    kept.push(chunk);
    yield chunk;
  }
}

/** A file that was given up, or is no JSON, has no text to look into. */
function parse(chunks: readonly Uint8Array[]): { readonly text: string | null; readonly json: unknown } {
  try {
    const text = new TextDecoder().decode(Buffer.concat(chunks));
    return { text, json: JSON.parse(text) };
  } catch {
    return { text: null, json: null };
  }
}

/** `2 errors, 1 warning; 2 events left out` */
export function summarise(errors: number, warnings: number, dropped: number): string {
  const counts = [count(errors, 'error'), count(warnings, 'warning')].filter((words) => words !== null);
  const problems = counts.length === 0 ? '0 problems' : counts.join(', ');
  return dropped === 0 ? problems : `${problems}; ${count(dropped, 'event')} left out`;
}

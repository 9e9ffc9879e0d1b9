import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { homeBounds } from '../derive/homeBounds.ts';
import { FIRST_FILE } from '../geo/fineness.ts';
import { outlinesFileOf } from '../geo/outlinesFile.ts';
import type { CountryTopology } from '../geo/worldShapes.ts';
import { type DroppedEvents, droppedEvents, findJsonError, readStoryText } from '../loading/index.ts';
import { defaultLimits, formatProblem, isStoryId, type Story } from '../story/index.ts';
import { SITE_NAME } from './address.ts';
import { CommandError } from './commandError.ts';

/** What public/data/index.json lists. */
export interface SiteIndex {
  /** What the site is called; the program's name where it says nothing. */
  readonly name: string;
  readonly default: string;
  readonly stories: readonly string[];
}

export interface SiteStory {
  readonly story: Story;
  /** What its pages say was left out. */
  readonly dropped: DroppedEvents;
}

/** Reads the list of stories. Throws with a sentence for the editor if it is not usable. */
export async function readSiteIndex(dataFolder: string): Promise<SiteIndex> {
  const file = path.join(dataFolder, 'index.json');
  const named = shownPath(file);
  const json = parseIndex(named, await readText(file, 'write one: {"default": "…", "stories": [{"id": "…"}]}'));
  if (typeof json !== 'object' || json === null || !('stories' in json) || !Array.isArray(json.stories)) {
    throw new CommandError(`${named} must list the stories: {"default": "…", "stories": [{"id": "…"}]}`);
  }
  const ids = json.stories.map((entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'id' in entry ? String(entry.id) : '',
  );
  for (const [index, id] of ids.entries()) {
    if (!isStoryId(id))
      throw new CommandError(
        `${named}: stories[${index}].id "${id}" is not a story id: write lower-case letters, digits and hyphens`,
      );
    if (ids.indexOf(id) < index) throw new CommandError(`${named} lists "${id}" twice: take one out`);
  }
  const first = ids[0];
  if (first === undefined) throw new CommandError(`${named} lists no story: add one, {"id": "…"}`);
  const wanted = 'default' in json ? String(json.default) : first;
  if (!ids.includes(wanted))
    throw new CommandError(
      `${named}: the default "${wanted}" is not in the list: add it, or take one of ${ids.join(', ')}`,
    );
  const name = 'name' in json && typeof json.name === 'string' ? json.name.trim() : '';
  return { name: name === '' ? SITE_NAME : name, default: wanted, stories: ids };
}

/** Reads and checks one story. Throws with its problems if it cannot be shown; what can be shown in part is. */
export async function readStory(dataFolder: string, id: string): Promise<SiteStory> {
  const file = storyFile(dataFolder, id);
  const cure = `write it, or take "${id}" out of ${shownPath(path.join(dataFolder, 'index.json'))}`;
  const result = readStoryText(await readText(file, cure), defaultLimits);
  if (!result.ok)
    throw new CommandError([`${shownPath(file)} cannot be shown:`, ...result.error.map(formatProblem)].join('\n'));
  return { story: result.value.story, dropped: droppedEvents(result.value) };
}

/** Where a story stands, listed or not. */
export function storyFile(dataFolder: string, id: string): string {
  return path.join(dataFolder, 'stories', `${id}.json`);
}

/** A file as it is named to people: from the folder where the command runs, if it is in it. */
export function shownPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') ? file : relative.split(path.sep).join('/');
}

async function readText(file: string, cure: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new CommandError(`${shownPath(file)} ${isMissing ? 'is not there' : 'cannot be read'}: ${cure}`);
  }
}

function parseIndex(named: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const { line, column, reason } = findJsonError(text) ?? { line: 1, column: 1, reason: 'mend it' };
    throw new CommandError(`${named} is not JSON: line ${line}, column ${column}: ${reason}`);
  }
}

/** Read once: what has been reckoned of them is remembered with them. */
const topologies = new Map<string, Promise<CountryTopology>>();

/** The world's outlines, a file of the build's own: those for drawings of the story, where one is named. */
export function readTopology(dataFolder: string, story?: Story): Promise<CountryTopology> {
  const file = path.resolve(dataFolder, 'map', story ? outlinesFileOf(homeBounds(story), DRAWN) : FIRST_FILE);
  const known = topologies.get(file) ?? readFile(file, 'utf8').then((text) => JSON.parse(text) as CountryTopology);
  topologies.set(file, known);
  // Who mends the file is not to be told of the former fault.
  void known.catch(() => topologies.delete(file));
  return known;
}

/** Posters and cards have about so much room, CSS pixels. */
const DRAWN = { width: 900, height: 400 };

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CountryTopology } from '../geo/worldShapes.ts';
import { readStoryText } from '../loading/index.ts';
import { defaultLimits, formatProblem, isStoryId, type Story } from '../story/index.ts';

/** What public/data/index.json lists. */
export interface SiteIndex {
  readonly default: string;
  readonly stories: readonly string[];
}

export interface SiteStory {
  readonly id: string;
  readonly story: Story;
}

/** Reads the list of stories. Throws with a sentence for the editor if it is not usable. */
export async function readSiteIndex(dataFolder: string): Promise<SiteIndex> {
  const file = path.join(dataFolder, 'index.json');
  const json: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (typeof json !== 'object' || json === null || !('stories' in json) || !Array.isArray(json.stories)) {
    throw new Error(`${file} must list the stories: {"default": "…", "stories": [{"id": "…"}]}`);
  }
  const ids = json.stories.map((entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'id' in entry ? String(entry.id) : '',
  );
  for (const id of ids) {
    if (!isStoryId(id)) throw new Error(`${file}: "${id}" is not a story id (lower-case letters, digits and hyphens)`);
  }
  const first = ids[0];
  if (first === undefined) throw new Error(`${file} lists no story`);
  const wanted = 'default' in json ? String(json.default) : first;
  if (!ids.includes(wanted)) throw new Error(`${file}: the default story "${wanted}" is not in the list`);
  return { default: wanted, stories: ids };
}

/** Reads and checks one story. Throws with its problems if it cannot be shown; what can be shown in part is. */
export async function readStory(dataFolder: string, id: string): Promise<SiteStory> {
  const file = path.join(dataFolder, 'stories', `${id}.json`);
  const result = readStoryText(await readFile(file, 'utf8'), defaultLimits);
  if (!result.ok) throw new Error([`${file} cannot be shown:`, ...result.error.map(formatProblem)].join('\n'));
  return { id, story: result.value.story };
}

/** The world's outlines, a file of the build's own. */
export async function readTopology(dataFolder: string): Promise<CountryTopology> {
  return JSON.parse(await readFile(path.join(dataFolder, 'map/countries.json'), 'utf8')) as CountryTopology;
}

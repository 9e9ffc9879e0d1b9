import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isRecord, isStoryId } from '../../story/index.ts';
import { closest } from '../../story/closest.ts';
import { toolProblem, type ToolProblem } from '../../story/toolProblems.ts';

const indexFormat = 'chronomap-index/1';
const indexKeys = ['format', 'name', 'default', 'stories'];
const entryKeys = ['id', 'languages', 'title'];

/** Whether a file is a site's list of stories, and no story: it says so, or says nothing and has a list of them. */
export function isSiteIndex(json: unknown): json is Readonly<Record<string, unknown>> {
  if (!isRecord(json)) return false;
  const { format } = json;
  return typeof format === 'string' ? format.startsWith('chronomap-index/') : 'stories' in json && !('events' in json);
}

/** What is wrong with a site's list of stories; their files are looked for in `stories/` beside it. */
export async function checkSiteIndex(
  index: Readonly<Record<string, unknown>>,
  file: string,
): Promise<readonly ToolProblem[]> {
  const folder = path.join(path.dirname(file), 'stories');
  const files = new Set(await readdir(folder).catch(() => []));
  const { format, stories } = index;
  const problems = [...unknownKeys(index, indexKeys, '', 'the index')];
  if (format !== undefined && format !== indexFormat)
    problems.push(toolProblem('STORY-502', 'format', format, indexFormat));
  if (!Array.isArray(stories) || stories.length === 0) return [...problems, toolProblem('STORY-501', 'stories')];
  const seen = new Set<string>();
  for (const [at, entry] of (stories as readonly unknown[]).entries()) {
    problems.push(...checkEntry(entry, `stories[${at}]`, seen, files));
    problems.push(...(await compareWithStory(entry, `stories[${at}]`, folder)));
  }
  return [...problems, ...checkDefault(index, seen)];
}

function checkEntry(
  entry: unknown,
  where: string,
  seen: Set<string>,
  files: ReadonlySet<string>,
): readonly ToolProblem[] {
  const id = isRecord(entry) ? entry['id'] : undefined;
  if (!isRecord(entry) || typeof id !== 'string' || !isStoryId(id)) return [toolProblem('STORY-503', where)];
  const problems = [...unknownKeys(entry, entryKeys, `${where}.`, 'a story in the index')];
  if (seen.has(id)) problems.push(toolProblem('STORY-504', `${where}.id`, id));
  else if (!files.has(`${id}.json`)) {
    const ids = [...files].flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []));
    problems.push(toolProblem('STORY-505', `${where}.id`, id, closest(id, ids)));
  }
  seen.add(id);
  return problems;
}

/** `default` may be left out: then the first is the one that `/` opens. */
function checkDefault(index: Readonly<Record<string, unknown>>, listed: ReadonlySet<string>): readonly ToolProblem[] {
  if (!('default' in index) || listed.has(String(index['default']))) return [];
  const wanted = index['default'];
  return [toolProblem('STORY-506', 'default', wanted, closest(String(wanted), listed))];
}

function unknownKeys(
  owner: Readonly<Record<string, unknown>>,
  known: readonly string[],
  prefix: string,
  kind: string,
): readonly ToolProblem[] {
  return Object.keys(owner)
    .filter((key) => !known.includes(key))
    .map((key) => toolProblem('STORY-507', `${prefix}${key}`, kind, closest(key, known)));
}

/** What an entry repeats of its story, where that can be read: what is wrong with the story itself is said of its file. */
async function compareWithStory(entry: unknown, where: string, folder: string): Promise<readonly ToolProblem[]> {
  if (!isRecord(entry) || typeof entry['id'] !== 'string' || !isStoryId(entry['id'])) return [];
  const story = await readJson(path.join(folder, `${entry['id']}.json`));
  if (!isRecord(story)) return [];
  return ['languages', 'title'].flatMap((key) =>
    key in entry && !isDeepStrictEqual(entry[key], story[key]) ? [toolProblem('STORY-508', `${where}.${key}`)] : [],
  );
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}

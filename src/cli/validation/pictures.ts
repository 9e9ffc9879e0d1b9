import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { isRecord } from '../../story/index.ts';
import { closest } from '../../story/closest.ts';
import { toolProblem, type ToolProblem } from '../../story/toolProblems.ts';
import { mediaAddress } from '../../story/urls.ts';

/**
 * The pictures that a story beside this file may name, as it names them: `media/…`. Null where the file does not lie in
 * `public/data/stories/`, for then nobody knows where its pictures will be.
 */
export async function picturesBeside(file: string): Promise<ReadonlySet<string> | null> {
  const folder = path.dirname(path.resolve(file));
  if (!folder.endsWith(path.join(path.sep, 'public', 'data', 'stories'))) return null;
  return new Set(await filesBelow(path.join(folder, '..', '..', 'media'), 'media'));
}

/** Read name by name: where a disk takes capitals and small letters for the same, a server may not. */
async function filesBelow(folder: string, name: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const lists = entries.map(async (entry) => {
    const inner = `${name}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path.join(folder, entry.name), inner) : [inner];
  });
  return (await Promise.all(lists)).flat();
}

/** The pictures of a story's own that are not among the files. */
export function findMissingPictures(
  file: Readonly<Record<string, unknown>>,
  pictures: ReadonlySet<string>,
): readonly ToolProblem[] {
  return listOf(file, 'events').flatMap((event, index) =>
    listOf(event, 'media').flatMap((medium, place) => {
      const src = isRecord(medium) ? medium['src'] : undefined;
      // What is no address of a picture at all is named by the check itself.
      if (typeof src !== 'string' || !src.startsWith('media/') || mediaAddress(src) === null) return [];
      if (pictures.has(src)) return [];
      return [toolProblem('STORY-110', `events[${index}].media[${place}].src`, src, closest(src, pictures))];
    }),
  );
}

function listOf(owner: unknown, key: string): readonly unknown[] {
  const list = isRecord(owner) && Object.hasOwn(owner, key) ? owner[key] : undefined;
  return Array.isArray(list) ? list : [];
}

import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { readSiteIndex, readStory } from './site.ts';

/**
 * Takes out of a built site what only drafts have: stories that its list does not name, and pictures that no listed story
 * shows. All of `public/` has been copied into it.
 */
export async function leaveOutDrafts(siteFolder: string): Promise<void> {
  const data = path.join(siteFolder, 'data');
  const { stories: ids } = await readSiteIndex(data);
  await removeAllBut(path.join(data, 'stories'), new Set(ids.map((id) => `${id}.json`)));
  const stories = await Promise.all(ids.map((id) => readStory(data, id)));
  const sources = stories.flatMap(({ story }) => story.events.flatMap(({ media }) => media.map(({ src }) => src)));
  const shown = sources.filter((src) => !src.includes(':')).map((src) => path.join(siteFolder, src));
  const media = path.join(siteFolder, 'media');
  await removeAllBut(media, new Set(shown.map((file) => path.relative(media, file))));
}

async function removeAllBut(folder: string, kept: ReadonlySet<string>): Promise<void> {
  if (!existsSync(folder)) return;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && !kept.has(path.relative(folder, file))) await rm(file);
  }
}

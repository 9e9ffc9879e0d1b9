import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkedPageText } from './checkedPage.ts';
import { renderChooserPage, renderStoryPage, type PageKind } from './pages.tsx';
import { pictureOrigins } from './pictureOrigins.ts';
import { readSiteIndex, readStory } from './site.ts';
import { policyTag } from './template.ts';
import type { Story } from '../story/index.ts';

/** Writes every page of the site into the folder that Vite has built. Returns the paths written, in order. */
export async function writePages(distFolder: string): Promise<readonly string[]> {
  const dataFolder = path.join(distFolder, 'data');
  const template = await readFile(path.join(distFolder, 'index.html'), 'utf8');
  const site = await readSiteIndex(dataFolder);
  const stories = await Promise.all(site.stories.map(async (id) => (await readStory(dataFolder, id)).story));
  const written: string[] = [];
  const write = async (page: string, html: string): Promise<void> => {
    const file = path.join(distFolder, page, 'index.html');
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, html);
    written.push(page);
  };
  await mkdir(path.join(dataFolder, 'checked'), { recursive: true });
  for (const story of stories) {
    for (const language of story.languages) {
      const file = path.join(dataFolder, 'checked', `${story.id}.${language}.json`);
      await writeFile(file, await checkedPageText(story, language));
    }
    await writeStory(story, template, policyTag(pictureOrigins([story])), write);
  }
  const data = { default: site.default, base: './' };
  const head = policyTag(pictureOrigins(stories));
  await write('', renderChooserPage(template, { stories, kind: 'story', base: './', head, data }));
  return written;
}

async function writeStory(
  story: Story,
  template: string,
  head: string,
  write: (page: string, html: string) => Promise<void>,
): Promise<void> {
  const kinds: readonly PageKind[] = ['story', 'embed'];
  for (const kind of kinds) {
    const folder = `${kind === 'story' ? 's' : 'e'}/${story.id}`;
    for (const language of story.languages) {
      await write(`${folder}/${language}`, await renderStoryPage(template, { story, language, kind, head }));
    }
    const data = { story: story.id, kind, base: '../../' };
    await write(folder, renderChooserPage(template, { stories: [story], kind, base: '../../', head, data }));
  }
}

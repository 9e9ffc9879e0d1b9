import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { droppedEvents, readStoryText } from '../../src/loading/index.ts';
import { checkedPageText } from '../../src/publish/checkedPage.ts';
import type { Story } from '../../src/story/index.ts';
import { inPseudoLocale } from '../fixtures/pseudoLocale.ts';
import type { Site } from './site.ts';
import { DIST, send, servePages } from './writtenPages.ts';

/**
 * Puts the pages of the default story in the pseudo-locale on a site, as a build writes them: `/s/…/ar-XB/`, `/e/…/ar-XB/` and
 * the same in English, which leads to it. Returns the story.
 */
export async function servePseudo(site: Site): Promise<Story> {
  const file: unknown = JSON.parse(await readFile(path.join(DIST, 'data/stories/abraham-accords.json'), 'utf8'));
  const result = readStoryText(JSON.stringify(inPseudoLocale(file)));
  if (!result.ok) throw new Error('The story in the pseudo-locale cannot be read');
  const { story } = result.value;
  const told = { story, dropped: droppedEvents(result.value) };
  for (const language of story.languages) {
    const text = await checkedPageText(told, language);
    send(site, `/data/checked/${story.id}.${language}.json`, 'application/json', text);
  }
  await servePages(site, told);
  return story;
}

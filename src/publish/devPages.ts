import { existsSync } from 'node:fs';
import { escapeHtml } from '../lib/escapeHtml.ts';
import { isStoryId } from '../story/index.ts';
import { NOWHERE } from './address.ts';
import { checkedPageText } from './checkedPage.ts';
import { CommandError } from './commandError.ts';
import { devEmbedTags } from './scriptTags.ts';
import { type PageKind, renderChooserPage, renderStoryPage } from './pages.tsx';
import { readSiteIndex, readStory, readTopology, shownPath, type SiteStory, storyFile } from './site.ts';

/** What the development server answers with. A page that says why there is none has Vite's client too: it waits for the cure. */
export interface DevAnswer {
  readonly status: 200 | 404 | 500;
  readonly body: string;
}

/** What is wanted of the site: a story's page, or in one language; `/`, and there the story that its address asks for. */
export type Wanted =
  | { readonly kind: PageKind; readonly id: string; readonly language: string | null }
  | { readonly kind: 'site'; readonly asked: string | null };

/** The site has no such page; the message says why, and what would make it. */
class MissingPage extends CommandError {}

/** The checked story that a prerendered page loads; `null` where the site has no such story. */
export async function renderDevChecked(dataFolder: string, id: string, language: string): Promise<string | null> {
  const site = await readSiteIndex(dataFolder);
  if (!site.stories.includes(id)) return null;
  const read = await readStory(dataFolder, id);
  return read.story.languages.includes(language) ? checkedPageText(read, language) : null;
}

/** The page of a development path, or a sentence that says why there is none. Without a policy: Vite's client is inline. */
export async function renderDevPage(template: string, dataFolder: string, wanted: Wanted): Promise<DevAnswer> {
  try {
    const body =
      wanted.kind === 'site'
        ? await firstPage(template, dataFolder, wanted.asked)
        : await storyPage(template, dataFolder, wanted);
    return { status: 200, body };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { status: error instanceof MissingPage ? 404 : 500, body: sentencePage(error.message) };
  }
}

async function firstPage(template: string, dataFolder: string, asked: string | null): Promise<string> {
  // What is no id at all is refused by the page itself.
  if (asked !== null && isStoryId(asked) && !existsSync(storyFile(dataFolder, asked)))
    throw noSuchStory(dataFolder, asked);
  const site = await readSiteIndex(dataFolder);
  const stories = await Promise.all(site.stories.map(async (id) => (await readStory(dataFolder, id)).story));
  const data = { default: site.default, base: './' };
  return renderChooserPage(template, { stories, kind: 'story', base: './', head: '', data });
}

async function storyPage(
  template: string,
  dataFolder: string,
  { kind, id, language }: { readonly kind: PageKind; readonly id: string; readonly language: string | null },
): Promise<string> {
  const { story, dropped } = await listedStory(dataFolder, id);
  if (language === null) {
    const data = { story: id, kind, base: '../../' };
    return renderChooserPage(template, { stories: [story], kind, base: '../../', head: '', data });
  }
  if (!story.languages.includes(language))
    throw new MissingPage(`“${id}” is in ${story.languages.join(', ')}: it has no page in “${language}”`);
  const head = kind === 'embed' ? devEmbedTags : '';
  const [topology, { name }] = await Promise.all([readTopology(dataFolder, story), readSiteIndex(dataFolder)]);
  return renderStoryPage(template, { story, dropped, language, kind, head, site: { ...NOWHERE, name }, topology });
}

/** A story that has pages. Throws where it has none, and says what it lacks. */
async function listedStory(dataFolder: string, id: string): Promise<SiteStory> {
  if (!existsSync(storyFile(dataFolder, id))) throw noSuchStory(dataFolder, id);
  const { stories } = await readSiteIndex(dataFolder);
  if (!stories.includes(id))
    throw new MissingPage(
      `“${id}” is not in public/data/index.json yet: open /?story=${id}, or list it to have pages built`,
    );
  return readStory(dataFolder, id);
}

function noSuchStory(dataFolder: string, id: string): MissingPage {
  return new MissingPage(`There is no story “${id}” in ${shownPath(`${dataFolder}/stories`)}/`);
}

function sentencePage(sentence: string): string {
  return (
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8" /><title>Chronomap</title></head>' +
    `<body><pre>${escapeHtml(sentence)}</pre></body></html>\n`
  );
}

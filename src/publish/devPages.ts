import { NOWHERE } from './address.ts';
import { checkedPageText } from './checkedPage.ts';
import { devEmbedTags } from './scriptTags.ts';
import { type PageKind, renderChooserPage, renderStoryPage } from './pages.tsx';
import { readSiteIndex, readStory, readTopology } from './site.ts';

/** The checked story that a prerendered page loads; `null` where the site has no such story. */
export async function renderDevChecked(dataFolder: string, id: string, language: string): Promise<string | null> {
  const site = await readSiteIndex(dataFolder);
  if (!site.stories.includes(id)) return null;
  const { story } = await readStory(dataFolder, id);
  return story.languages.includes(language) ? checkedPageText(story, language) : null;
}

/** The page of a development path; `null` where the site has none. Without a policy: Vite's client is inline. */
export async function renderDevPage(
  template: string,
  dataFolder: string,
  wanted: { readonly kind: PageKind; readonly id: string; readonly language: string | null } | null,
): Promise<string | null> {
  const site = await readSiteIndex(dataFolder);
  if (!wanted) {
    const stories = await Promise.all(site.stories.map(async (id) => (await readStory(dataFolder, id)).story));
    return renderChooserPage(template, {
      stories,
      kind: 'story',
      base: './',
      head: '',
      data: { default: site.default, base: './' },
    });
  }
  const { kind, id, language } = wanted;
  if (!site.stories.includes(id)) return null;
  const { story } = await readStory(dataFolder, id);
  if (language === null) {
    return renderChooserPage(template, {
      stories: [story],
      kind,
      base: '../../',
      head: '',
      data: { story: id, kind, base: '../../' },
    });
  }
  if (!story.languages.includes(language)) return null;
  const head = kind === 'embed' ? devEmbedTags : '';
  const topology = await readTopology(dataFolder);
  return renderStoryPage(template, { story, language, kind, head, site: NOWHERE, topology });
}

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isOverDateLine } from '../derive/homeBounds.ts';
import { interfaceLanguage } from '../i18n/index.ts';
import { NOWHERE, type SiteAddress } from './address.ts';
import { checkedPageText } from './checkedPage.ts';
import { type Frozen, NOTHING_FROZEN } from './editions.ts';
import { headersFile } from './headers.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { type MeasuredSite, UNMEASURED } from './measured.ts';
import { embedPath, oembed } from './oembed.ts';
import { editionsOf, renderChooserPage, renderStoryPage, type PageKind } from './pages.tsx';
import { pictureOrigins } from './pictureOrigins.ts';
import { readSiteIndex, readStory, readTopology, type SiteStory } from './site.ts';
import { aheadTag, scriptTags, startedLate, withoutEarlyTag } from './scriptTags.ts';
import { policyTag } from './template.ts';

/** The built folder, and what fills its pages. */
interface Building {
  readonly folder: string;
  readonly template: string;
  readonly site: SiteAddress;
  readonly manifest: Manifest;
  readonly measured: MeasuredSite;
  readonly frozen: Frozen;
  readonly write: (page: string, html: string) => Promise<void>;
}

/** What all pages are made from. `index.html` is it before they are written, and one of them after. */
export async function readTemplate(distFolder: string): Promise<string> {
  const manifest = await readManifest(distFolder);
  return withoutEarlyTag(await readFile(path.join(distFolder, 'index.html'), 'utf8'), manifest);
}

export interface SiteOf {
  readonly template: string;
  /** Where it will stand. */
  readonly site?: SiteAddress;
  readonly measured?: MeasuredSite;
  readonly frozen?: Frozen;
}

/**
 * Writes every page of the site into the folder that Vite has built, and beside the pages what others read of them.
 * Returns the paths of the pages, in order.
 */
export async function writePages(
  distFolder: string,
  { template, site = NOWHERE, measured = UNMEASURED, frozen = NOTHING_FROZEN }: SiteOf,
): Promise<readonly string[]> {
  const dataFolder = path.join(distFolder, 'data');
  const manifest = await readManifest(distFolder);
  const index = await readSiteIndex(dataFolder);
  const read = await Promise.all(index.stories.map((id) => readStory(dataFolder, id)));
  const stories = read.map(({ story }) => story);
  const written: string[] = [];
  const write = async (page: string, html: string): Promise<void> => {
    await writeInto(path.join(distFolder, page), 'index.html', html);
    written.push(page);
  };
  const building: Building = { folder: distFolder, template, site, manifest, measured, frozen, write };
  for (const one of read) {
    const { id, languages } = one.story;
    for (const language of languages) {
      const text = await checkedPageText(one, language);
      await writeInto(path.join(dataFolder, 'checked'), `${id}.${language}.json`, text);
    }
    await writeStory(one, building);
  }
  const origins = pictureOrigins(stories);
  const editions = frozen.editions.get(index.default) ?? [];
  const data = { default: index.default, base: './', ...editionsOf(editions) };
  // The default story is shown there as on its own page.
  const head = policyTag(origins, true);
  await write('', renderChooserPage(template, { stories, kind: 'story', base: './', head, data }));
  await writeInto(
    distFolder,
    '_headers',
    headersFile([...new Set([...origins, ...frozen.pictures])].sort(), site.path),
  );
  return written;
}

async function writeStory(
  { story, dropped }: SiteStory,
  { folder: dist, template, write, ...building }: Building,
): Promise<void> {
  const kinds: readonly PageKind[] = ['story', 'embed'];
  const editions = building.frozen.editions.get(story.id) ?? [];
  const foot = editions.length > 0;
  const topology = await readTopology(path.join(dist, 'data'), story);
  for (const kind of kinds) {
    const policy = policyTag(pictureOrigins([story]), kind === 'story');
    const folder = `${kind === 'story' ? 's' : 'e'}/${story.id}`;
    for (const language of story.languages) {
      const { manifest } = building;
      const head =
        scriptTags(manifest, kind, interfaceLanguage(language)) +
        aheadTag(manifest, { kind, language: interfaceLanguage(language), over: isOverDateLine(story), foot }) +
        policy;
      const page = await renderStoryPage(startedLate(template, manifest), {
        story,
        dropped,
        language,
        kind,
        head,
        topology,
        editions,
        ...building,
      });
      await write(`${folder}/${language}`, page);
    }
    const data = { story: story.id, kind, base: '../../' };
    await write(folder, renderChooserPage(template, { stories: [story], kind, base: '../../', head: policy, data }));
  }
  for (const language of story.languages) {
    const page = path.join(dist, embedPath(story, language));
    const found = oembed({ story, language, site: building.site, measured: building.measured(story.id, language) });
    await writeInto(page, 'oembed.json', `${JSON.stringify(found, null, 2)}\n`);
  }
}

async function writeInto(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, name), text);
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { interfaceLanguage } from '../../src/i18n/index.ts';
import { droppedEvents, readStoryText } from '../../src/loading/index.ts';
import { checkedPageText } from '../../src/publish/checkedPage.ts';
import { readManifest } from '../../src/publish/manifest.ts';
import { renderStoryPage } from '../../src/publish/pages.tsx';
import { aheadTag, scriptTags } from '../../src/publish/scriptTags.ts';
import { readTopology } from '../../src/publish/site.ts';
import { NOWHERE } from '../../src/publish/address.ts';
import type { Story } from '../../src/story/index.ts';
import { inPseudoLocale } from '../fixtures/pseudoLocale.ts';
import type { Site } from './site.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** The built site's pages before they are filled: the page at `/` says of itself what was put into it. */
async function templateOf(): Promise<string> {
  const page = await readFile(path.join(DIST, 'index.html'), 'utf8');
  return page
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '<!--chronomap:head-->')
    .replace(/(<div id="chronomap" class="cm-page" data-state="loading")[^>]*>/, '$1>')
    .replace(/<main class="cm-stories">.*<\/main>/s, '<!--chronomap:body-->');
}

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
  const [template, manifest, topology] = await Promise.all([
    templateOf(),
    readManifest(DIST),
    readTopology(path.join(DIST, 'data')),
  ]);
  for (const language of story.languages) {
    const text = await checkedPageText(told, language);
    send(site, `/data/checked/${story.id}.${language}.json`, 'application/json', text);
    for (const kind of ['story', 'embed'] as const) {
      const head =
        scriptTags(manifest, kind, interfaceLanguage(language)) +
        aheadTag(manifest, { kind, language: interfaceLanguage(language), over: false });
      const page = await renderStoryPage(template, { ...told, language, kind, head, site: NOWHERE, topology });
      send(site, `/${kind === 'story' ? 's' : 'e'}/${story.id}/${language}/`, 'text/html; charset=utf-8', page);
    }
  }
  return story;
}

function send(site: Site, pathname: string, type: string, body: string): void {
  site.override(pathname, (response) => response.setHeader('Content-Type', type).end(body));
}

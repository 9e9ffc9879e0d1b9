import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { interfaceLanguage } from '../../src/i18n/index.ts';
import { NOWHERE } from '../../src/publish/address.ts';
import { readManifest } from '../../src/publish/manifest.ts';
import { renderStoryPage } from '../../src/publish/pages.tsx';
import { aheadTag, scriptTags } from '../../src/publish/scriptTags.ts';
import { readTopology, type SiteStory } from '../../src/publish/site.ts';
import type { PageEdition } from '../../src/ui/pageEditions.ts';
import type { Site } from './site.ts';

export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** The built site's pages before they are filled: the page at `/` says of itself what was put into it. */
export async function templateOf(): Promise<string> {
  const page = await readFile(path.join(DIST, 'index.html'), 'utf8');
  return page
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '<!--chronomap:head-->')
    .replace(/(<div id="chronomap" class="cm-page" data-state="loading")[^>]*>/, '$1>')
    .replace(/<main class="cm-stories">.*<\/main>/s, '<!--chronomap:body-->');
}

/** Puts the pages of a story on a site, as a build of it that has such frozen editions writes them: `/s/…/<language>/`, `/e/…`. */
export async function servePages(site: Site, told: SiteStory, editions: readonly PageEdition[] = []): Promise<void> {
  const { story } = told;
  const [template, manifest, topology] = await Promise.all([
    templateOf(),
    readManifest(DIST),
    readTopology(path.join(DIST, 'data')),
  ]);
  for (const language of story.languages) {
    for (const kind of ['story', 'embed'] as const) {
      const head =
        scriptTags(manifest, kind, interfaceLanguage(language)) +
        aheadTag(manifest, { kind, language: interfaceLanguage(language), over: false });
      const of = { ...told, language, kind, head, site: NOWHERE, topology, editions };
      const page = await renderStoryPage(template, of);
      send(site, `/${kind === 'story' ? 's' : 'e'}/${story.id}/${language}/`, 'text/html; charset=utf-8', page);
    }
  }
}

export function send(site: Site, pathname: string, type: string, body: string): void {
  site.override(pathname, (response) => response.setHeader('Content-Type', type).end(body));
}

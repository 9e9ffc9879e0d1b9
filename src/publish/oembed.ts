import { resolveText, type Story } from '../story/index.ts';
import { COLUMN, type EmbedHeight, heightIn, HOST_SCRIPT, PYM_SCRIPT, snippetOf } from '../embed/snippets.ts';
import { addressOf, type SiteAddress } from './address.ts';

/** How high an embed is where nobody has measured it: of the default story in Chromium 1640 to 1710, and 1455 to 1580. */
export const DEFAULT_HEIGHTS: readonly EmbedHeight[] = [
  { from: 0, height: 1700 },
  { from: 900, height: 1560 },
];

/** `e/<story>/<language>/`. */
export function embedPath(story: Story, language: string): string {
  return `e/${story.id}/${language}/`;
}

/** The frame as an article's HTML has it where no script of ours is loaded. */
function frameHtml(story: Story, language: string, site: SiteAddress): string {
  const title = resolveText(story.title, language, story.languages).text;
  return snippetOf('frame', {
    addresses: {
      embed: addressOf(site, embedPath(story, language)),
      page: addressOf(site, `s/${story.id}/${language}/`),
      script: addressOf(site, HOST_SCRIPT),
      pym: addressOf(site, PYM_SCRIPT),
    },
    title,
    options: { view: null, theme: null },
    hash: '',
    width: null,
    height: null,
    heights: DEFAULT_HEIGHTS,
  });
}

/**
 * What a page that is given the address of a story puts in its place: oEmbed 1.0, type "rich", one frame and nothing else.
 * The form is the whole of what WordPress and Ghost keep of it.
 */
export function oembed(story: Story, language: string, site: SiteAddress): Readonly<Record<string, unknown>> {
  return {
    version: '1.0',
    type: 'rich',
    title: resolveText(story.title, language, story.languages).text,
    provider_name: 'Chronomap',
    provider_url: addressOf(site, ''),
    cache_age: 86_400,
    width: COLUMN,
    height: heightIn(COLUMN, DEFAULT_HEIGHTS),
    html: frameHtml(story, language, site),
  };
}

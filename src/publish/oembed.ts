import { resolveText, type Story } from '../story/index.ts';
import { COLUMN, heightIn, HOST_SCRIPT, PYM_SCRIPT, snippetOf } from '../embed/snippets.ts';
import { CARD } from '../picture/card.ts';
import { addressOf, type SiteAddress } from './address.ts';
import { DEFAULT_CARD, DEFAULT_HEIGHTS, type Measured } from './measured.ts';

/** `e/<story>/<language>/`. */
export function embedPath(story: Story, language: string): string {
  return `e/${story.id}/${language}/`;
}

/** The frame as an article's HTML has it where no script of ours is loaded. */
function frameHtml(story: Story, language: string, site: SiteAddress, measured: Measured | null): string {
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
    heights: (measured?.heights ?? DEFAULT_HEIGHTS).all,
  });
}

/**
 * What a page that is given the address of a story puts in its place: oEmbed 1.0, type "rich", one frame and nothing else.
 * The form is the whole of what WordPress and Ghost keep of it. `heights` is ours: what the embed needs by the width of its
 * column, for those who write their own frame.
 */
export function oembed(
  story: Story,
  language: string,
  site: SiteAddress,
  measured: Measured | null = null,
): Readonly<Record<string, unknown>> {
  const heights = measured?.heights ?? DEFAULT_HEIGHTS;
  return {
    version: '1.0',
    type: 'rich',
    title: resolveText(story.title, language, story.languages).text,
    provider_name: 'Chronomap',
    provider_url: addressOf(site, ''),
    cache_age: 86_400,
    thumbnail_url: addressOf(site, measured?.card ?? DEFAULT_CARD),
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
    width: COLUMN,
    height: heightIn(COLUMN, heights.all),
    html: frameHtml(story, language, site, measured),
    heights,
  };
}

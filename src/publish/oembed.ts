import { parseRichText, plainText, resolveText, type Story } from '../story/index.ts';
import { COLUMN, heightIn, HOST_SCRIPT, PYM_SCRIPT, snippetOf } from '../embed/snippets.ts';
import { CARD } from '../picture/card.ts';
import { addressOf, type SiteAddress } from './address.ts';
import { DEFAULT_CARD, DEFAULT_HEIGHTS, type Measured } from './measured.ts';

/** `e/<story>/<language>/`; of a frozen edition `e/<story>/v/<n>/<language>/`. */
export function embedPath(story: Story, language: string, edition?: number): string {
  return `e/${story.id}/${edition === undefined ? '' : `v/${edition}/`}${language}/`;
}

function plainTitle(story: Story, language: string): string {
  return plainText(parseRichText(resolveText(story.title, language, story.languages).text));
}

export interface OembedOf {
  readonly story: Story;
  readonly language: string;
  readonly site: SiteAddress;
  readonly measured: Measured | null;
  /** The number of a frozen edition. */
  readonly edition?: number;
}

/** The frame as an article's HTML has it where no script of ours is loaded. */
function frameHtml({ story, language, site, measured, edition }: OembedOf): string {
  const title = plainTitle(story, language);
  return snippetOf('frame', {
    addresses: {
      embed: addressOf(site, embedPath(story, language, edition)),
      page: addressOf(site, embedPath(story, language, edition).replace(/^e/, 's')),
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
export function oembed(of: OembedOf): Readonly<Record<string, unknown>> {
  const { story, language, site, measured } = of;
  const heights = measured?.heights ?? DEFAULT_HEIGHTS;
  return {
    version: '1.0',
    type: 'rich',
    title: plainTitle(story, language),
    provider_name: site.name,
    provider_url: addressOf(site, ''),
    cache_age: 86_400,
    thumbnail_url: addressOf(site, measured?.card ?? DEFAULT_CARD),
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
    width: COLUMN,
    height: heightIn(COLUMN, heights.all),
    html: frameHtml(of),
    heights,
  };
}

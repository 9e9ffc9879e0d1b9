import { parseRichText, plainText, resolveText, type Story } from '../story/index.ts';
import { CARD } from '../picture/card.ts';
import { addressOf, type SiteAddress } from './address.ts';
import { linkedData, scriptText } from './linkedData.ts';
import { DEFAULT_CARD, type Measured } from './measured.ts';
import { escapeHtml } from '../lib/escapeHtml.ts';

export type PageKind = 'story' | 'embed';

/** Open Graph wants a country beside the language; of those without one the language alone is said. */
const LOCALES: Readonly<Partial<Record<string, string>>> = { en: 'en_GB', ru: 'ru_RU', uk: 'uk_UA', kk: 'kk_KZ' };

export interface HeadOf {
  readonly story: Story;
  readonly language: string;
  readonly kind: PageKind;
  readonly site: SiteAddress;
  /** What a browser has made of it; `null`: the site's own card stands for the story. */
  readonly measured: Measured | null;
  /** The number of the frozen edition that the page is of; what it is about is the page that moves on. */
  readonly edition?: number | undefined;
}

/**
 * What a page of a story says of itself to search engines, and to those who share or embed it. An embed is nobody's search
 * result, but may count as part of the page it is in (`indexifembedded`), and points to the story's own page.
 */
export function storyHead({ story, language, kind, site, measured, edition }: HeadOf): string {
  const say = (text: Parameters<typeof resolveText>[0]): string =>
    plainText(parseRichText(resolveText(text, language, story.languages).text));
  const title = say(story.title);
  const summary = story.summary === undefined ? '' : say(story.summary);
  const pageIn = (other: string): string => addressOf(site, `s/${story.id}/${other}/`);
  const url = pageIn(language);
  const folder = edition === undefined ? story.id : `${story.id}/v/${edition}`;
  const oembed = addressOf(site, `e/${folder}/${language}/oembed.json`);
  const shared = [
    summary === '' ? '' : meta('name', 'description', summary),
    link('canonical', url),
    link('alternate', oembed, { type: 'application/json+oembed', title }),
  ];
  // The Share dialog names the site by it, in an embed too.
  const siteName = meta('property', 'og:site_name', site.name);
  if (kind === 'embed') return [meta('name', 'robots', 'noindex, indexifembedded'), ...shared, siteName].join('');
  return [
    ...shared,
    ...story.languages.map((other) => link('alternate', pageIn(other), { hreflang: other })),
    link('alternate', addressOf(site, `s/${story.id}/`), { hreflang: 'x-default' }),
    meta('property', 'og:type', 'article'),
    siteName,
    meta('property', 'og:title', title),
    summary === '' ? '' : meta('property', 'og:description', summary),
    meta('property', 'og:url', addressOf(site, `s/${folder}/${language}/`)),
    meta('property', 'og:locale', LOCALES[language] ?? language),
    ...story.languages
      .filter((other) => other !== language)
      .map((other) => meta('property', 'og:locale:alternate', LOCALES[other] ?? other)),
    meta('property', 'og:image', addressOf(site, measured?.card ?? DEFAULT_CARD)),
    meta('property', 'og:image:width', String(CARD.width)),
    meta('property', 'og:image:height', String(CARD.height)),
    meta('property', 'og:image:alt', title),
    meta('name', 'twitter:card', 'summary_large_image'),
  ].join('');
}

/**
 * The same for machines, as linked data, of a story's own page. It belongs at the page's end: it is a tenth of it, and
 * nobody reads it before the text.
 */
export function storyFoot({ story, language, kind, site }: Omit<HeadOf, 'measured'>): string {
  if (kind === 'embed') return '';
  const data = linkedData(story, language, addressOf(site, `s/${story.id}/${language}/`));
  return `<script type="application/ld+json">${scriptText(data)}</script>`;
}

function meta(by: 'name' | 'property', name: string, content: string): string {
  return `<meta ${by}="${name}" content="${escapeHtml(content)}" />`;
}

function link(rel: string, href: string, more: Readonly<Record<string, string>> = {}): string {
  const attributes = Object.entries({ rel, ...more, href })
    .map(([name, value]) => `${name}="${escapeHtml(value)}"`)
    .join(' ');
  return `<link ${attributes} />`;
}

import { directionOf } from '../i18n/direction.ts';
import { endonym } from '../i18n/endonym.ts';
import { escapeHtml } from '../lib/escapeHtml.ts';
import { resolveText, type Story } from '../story/index.ts';
import { plainWords } from '../ui/plainWords.ts';

/**
 * The strict policy of a published page; hosts should send the same as a header (with `frame-ancestors`, which a meta
 * tag cannot carry). Pictures may come from `origins` too: `pictureOrigins` says which. `frames`: whether it may show a frame
 * of its own site, as a story's page does where its embed is previewed.
 */
export function contentSecurityPolicy(origins: readonly string[], frames: boolean): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    ["img-src 'self' data:", ...origins].join(' '),
    "font-src 'self'",
    "connect-src 'self'",
    ...(frames ? ["frame-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

/** What fills the template: already-safe HTML except where said. */
export interface PageParts {
  readonly language: string;
  /** Plain text. */
  readonly title: string;
  readonly head: string;
  readonly body: string;
  readonly foot?: string;
  /** Above the story's own box. */
  readonly before?: string;
  /** `data-*` attributes of the root, as plain text. */
  readonly data: Readonly<Record<string, string>>;
  /** From the page's folder to the site's, `../../../` for a story's page. */
  readonly base: string;
}

const ROOT = '<div id="chronomap" class="cm-page" data-state="loading">';
const HEAD_SLOT = '<!--chronomap:head-->';
const BODY_SLOT = '<!--chronomap:body-->';

/** Fills the built (or served) index.html. Throws if the template has lost a slot: a page must never be half filled. */
export function fillTemplate(template: string, parts: PageParts): string {
  for (const slot of [ROOT, HEAD_SLOT, BODY_SLOT, '<title>Chronomap</title>', '<html lang="en">', '</body>']) {
    if (!template.includes(slot)) throw new Error(`index.html has lost ${slot}; the pages are filled through it`);
  }
  const data = Object.entries(parts.data)
    .map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`)
    .join('');
  return template
    .replaceAll(/(src|href)="\.\//g, (_, attribute: string) => `${attribute}="${parts.base}`)
    .replace('<html lang="en">', () => `<html ${languageAttributes(parts.language)}>`)
    .replace('<title>Chronomap</title>', () => `<title>${escapeHtml(parts.title)}</title>`)
    .replace(HEAD_SLOT, () => parts.head)
    .replace(ROOT, () => (parts.before ?? '') + ROOT.replace('>', `${data}>`))
    .replace(BODY_SLOT, () => parts.body)
    .replace('</body>', (end) => (parts.foot ?? '') + end);
}

/** The attributes of an element in a language: `dir` where that is written from the right. */
export function languageAttributes(language: string): string {
  return `lang="${escapeHtml(language)}"${directionOf(language) === 'rtl' ? ' dir="rtl"' : ''}`;
}

/** Where a language is chosen: a link by the story's title, in the language that this is there, with the language's own name. */
export function titleLink({ title, languages }: Story, language: string, href: string): string {
  const shown = resolveText(title, language, languages);
  return (
    `<a ${languageAttributes(shown.language)} hreflang="${escapeHtml(language)}" href="${escapeHtml(href)}">` +
    `${escapeHtml(plainWords(shown))}</a> (${escapeHtml(endonym(language))})`
  );
}

/** The policy as a meta tag, for published pages only: the development server needs inline scripts. */
export function policyTag(origins: readonly string[], frames = false): string {
  return `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentSecurityPolicy(origins, frames))}" />`;
}

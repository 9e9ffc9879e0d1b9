import { escapeHtml } from '../lib/escapeHtml.ts';
import type { EmbedOptions } from './options.ts';

/** The ways in which a newsroom puts a story into a page. */
export const SNIPPETS = ['frame', 'element', 'pym', 'address'] as const;
export type SnippetKind = (typeof SNIPPETS)[number];

/**
 * The script that an article loads, from the site's folder. Version 1 of the messages, and of the script that speaks them:
 * what it means never changes.
 */
export const HOST_SCRIPT = 'embed/1/chronomap.js';

/** For newsrooms whose pages are made for pym.js: its own file, so that our snippet for it works wherever it is pasted. */
export const PYM_SCRIPT = 'embed/pym.v1.min.js';

/** How high an embed is in a column so wide; CSS pixels. What lies between two of them is told by `heightIn`. */
export interface EmbedHeight {
  readonly width: number;
  readonly height: number;
}

/** Where what a snippet names stands: whole addresses, or such as begin at the server's root. */
export interface SnippetAddresses {
  /** The story's page for an article's frame, in one language. */
  readonly embed: string;
  /** The story's own page in that language. */
  readonly page: string;
  /** Our script, `embed/1/chronomap.js`. */
  readonly script: string;
  /** pym.js, which comes with the site. */
  readonly pym: string;
}

export interface Snippet {
  readonly addresses: SnippetAddresses;
  /** Of the story, as plain text: names the frame for those who listen. */
  readonly title: string;
  readonly options: Pick<EmbedOptions, 'theme' | 'view'>;
  /** A view to begin with, as the hash of a link; empty: the story's beginning. */
  readonly hash: string;
  /** CSS pixels; `null`: as wide as its column. */
  readonly width: number | null;
  /** CSS pixels; `null`: as high as it needs, which it says where a page listens. */
  readonly height: number | null;
  /** What it needs, by the width of its column; at least one. */
  readonly heights: readonly EmbedHeight[];
}

/** The column that is reckoned with where none is named: an article's on a desk. */
export const COLUMN = 720;

/** The text to paste. What is in it is escaped: it is as safe in a page as the page's own. */
export function snippetOf(kind: SnippetKind, snippet: Snippet): string {
  return WRITERS[kind](snippet);
}

const WRITERS: Readonly<Record<SnippetKind, (snippet: Snippet) => string>> = {
  frame(snippet) {
    const { title, width } = snippet;
    return tag('iframe', {
      title,
      src: frameAddress(snippet),
      width: width === null ? '100%' : String(width),
      height: String(reservedHeight(snippet)),
      loading: 'lazy',
      // An attribute out of fashion, and no style: what strips styles leaves it.
      frameborder: '0',
      referrerpolicy: 'no-referrer',
      allow: 'fullscreen; clipboard-write',
      ...(width === null ? {} : { style: 'max-width: 100%' }),
    });
  },
  element(snippet) {
    const { addresses, title } = snippet;
    const heights = snippet.height === null ? snippet.heights : [{ width: 0, height: snippet.height }];
    const embed = tag(
      'chronomap-embed',
      {
        src: frameAddress(snippet),
        label: title,
        heights: heights.map(({ width, height }) => `${width}:${height}`).join(' '),
        ...widthStyle(snippet),
      },
      tag('a', { href: addresses.page + snippet.hash }, escapeHtml(title)),
    );
    return `${embed}\n${tag('script', { type: 'module', src: addresses.script })}`;
  },
  pym(snippet) {
    const { addresses, title } = snippet;
    const box = tag('div', { 'data-pym-src': frameAddress(snippet), 'data-pym-title': title, ...widthStyle(snippet) });
    return `${box}\n${tag('script', { src: addresses.pym })}`;
  },
  address({ addresses, hash }) {
    return addresses.page + hash;
  },
};

/** What the frame shows: the embed with what its address asks for. */
export function frameAddress({ addresses, options: { view, theme }, height, hash }: Snippet): string {
  const asked = Object.entries({ view, theme, fit: height === null ? null : '1' }).flatMap(([key, value]) =>
    value === null ? [] : [`${key}=${value}`],
  );
  return addresses.embed + (asked.length > 0 ? `?${asked.join('&')}` : '') + hash;
}

/** A column on a phone: 390 pixels less an article's margins. */
const PHONE_COLUMN = 358;

/** What a frame is given that tells nobody what it needs: in a column of any width enough for a phone's and for a desk's. */
export function reservedHeight({ width, height, heights }: Pick<Snippet, 'width' | 'height' | 'heights'>): number {
  const columns = width === null ? [PHONE_COLUMN, COLUMN] : [width];
  return height ?? Math.max(...columns.map((column) => heightIn(column, heights)));
}

/**
 * How high an embed is in a column of this width. Lines of text break ever less as a column gets wider: from one of the heights
 * to a lower one it falls evenly. Where the next is higher the layout is another from there on, and up to there it stays.
 */
export function heightIn(width: number, heights: readonly EmbedHeight[]): number {
  const index = heights.findLastIndex((known) => known.width <= width);
  const [here, next] = [heights[Math.max(0, index)], heights[index + 1]];
  if (!here || !next || index < 0) return here?.height ?? 0;
  const share = (width - here.width) / (next.width - here.width);
  return Math.round(here.height + share * Math.min(0, next.height - here.height));
}

function widthStyle({ width }: Snippet): Readonly<Record<string, string>> {
  return width === null ? {} : { style: `max-width: ${width}px` };
}

function tag(name: string, attributes: Readonly<Record<string, string>>, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  return `<${name}${written.join('')}>${content}</${name}>`;
}

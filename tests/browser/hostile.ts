import type { BrowserContext, Page } from 'playwright-core';

/** Where a payload asks for something: a server of the test's own that no page may reach. */
export interface Elsewhere {
  readonly host: string;
}

/**
 * HTML that runs script, asks other servers or dresses the page in every way known to work where it is parsed. Each tells
 * of itself in `window.pwned` by name; each element says `data-hostile`.
 */
export function payloads({ host }: Elsewhere): readonly string[] {
  const tell = (name: string): string => `(top.pwned=top.pwned||[]).push('${name}')`;
  return [
    `"><img data-hostile src=x onerror="${tell('image')}">`,
    `'><img data-hostile src="//${host}/image">`,
    `</title></textarea></script><script data-hostile>${tell('script')}</script>`,
    `<svg data-hostile><svg onload="${tell('svg')}"></svg><a xlink:href="javascript:${tell('svg-link')}">x</a></svg>`,
    `<a data-hostile href="javascript:${tell('link')}">link</a>`,
    `[label](javascript:${tell('label')}) [b](https://"onclick=${tell('attribute')})`,
    `<style data-hostile>*{background:url(//${host}/style)}</style>`,
    `<p data-hostile style="background:url(//${host}/styled)" onclick="${tell('click')}">x</p>`,
    `<iframe data-hostile srcdoc="<img src=x onerror=${tell('frame').replaceAll("'", '&quot;')}>"></iframe>`,
    `<details data-hostile open ontoggle="${tell('toggle')}">x</details>`,
    `<input data-hostile autofocus onfocus="${tell('focus')}">`,
    `<base data-hostile href="//${host}/"><link data-hostile rel=stylesheet href="//${host}/sheet">`,
    `<form data-hostile action="//${host}/form"><button id=chronomap name=body>x</button></form>`,
    `<video data-hostile><source onerror="${tell('dialog')};alert(1)"></video>`,
    `\${alert(1)} {{constructor.constructor("${tell('template')}")()}} <%= x %>`,
  ];
}

/** Keys of which every value is words. */
const WORDS = new Set([
  'title',
  'summary',
  'body',
  'label',
  'text',
  'name',
  'publisher',
  'note',
  'where',
  'alt',
  'credit',
]);

/** The same story with a payload for each of its words; ids, dates and kinds stay, so that all of it is shown. */
export function withHostileWords(story: object, texts: readonly string[]): object {
  let next = 0;
  const payload = (): string => {
    next += 1;
    // Numbered, so that no two texts are taken for one.
    return `${texts[next % texts.length]} ${next}`;
  };
  const words = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.keys(value).map((language) => [language, payload()]))
      : payload();
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, WORDS.has(key) ? words(item) : walk(item)]),
    );
  };
  return walk(story) as object;
}

/** Every string of the story, whatever it is for, replaced by a payload; only the `kept` key stays. */
export function withHostileStrings(story: object, texts: readonly string[], kept = 'format'): object {
  let next = 0;
  const walk = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string' && key !== kept) {
      next += 1;
      return texts[next % texts.length];
    }
    if (Array.isArray(value)) return value.map((item) => walk(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item, name)]));
  };
  return walk(story) as object;
}

/** What a hostile story is after, and none may get. */
export interface Loot {
  /** Names of the payloads that ran. */
  readonly ran: readonly string[];
  /** Elements that came from a story's text. */
  readonly elements: number;
  /** Links that are neither of the site nor https. */
  readonly links: readonly string[];
  /** Attributes that hold script. */
  readonly handlers: number;
  /** Whether anything was put on, or taken from, the prototype of all objects. */
  readonly polluted: boolean;
  readonly violations: readonly string[];
}

export const NO_LOOT: Loot = { ran: [], elements: 0, links: [], handlers: 0, polluted: false, violations: [] };

declare global {
  interface Window {
    pwned?: string[];
    /** Set by the payload of the property tests. */
    polluted?: boolean;
    prototypeNames: string;
    /** Bytes of the answers that the page has read, and the largest piece of them. */
    bytesRead: number;
    largestChunk: number;
  }
}

/** Before any script of the page: remembers the prototype of all objects, and counts what is read from answers. */
export async function watchLoot(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.prototypeNames = Object.getOwnPropertyNames(Object.prototype).join();
    window.bytesRead = 0;
    window.largestChunk = 0;
    const { read } = ReadableStreamDefaultReader.prototype;
    ReadableStreamDefaultReader.prototype.read = async function (this: ReadableStreamDefaultReader) {
      const piece = await read.call(this);
      const size = piece.value instanceof Uint8Array ? piece.value.byteLength : 0;
      window.bytesRead += size;
      window.largestChunk = Math.max(window.largestChunk, size);
      return piece;
    };
  });
}

export async function lootOf(page: Page): Promise<Loot> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    const hrefs = all.flatMap((element) => element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? []);
    return {
      ran: [...(window.pwned ?? []), ...(window.polluted === undefined ? [] : ['polluted'])],
      elements: document.querySelectorAll('[data-hostile]').length,
      links: hrefs.filter((href) => {
        const { protocol, origin } = new URL(href, location.href);
        return protocol !== 'https:' && origin !== location.origin;
      }),
      handlers: all.flatMap((element) => element.getAttributeNames()).filter((name) => /^on|^srcdoc$/.test(name))
        .length,
      polluted:
        Object.getOwnPropertyNames(Object.prototype).join() !== window.prototypeNames ||
        Reflect.get({}, 'polluted') !== undefined,
      violations: window.violations,
    };
  });
}

/** Tells of each dialog and each window that a page opens, and closes it. */
export function watchEscapes(context: BrowserContext, page: Page, troubles: string[]): void {
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('page', (opened) => troubles.push(`window: ${opened.url()}`));
}

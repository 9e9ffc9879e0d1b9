import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { heightIn } from '../../src/embed/snippets.ts';
import { borrowPage, leavePage, openPage, WIDE, type WatchedPage } from './chromium.ts';
import { pathOf } from './defaultStory.ts';
import { serveToBrowser } from './served.ts';

const served = serveToBrowser('/', { policy: null });

interface Framed {
  readonly watched: WatchedPage;
  readonly page: Page;
  readonly frames: readonly Frame[];
}

/** An article with these frames and elements in it, of the site's own origin unless sandboxed. */
async function openArticle(body: string): Promise<Framed> {
  const watched = await borrowPage(served.browser, served.site.origin, { viewport: WIDE, reducedMotion: 'reduce' });
  const { page } = watched;
  served.site.override('/article', (response) => {
    response
      .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
      .end(
        `<!doctype html><html lang="en"><head><title>An article</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`,
      );
  });
  await page.goto(`${served.site.origin}/article`);
  const elements = await page.locator('iframe').elementHandles();
  const frames = await Promise.all(elements.map((element) => element.contentFrame()));
  const known = frames.flatMap((frame) => frame ?? []);
  await Promise.all(known.map((frame) => frame.waitForSelector('#chronomap[data-state="ready"]')));
  return { watched, page, frames: known };
}

const src = (more = ''): string => `/${pathOf('e', 'en')}${more}`;

const stateOf = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const root = document.querySelector('#chronomap');
    const chosen = [...document.querySelectorAll('[aria-current="true"][data-event-id]')];
    return JSON.stringify([root?.getAttribute('data-state'), location.hash, chosen.map((one) => one.outerHTML)]);
  });

describe('a frame that is spoken to', () => {
  it('takes none of 10 000 messages for a request: of the wrong kind, from the wrong window, or of no sense', async () => {
    const { watched, page, frames } = await openArticle(`<iframe title="Chronomap" src="${src()}"></iframe>`);
    const [frame] = frames;
    if (!frame) throw new Error('no frame');
    const before = await stateOf(frame);
    const send = async (from: Page | Frame): Promise<void> => {
      await from.evaluate(async () => {
        const target = document.querySelector('iframe')?.contentWindow ?? window;
        const words = [
          'goTo',
          'setView',
          'connect',
          'hello',
          'ready',
          '__proto__',
          'constructor',
          '[iFrameSizer]',
          'pymxPYMx',
        ];
        let seed = 7;
        const next = (below: number): number => {
          seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
          return seed % below;
        };
        const anything = (depth: number): unknown => {
          const word = words[next(words.length)] ?? '';
          const kinds: readonly (() => unknown)[] = [
            () => null,
            () => undefined,
            () => next(1000) - 500,
            () => Number.NaN,
            () => word.repeat(next(40)),
            () => `[iFrameSizer]${word}:8:false:${'9:'.repeat(next(30))}`,
            () => 'kazakhstan-announced',
            () => (depth > 3 ? word : [anything(depth + 1), anything(depth + 1)]),
            () =>
              depth > 3
                ? word
                : {
                    chronomap: next(3),
                    type: word,
                    event: anything(depth + 1),
                    view: anything(depth + 1),
                    cause: '1',
                    secret: word,
                    message: 'ready',
                  },
          ];
          return kinds[next(kinds.length)]?.();
        };
        for (let count = 0; count < 5000; count += 1) {
          target.postMessage(anything(0), '*');
          if (count % 500 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
        }
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      });
    };
    await send(page);
    await send(frame);
    expect(await stateOf(frame)).toBe(before);
    expect(await frame.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
    expect(watched.troubles).toEqual([]);
    await leavePage(watched);
  });

  it('does as it is asked over a line, once that is open: the same probes, let in', async () => {
    const { watched, page, frames } = await openArticle(`<iframe title="Chronomap" src="${src()}"></iframe>`);
    const [frame] = frames;
    if (!frame) throw new Error('no frame');
    await page.evaluate(() => {
      const { port1, port2 } = new MessageChannel();
      document.querySelector('iframe')?.contentWindow?.postMessage({ chronomap: 1, type: 'connect' }, '*', [port2]);
      port1.postMessage({ chronomap: 1, type: 'goTo', event: 'kazakhstan-announced', cause: '1' });
    });
    await frame.waitForSelector('[data-part="detail"] article[data-event-id="kazakhstan-announced"]');
    await leavePage(watched);
  });
});

describe('a frame in a sandbox that allows scripts alone', () => {
  it('opens as it is asked to, can be used, and says its height', async () => {
    const { watched, page, frames } = await openArticle(
      `<script>window.heights = []; addEventListener('message', ({ data }) => data && data.kind === 'interactive:height' && heights.push(data.height));</script>
       <iframe title="Chronomap" width="700" height="900" sandbox="allow-scripts" src="${src('?event=anchorage-summit&theme=dark#?secret=aBc123')}"></iframe>`,
    );
    const [frame] = frames;
    if (!frame) throw new Error('no frame');
    await frame.waitForSelector('[data-part="detail"] article[data-event-id="anchorage-summit"]');
    expect(
      await frame.evaluate(() => getComputedStyle(document.querySelector('.cm-page') ?? document.body).colorScheme),
    ).toBe('dark');
    expect(await frame.evaluate(() => location.hash)).toContain('?secret=aBc123');
    await frame.locator('[data-part="list"] [data-event-id="accords-signed"]').click();
    await frame.waitForSelector('[data-part="detail"] article[data-event-id="accords-signed"]');
    await frame.locator('[data-part="filters"] input[type="search"]').fill('Astana');
    await expect.poll(() => frame.locator('[data-matching]').getAttribute('data-matching')).not.toBe('55');
    const heights = await page.evaluate(() => (window as unknown as { heights: number[] }).heights);
    expect(heights.length).toBeGreaterThan(0);
    expect(watched.troubles).toEqual([]);
    await leavePage(watched);
  });
});

describe('two of our elements in one article', () => {
  it('keep their views to themselves, and the article is scrolled only where it has asked', async () => {
    const element = (id: string, more = ''): string =>
      `<chronomap-embed id="${id}" label="${id}" heights="0:1700" src="${src()}" ${more}></chronomap-embed>`;
    const { watched, page, frames } = await openArticle(
      `<script type="module" src="/embed/1/chronomap.js"></script>
       <p id="marked" data-chronomap-for="second" data-chronomap-event="accords-signed">Signed.</p>${element('first')}${element('second', 'follow')}`,
    );
    const [first, second] = frames;
    if (!first || !second) throw new Error('no frames');
    const choose = (frame: Frame): Promise<void> =>
      frame.locator('[data-part="list"] [data-event-id="accords-signed"]').evaluate((row: HTMLElement) => row.click());
    const current = (): Promise<string | null> => page.locator('#marked').getAttribute('aria-current');
    await page.evaluate(() => scrollTo(0, 2000));
    await choose(first);
    await first.waitForSelector('[data-part="detail"] article[data-event-id="accords-signed"]');
    expect(await second.locator('[data-part="detail"] article[data-event-id="accords-signed"]').count()).toBe(0);
    expect([await current(), await page.evaluate(() => scrollY)]).toEqual([null, 2000]);
    await choose(second);
    await expect.poll(current).toBe('true');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(400);
    expect(watched.troubles).toEqual([]);
    await leavePage(watched);
  });
});

describe('by keyboard a frame', () => {
  it.each(['', '?view=map', '?view=list', '?fit=1'])(
    'is entered, gone through in few stops, and left both ways: %s',
    async (asked) => {
      const link = (id: string): string => `<p><a id="${id}" href="#${id}">${id}</a></p>`;
      const frame = `<iframe title="Chronomap" width="800" height="1400" src="${src(asked)}"></iframe>`;
      const { watched, page, frames } = await openArticle(link('before') + frame + link('after'));
      // The strip of the whole story is made when it comes near: it is a stop from then on.
      await page.locator('#after').scrollIntoViewIfNeeded();
      if (await frames[0]?.locator('.cm-overview-part').isVisible())
        await frames[0]?.waitForSelector('.cm-overview-window');
      const focused = (): Promise<string> =>
        page.evaluate(() => document.activeElement?.id || document.activeElement?.localName || '');
      /** How often the key is pressed in the frame until the focus is on that link. */
      const stopsUntil = async (key: string, id: string): Promise<number> => {
        for (let pressed = 0; pressed < 40; pressed += 1) {
          await page.keyboard.press(key);
          const at = await focused();
          if (at === id) return pressed;
          expect(at).toBe('iframe');
        }
        throw new Error('The focus does not leave the frame');
      };
      await page.locator('#before').focus();
      const there = await stopsUntil('Tab', 'after');
      const back = await stopsUntil('Shift+Tab', 'before');
      expect(there).toBeGreaterThan(2);
      expect(there).toBeLessThanOrEqual(20);
      expect(back).toBe(there);
      expect(watched.troubles).toEqual([]);
      await leavePage(watched);
    },
  );
});

describe('below the fold of an article', () => {
  it('a graphic has the height that it will need in its column', async () => {
    const heights = [
      { width: 0, height: 1620 },
      { width: 320, height: 1620 },
      { width: 390, height: 1490 },
      { width: 631, height: 1320 },
      { width: 632, height: 1840 },
    ];
    const written = heights.map(({ width, height }) => `${width}:${height}`).join(' ');
    const widths = [300, 320, 355, 389, 500, 631, 632, 700];
    const columns = widths.map((width) => [width, written, heightIn(width, heights)] as const);
    const odd = [
      [500, 'x 0:900 z:5 9: 300:-1 700:800', 900 - Math.round((100 * 500) / 700)],
      [500, '', 600],
      [500, '600:900', 900],
      [500, 'none', 600],
    ] as const;
    const all = [...columns, ...odd];
    served.site.override('/article', (response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(
        `<!doctype html><html lang="en"><head><title>An article</title><link rel="icon" href="data:,"></head><body>
<div style="height: 5000px"></div>${all
          .map(
            ([width, attribute]) =>
              `<div style="width: ${width}px"><chronomap-embed src="${src()}" label="Graphic" heights="${attribute}"></chronomap-embed></div>`,
          )
          .join('')}<script type="module" src="/embed/1/chronomap.js"></script></body></html>`,
      );
    });
    const watched = await borrowPage(served.browser, served.site.origin, { viewport: WIDE });
    const { page } = watched;
    await page.goto(`${served.site.origin}/article`);
    await page.waitForFunction(() => customElements.get('chronomap-embed') !== undefined);
    const frames = await page
      .locator('chronomap-embed')
      .evaluateAll((embeds) => embeds.map((embed) => embed.shadowRoot?.querySelector('iframe')?.offsetHeight));
    expect(frames).toEqual(all.map(([, , height]) => height));
    await leavePage(watched);
  });

  it('five graphics fetch nothing until they are a window’s height away', async () => {
    const watched = await openPage(served.browser, served.site.origin, { viewport: WIDE });
    const { page, requests } = watched;
    const element = (index: number): string =>
      `<chronomap-embed id="g${index}" src="${src()}" label="Graphic ${index}" heights="0:900"></chronomap-embed>`;
    served.site.override('/article', (response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(
        `<!doctype html><html lang="en"><head><title>An article</title><link rel="icon" href="data:,"></head><body>
<div style="height: 2000px"></div>${[0, 1, 2, 3, 4].map(element).join('')}
<script type="module" src="/embed/1/chronomap.js"></script></body></html>`,
      );
    });
    const ofGraphics = (): number => requests.filter((url) => new URL(url).pathname.startsWith('/e/')).length;
    await page.goto(`${served.site.origin}/article`);
    await page.waitForFunction(() => customElements.get('chronomap-embed') !== undefined);
    const frames = (count: number): Promise<void> =>
      page.evaluate(async (left) => {
        for (let index = left; index > 0; index -= 1) await new Promise(requestAnimationFrame);
      }, count);
    await frames(30);
    expect(ofGraphics()).toBe(0);
    await page.evaluate(() => window.scrollTo(0, 1100));
    await expect.poll(ofGraphics, { timeout: 10_000 }).toBe(1);
    await frames(30);
    expect(ofGraphics()).toBe(1);
    await watched.context.close();
  });
});

import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { borrowPage, openReady, PHONE, leavePage, type WatchedPage, WIDE } from './chromium.ts';
import { languages, pathOf, story } from './defaultStory.ts';
import { LEGEND_FORMS } from '../../src/derive/dateForm.ts';
import { EVERY } from './every.ts';
import { painted, part } from './parts.ts';
import { serveToBrowser } from './served.ts';
import { openShare } from './sharing.ts';

const served = serveToBrowser();

const event = story.events.find(({ places, links }) => places.length > 0 && links.length > 0)?.id ?? '';

async function open(options: BrowserContextOptions, language = 'en', hash = ''): Promise<WatchedPage> {
  const watched = await borrowPage(served.browser, served.site.origin, { reducedMotion: 'reduce', ...options });
  await openReady(watched, `${served.site.origin}/${pathOf('s', language)}${hash}`);
  return watched;
}

/** At rest, with an event open, with the panel of filters open, with the dialog that shares. */
async function inEachState(page: Page, look: (state: string) => Promise<void>): Promise<void> {
  await look('at rest');
  await part(page, 'list').locator(`[data-event-id="${event}"]`).click();
  await painted(page);
  await look('an event open');
  await page.keyboard.press('Escape');
  await page.locator('.cm-more summary').click();
  await page.locator('.cm-more-panel').waitFor();
  await look('the panel of filters open');
  await page.locator('.cm-more summary').click();
  const dialog = await openShare(page, 'link');
  for (const tab of ['cite', 'take', 'embed'] as const) {
    // Its preview is another page, and nothing is asked of it.
    await dialog.locator(`[data-tab="${tab}"]`).click();
    await painted(page);
    await look(`sharing: ${tab}`);
    expect.soft(await page.evaluate(spilt), `sharing: ${tab}`).toEqual([]);
  }
  await page.keyboard.press('Escape');
}

/** In the page: what of the dialog is wider than its own box. */
function spilt(): string[] {
  return [...document.querySelectorAll<HTMLElement>('dialog[open], dialog[open] :is(button, label, legend, p, h2)')]
    .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
    .map(({ tagName, textContent }) => `${tagName} ${(textContent ?? '').slice(0, 40)}`);
}

describe('a narrow page, and large letters', () => {
  it('has its timeline at every width that is neither a phone’s nor wide', async () => {
    const watched = await open({ viewport: { width: 599, height: 800 } });
    const { page } = watched;
    for (const width of [599, 601, 620, 633, 648]) {
      await page.setViewportSize({ width, height: 800 });
      const boxes = (): Promise<number> =>
        part(page, 'timeline').evaluate((element) => element.getClientRects().length);
      await expect.poll(boxes, { message: `${width} px`, timeout: 20_000 }).toBe(1);
    }
    await leavePage(watched);
  });

  it('has its languages and the way to share within a column, with letters at 200 %', async () => {
    const watched = await open({ viewport: { width: 720, height: 900 } }, 'kk');
    const { page } = watched;
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await painted(page);
    const beyond = await page.locator('.cm-header :is(a, button)').evaluateAll((controls) =>
      controls.flatMap((control) => {
        const { left, right } = control.getBoundingClientRect();
        return left < 0 || right > innerWidth ? [control.textContent] : [];
      }),
    );
    expect(beyond).toEqual([]);
    await leavePage(watched);
  });

  const looks = languages.flatMap((language) => [
    { name: '320 px wide', language, viewport: { width: 320, height: 640 }, letters: '100%' },
    { name: 'letters at 200 %', language, viewport: PHONE, letters: '200%' },
  ]);
  // Each language at one of them, and each of them in two languages.
  it.each(looks.filter((_, index) => EVERY || [0, 3].includes(index % 4)))(
    'does not scroll sideways: $name, $language',
    async ({ language, viewport, letters }) => {
      const watched = await open({ viewport }, language);
      const { page } = watched;
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, letters);
      await painted(page);
      await inEachState(page, async (state) => {
        const { inner, outer } = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return { inner: scrollWidth, outer: clientWidth };
        });
        expect.soft(inner, state).toBe(outer);
      });
      await leavePage(watched);
    },
  );
});

declare global {
  interface Window {
    /** Texts that have been made longer, and what they then were. */
    stretched?: WeakMap<Node, string>;
  }
}

/** In the page: every word that is read is two fifths longer, as in a language that needs more room than ours. */
function stretchWords(): void {
  const stretched = (window.stretched ??= new WeakMap<Node, string>());
  const walker = document.createTreeWalker(document.querySelector('.cm-root') ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('svg, noscript, .cm-map, .cm-timeline, .cm-overview')) continue;
    // What is longer already stays, unless the page has written it anew.
    if (stretched.get(node) === node.nodeValue) continue;
    const longer = (node.nodeValue ?? '').replace(/\p{L}{3,}/gu, (word) => {
      return word + word.slice(0, Math.ceil(word.length * 0.4));
    });
    node.nodeValue = longer;
    stretched.set(node, longer);
  }
}

/** In the page: what is cut off in its own box, but what is meant to be (a line that ends in dots, text for the ear). */
function cutOff(): string[] {
  return [...document.querySelectorAll<HTMLElement>('.cm-root button, .cm-root a, .cm-root label, .cm-root legend')]
    .filter((element) => element.checkVisibility() && element.closest('svg, .cm-hidden, .cm-skip') === null)
    .filter((element) => {
      const { textOverflow, overflowX } = getComputedStyle(element);
      return textOverflow !== 'ellipsis' && overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    })
    .map((element) => `${element.className}: ${element.textContent ?? ''}`);
}

describe('words two fifths longer', () => {
  const pages = [
    { name: 'story, 320 px', path: 's', viewport: { width: 320, height: 640 } },
    { name: 'story, wide', path: 's', viewport: WIDE },
    { name: 'embed, phone', path: 'e', viewport: PHONE },
    { name: 'embed, 700 px', path: 'e', viewport: { width: 700, height: 900 } },
  ] as const;
  // The narrowest of a page, and the widest of an embed that is narrow.
  it.each(EVERY ? pages : [pages[0], pages[3]])(
    'neither scroll sideways nor are cut off: $name',
    async ({ path, viewport }) => {
      const watched = await borrowPage(served.browser, served.site.origin, { viewport });
      const { page } = watched;
      await openReady(watched, `${served.site.origin}/${pathOf(path, 'en')}`);
      await inEachState(page, async (state) => {
        await page.evaluate(stretchWords);
        await painted(page);
        const { scrollWidth, clientWidth } = await page.evaluate(() => {
          const { scrollWidth: inner, clientWidth: outer } = document.documentElement;
          return { scrollWidth: inner, clientWidth: outer };
        });
        expect.soft(scrollWidth, state).toBe(clientWidth);
        expect.soft(await page.evaluate(cutOff), state).toEqual([]);
      });
      await leavePage(watched);
    },
  );
});

describe('in the dark', () => {
  it('a track is lightened wherever its colour is an attribute, and in the light it is as the story has it', async () => {
    for (const [colorScheme, expected] of [
      ['dark', 'contrast(0.515) brightness(1.32)'],
      ['light', 'none'],
    ] as const) {
      const watched = await open({ viewport: WIDE, colorScheme });
      const filters = await watched.page
        .locator('.cm-track .cm-swatch, .cm-row-button .cm-swatch')
        .evaluateAll((marks) => [...new Set(marks.map((mark) => getComputedStyle(mark).filter))]);
      expect([colorScheme, filters]).toEqual([colorScheme, [expected]]);
      await leavePage(watched);
      const plain = await borrowPage(served.browser, served.site.origin, {
        viewport: WIDE,
        colorScheme,
        javaScriptEnabled: false,
      });
      await plain.page.goto(`${served.site.origin}/${pathOf('s', 'en')}`);
      const posters = await plain.page
        .locator('.cm-timeline-box g[filter], .cm-overview-box g[filter]')
        .evaluateAll((groups) => groups.map((group) => getComputedStyle(group).filter));
      expect([colorScheme, posters]).toEqual([colorScheme, [expected, expected]]);
      await leavePage(plain);
    }
  });
});

describe('on a phone', () => {
  it('the filters that are opened lie over the sheet of the chosen event', async () => {
    const watched = await open({ viewport: PHONE }, 'en', `#e=${event}`);
    const { page } = watched;
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.locator('.cm-more summary').click();
    const panel = page.locator('.cm-more-panel');
    await panel.waitFor();
    const [box, sheet] = await Promise.all([panel.boundingBox(), page.locator('.cm-detail').boundingBox()]);
    if (!box || !sheet) throw new Error('no box');
    const at = { x: box.x + box.width / 2, y: Math.max(box.y, sheet.y) + 8 };
    expect(at.y).toBeLessThan(Math.min(box.y + box.height, PHONE.height));
    const isOver = await page.evaluate(
      ({ x, y }) => document.elementFromPoint(x, y)?.closest('.cm-more-panel') !== null,
      at,
    );
    expect(isOver).toBe(true);
    await leavePage(watched);
  });
});

describe('the legend of dates', () => {
  it.each([
    ['abraham-accords', ['mark', 'band', 'bar']],
    ['dates-gallery', LEGEND_FORMS],
  ])('tells what is drawn, on a phone as on a wide page: %s', async (id, forms) => {
    const watched = await borrowPage(served.browser, served.site.origin, { viewport: PHONE, reducedMotion: 'reduce' });
    const { page } = watched;
    await openReady(watched, `${served.site.origin}/s/${id}/en/`);
    const shown = async (): Promise<readonly string[]> => {
      const forms = await page
        .locator('.cm-date-legend [data-form]')
        .evaluateAll((keys) => keys.flatMap((key) => (key.checkVisibility() ? [key.getAttribute('data-form')] : [])));
      return forms.map(String);
    };
    await expect.poll(shown).toEqual(forms);
    await page.setViewportSize(WIDE);
    await page.locator('.cm-timeline').waitFor();
    expect(await shown()).toEqual(forms);
    await leavePage(watched);
  });
});

describe('what is pressed', () => {
  it.each([
    ['wide', { viewport: WIDE }, 24],
    ['phone', { viewport: PHONE }, 24],
    ['wide, for fingers', { viewport: WIDE, hasTouch: true, isMobile: true }, 44],
    ['phone, for fingers', { viewport: PHONE, hasTouch: true, isMobile: true }, 44],
  ] as const)('is large enough: %s', async (_, options, least) => {
    const watched = await open(options);
    const { page } = watched;
    await inEachState(page, async (state) => {
      expect.soft(await page.evaluate(tooSmall, least), state).toEqual([]);
    });
    await leavePage(watched);
  });

  /**
   * What is lower than it should be, or narrower than 24 px. Shapes of countries and the places of events in time have
   * the size they have; filters and list do the same for them.
   */
  function tooSmall(least: number): string[] {
    const pressed = 'a[href], button, input, select, summary, [role="button"], [role="slider"]';
    return [...document.querySelectorAll(pressed)].flatMap((element) => {
      // What is hidden has no box, the skip link one of a pixel; a label is pressed for its box to tick.
      const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
      const given = element instanceof SVGElement || element.matches('.cm-item, .cm-overview-window');
      const small = Math.round(height) < (given ? 24 : least) || Math.round(width) < 24;
      return width > 1 && small ? [`${element.className} ${element.textContent}: ${width} × ${height}`] : [];
    });
  }
});

describe('less motion, and few colours', () => {
  it('nothing moves by itself', async () => {
    const watched = await open({ viewport: WIDE });
    const { page } = watched;
    await inEachState(page, async (state) => {
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap((element) => {
          const { transitionDuration, transitionProperty, animationName, scrollBehavior } = getComputedStyle(element);
          const still = transitionProperty === 'none' || /^(0s(, )?)+$/.test(transitionDuration);
          return still && animationName === 'none' && scrollBehavior === 'auto' ? [] : [element.outerHTML.slice(0, 80)];
        }),
      );
      expect.soft(moving, state).toEqual([]);
      expect.soft(await page.evaluate(() => document.getAnimations().length), state).toBe(0);
    });
    await leavePage(watched);
  });

  it('what is chosen and what has the focus differ from the rest', async () => {
    const watched = await open({ viewport: WIDE, forcedColors: 'active' }, 'en', `#e=${event}&c=KZ`);
    const { page } = watched;
    await page.locator('.cm-more summary').click();
    const look = (selector: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { outlineStyle, outlineColor, backgroundColor, fontWeight, stroke } = getComputedStyle(element);
          return [outlineStyle, outlineColor, backgroundColor, fontWeight, stroke].join(' ');
        });
    const row = '[data-part="list"] li';
    expect(await look(`${row}:has([aria-current])`)).not.toBe(await look(`${row}:not(:has([aria-current]))`));
    const value = '.cm-more-panel [data-country]';
    expect(await look(`${value}[aria-pressed="true"]`)).not.toBe(await look(`${value}[aria-pressed="false"]`));
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)).toBe(
      'solid',
    );
    await leavePage(watched);
  });
});

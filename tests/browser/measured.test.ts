import type { BrowserContext } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { measureEmbed, measuringContexts } from '../../src/cli/measure.ts';
import { pictureOf } from '../../src/cli/pictureOf.ts';
import { heightIn } from '../../src/embed/snippets.ts';
import { oembed } from '../../src/publish/oembed.ts';
import { storyHead } from '../../src/publish/head.ts';
import { borrowPage, leavePage, openReady } from './chromium.ts';
import { pathOf, story } from './defaultStory.ts';
import { serveToBrowser } from './served.ts';

const served = serveToBrowser();
const SITE = { origin: 'https://example.org', path: '/any/path/', name: 'Chronomap' };

describe('what is measured at publishing', () => {
  it('is what an embed tells the page around it, and is where pages and snippets read it', async () => {
    const address = `${served.site.origin}/${pathOf('e', 'kk')}`;
    const contexts = await measuringContexts(served.browser);
    const heights = await measureEmbed(contexts, address);
    await Promise.all(Object.values(contexts).map((context: BrowserContext) => context.close()));
    for (const [width, view] of [
      [390, 'all'],
      [720, 'all'],
      [720, 'map'],
    ] as const) {
      // A phone's column is that of a phone, where buttons are as high as fingers.
      const isPhone = width < 600;
      const watched = await borrowPage(served.browser, served.site.origin, {
        viewport: { width, height: 900 },
        hasTouch: isPhone,
        isMobile: isPhone,
      });
      await openReady(watched, view === 'all' ? address : `${address}?view=${view}`);
      const told = await watched.page.evaluate(() =>
        Math.ceil(document.documentElement.getBoundingClientRect().height),
      );
      expect([view, heightIn(width, heights[view] ?? [])]).toEqual([view, told]);
      await leavePage(watched);
    }
    const measured = { heights, card: 's/abraham-accords/kk/card.png' };
    const found = oembed({ story, language: 'kk', site: SITE, measured });
    expect(found).toMatchObject({
      height: heightIn(720, heights.all),
      heights,
      thumbnail_url: 'https://example.org/any/path/s/abraham-accords/kk/card.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    expect(found['html']).toContain(` height="${heightIn(720, heights.all)}" `);
    expect(storyHead({ story, language: 'kk', kind: 'story', site: SITE, measured })).toContain(
      '<meta property="og:image" content="https://example.org/any/path/s/abraham-accords/kk/card.png" />',
    );
  });

  it('makes of a drawing a picture of the card’s size', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="9" height="9"/></svg>';
    const png = await pictureOf(served.browser, svg);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });
});

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { allTroubles, openPage, PHONE, WIDE } from './chromium.ts';
import { pathOf } from './defaultStory.ts';
import { holdBack } from './heldBack.ts';
import { serveToBrowser } from './served.ts';
import { shiftOf, watchShifts } from './shifts.ts';

const served = serveToBrowser();

const STEP = '#tour=how-it-happened.6';
const PARTS = ['.cm-title', '.cm-figure', '.cm-list', '.cm-tour'];

/** Those of the page's parts that can be seen. */
function seen(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    (names) =>
      names.filter((name) =>
        [...document.querySelectorAll(name)].some((one) => one.checkVisibility({ visibilityProperty: true })),
      ),
    PARTS,
  );
}

interface Options {
  readonly kind?: 's' | 'e';
  readonly reducedMotion?: 'reduce';
}

/** Opens a page up to its first paint while its smallest script is held back; `come` lets it come, or fail. No animation goes on. */
async function openBeforeEarly(
  viewport: { readonly width: number; readonly height: number },
  { kind = 's', ...options }: Options = {},
) {
  const watched = await openPage(served.browser, served.site.origin, { viewport, ...options });
  const { page, context } = watched;
  await watchShifts(watched);
  const come = await holdBack(page, (path) => path.includes('/assets/early-'));
  const session = await context.newCDPSession(page);
  await session.send('Animation.enable');
  const play = (playbackRate: number) => session.send('Animation.setPlaybackRate', { playbackRate });
  await play(0);
  await page.goto(`${served.site.origin}/${pathOf(kind, 'en')}${STEP}`, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
  return { watched, page, come, play };
}

it.each([
  ['a wide page', WIDE, {}],
  ['one for those who want no motion', WIDE, { reducedMotion: 'reduce' }],
  ['a narrow embed', PHONE, { kind: 'e' }],
] as const)(
  'waits with what a linked step would push down until the step is there, and moves nothing: %s',
  async (_, viewport, how) => {
    const { watched, page, come } = await openBeforeEarly(viewport, how);
    expect(await seen(page)).toEqual(['.cm-title']);
    come(true);
    await page.waitForFunction(() => document.documentElement.hasAttribute('data-early'));
    expect(await seen(page)).toEqual(PARTS);
    await page.waitForSelector('#chronomap[data-state="ready"]');
    expect(await shiftOf(watched)).toBeLessThanOrEqual(0.01);
    expect(await allTroubles(watched)).toEqual([]);
    await watched.context.close();
  },
);

it('a phone, where a step is a sheet, waits for no script with its text', async () => {
  const { watched, page, come } = await openBeforeEarly(PHONE);
  expect(await seen(page)).toEqual(expect.arrayContaining(['.cm-title', '.cm-figure', '.cm-list']));
  come(true);
  await page.waitForSelector('#chronomap[data-state="ready"]');
  expect(await shiftOf(watched)).toBeLessThanOrEqual(0.01);
  expect(await allTroubles(watched)).toEqual([]);
  await watched.context.close();
});

it('a wide page whose smallest script never comes is all there after a second', async () => {
  const { watched, page, come, play } = await openBeforeEarly(WIDE);
  come(false);
  expect(await seen(page)).toEqual(['.cm-title']);
  await play(1);
  await page.waitForFunction(() => document.querySelector('.cm-list')?.checkVisibility({ visibilityProperty: true }));
  expect(await seen(page)).toEqual(expect.arrayContaining(['.cm-title', '.cm-figure', '.cm-list']));
  await watched.context.close();
});

it('a page without a tour waits for nothing', async () => {
  const { watched, page, come } = await openBeforeEarly(WIDE);
  expect(await seen(page)).toEqual(['.cm-title']);
  await page.evaluate(() => {
    for (const step of document.querySelectorAll('.cm-tour-served')) step.remove();
  });
  expect(await seen(page)).toEqual(['.cm-title', '.cm-figure', '.cm-list']);
  come(false);
  await watched.context.close();
});

it('without script nothing waits', async () => {
  const watched = await openPage(served.browser, served.site.origin, { viewport: WIDE, javaScriptEnabled: false });
  await watched.page.goto(`${served.site.origin}/${pathOf('s', 'en')}`);
  expect(await seen(watched.page)).toEqual(['.cm-title', '.cm-figure', '.cm-list']);
  await watched.context.close();
});

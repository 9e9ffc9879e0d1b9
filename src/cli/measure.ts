import type { Browser, BrowserContext, Page } from 'playwright-core';
import { COLUMN, type EmbedHeight } from '../embed/snippets.ts';
import { EMBED_VIEWS, type EmbedHeights, type EmbedView } from '../publish/measured.ts';

/**
 * Columns of articles, from a small phone to a wide page; CSS pixels. From 632 on an embed is the wide page (600 and its
 * margins), from 932 on it has its detail beside the map: each of these two is the first of its kind, and the width before it
 * the last. 720 is the column that is reckoned with where none is named.
 */
const WIDTHS = [
  [320, 390, 480, 631],
  [632, COLUMN, 931, 932, 1280],
] as const;

/** Of the window; an embed's own height does not hang on it. CSS pixels. */
const HEIGHT = 900;

/**
 * Looks without a change of height, and the milliseconds between two of them: after a third of a second nothing is on its
 * way any more. To look at each frame would have each drawn: pages side by side then take all that the machine has.
 */
const STILL = { looks: 7, apart: 50 } as const;

/** Where embeds are opened: one pair for many has the scripts of the first for all of them. */
export interface MeasuringContexts {
  /** For narrow columns: what is pressed by fingers there is as high as a finger. */
  readonly phone: BrowserContext;
  readonly desk: BrowserContext;
}

/** Both with motion reduced, so that an embed comes to rest at once. */
export async function measuringContexts(browser: Browser): Promise<MeasuringContexts> {
  const [phone, desk] = await Promise.all([
    browser.newContext({ reducedMotion: 'reduce', hasTouch: true, isMobile: true }),
    browser.newContext({ reducedMotion: 'reduce' }),
  ]);
  return { phone, desk };
}

/** How high an embed is at nine widths, whole and by its parts, as a browser lays it out. */
export async function measureEmbed({ phone, desk }: MeasuringContexts, address: string): Promise<EmbedHeights> {
  const [narrowWidths, wideWidths] = WIDTHS;
  // Side by side: most of the time is spent waiting.
  const [narrow, wide] = await Promise.all([
    measureAt(phone, address, narrowWidths),
    measureAt(desk, address, wideWidths),
  ]);
  const heightsOf = (view: EmbedView): readonly EmbedHeight[] =>
    namedHeights([...(narrow.get(view) ?? []), ...(wide.get(view) ?? [])]);
  return { all: heightsOf('all'), map: heightsOf('map'), timeline: heightsOf('timeline'), list: heightsOf('list') };
}

/** The heights of each view at widths of one kind, in one page. */
async function measureAt(
  context: BrowserContext,
  address: string,
  widths: (typeof WIDTHS)[number],
): Promise<ReadonlyMap<EmbedView, readonly EmbedHeight[]>> {
  const found = new Map<EmbedView, readonly EmbedHeight[]>();
  const page = await context.newPage();
  await page.setViewportSize({ width: widths[0], height: HEIGHT });
  await page.goto(address);
  await page.locator('#chronomap[data-state="ready"]').waitFor();
  for (const view of EMBED_VIEWS) {
    await showAlone(page, view);
    const heights: EmbedHeight[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: HEIGHT });
      heights.push({ width, height: await heightOf(page) });
    }
    found.set(view, heights);
  }
  await page.close();
  return found;
}

/** What `?view=` does (embed/index.ts): the sheets hide the rest. */
async function showAlone(page: Page, view: EmbedView): Promise<void> {
  await page.locator('#chronomap').evaluate((root, part) => {
    root.removeAttribute('data-view');
    if (part !== 'all') root.setAttribute('data-view', part);
  }, view);
}

/** As the embed itself tells it, when it has come to rest. */
function heightOf(page: Page): Promise<number> {
  return page.evaluate(async ({ looks, apart }) => {
    const measure = (): number => Math.ceil(document.documentElement.getBoundingClientRect().height);
    let [height, still] = [measure(), 0];
    while (still < looks) {
      await new Promise((resolve) => setTimeout(resolve, apart));
      const now = measure();
      still = now === height ? still + 1 : 0;
      height = now;
    }
    return height;
  }, STILL);
}

/** The first from 0 on; a width between two others of the same height is not named. */
export function namedHeights(heights: readonly EmbedHeight[]): readonly EmbedHeight[] {
  const [first] = heights;
  return [...(first ? [{ ...first, width: 0 }] : []), ...heights].filter(
    ({ height }, index, all) => height !== all[index - 1]?.height || height !== all[index + 1]?.height,
  );
}

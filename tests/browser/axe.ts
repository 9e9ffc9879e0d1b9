import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { painted } from './parts.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules of these that look at colours: the only ones that can tell light from dark. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** Evaluated by the browser's debugger, which the page's policy does not bind: the page is tested as it is served. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Nobody reads the markup of each element that passed, and to write it takes a fifth of the time. */
const WITHOUT_HTML = ';axe.configure({ noHtml: true });';

/** Selectors. */
interface Where {
  readonly within?: string;
  readonly known?: string;
}

/** Rows of the list that are not chosen: most of a page, and the same in most of its states. */
export const RESTING_ROWS = '.cm-row:not([data-selected])';

declare global {
  interface Window {
    axe: typeof import('axe-core');
  }
}

/**
 * What axe finds wrong, one line per element: the rule, where, and why. In dark only what colours can make wrong. All of
 * the page is searched, unless it is said within what, or what has been searched before and is as it was.
 */
export async function violations(page: Page, where: Where = {}): Promise<string[]> {
  await colour(page, 'light');
  const light = await search(page, TAGS, where);
  await colour(page, 'dark');
  const dark = await search(page, { type: 'rule', values: COLOURS }, where);
  return [...light, ...dark.map((line) => `in dark, ${line}`)];
}

async function colour(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await painted(page);
}

/** Where scripts are off no timer and no frame ever calls back, and axe would wait for ever: they become microtasks. */
function answerAtOnce(): void {
  const soon = (run: () => void): number => {
    void Promise.resolve().then(run);
    return 0;
  };
  Object.assign(window, { setTimeout: soon, requestAnimationFrame: soon });
}

export async function violationsWithoutScript(page: Page): Promise<string[]> {
  await page.evaluate(answerAtOnce);
  const light = await search(page, TAGS);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await search(page, { type: 'rule', values: COLOURS });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((line) => `in dark, ${line}`)];
}

function contextOf({ within = ':root', known }: Where): { include: string[]; exclude: string[] } {
  return { include: [within], exclude: known === undefined ? [] : [known] };
}

async function search(page: Page, runOnly: NonNullable<RunOptions['runOnly']>, where: Where = {}): Promise<string[]> {
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(axeSource + WITHOUT_HTML);
  const options: RunOptions = {
    runOnly,
    resultTypes: ['violations'],
    // Of the rules above only that for sound needs anything fetched; without this each run fetches all style sheets anew.
    preload: { assets: ['media'] },
  };
  const results: AxeResults = await page.evaluate(([asked, context]) => window.axe.run(context, asked), [
    options,
    contextOf(where),
  ] as const);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${String(node.target)}: ${node.failureSummary ?? ''}`.replace(/\s+/g, ' ')),
  );
}

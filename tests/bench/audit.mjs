/** One Lighthouse run: its mobile preset, with the slowness that it works out by itself. */
import { createServer } from 'node:net';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium } from '../../src/cli/ensureChromium.mjs';

/** Lighthouse's own name for a category, and ours for its figure. */
const CATEGORIES = new Map([
  ['performance', 'performance'],
  ['accessibility', 'accessibility'],
  ['best-practices', 'bestPractices'],
  ['seo', 'seo'],
]);

/** Milliseconds, but the shift. */
const METRICS = new Map([
  ['firstContentfulPaint', 'auditedFirstPaint'],
  ['largestContentfulPaint', 'largestPaint'],
  ['totalBlockingTime', 'blocking'],
  ['speedIndex', 'speedIndex'],
  ['cumulativeLayoutShift', 'shift'],
]);

/**
 * Figures of a page, and what of it lay on other machines. A score is told as what it is short of 100. Chromium is started
 * as every measurement starts it: Lighthouse's own launcher gives it a tab that is painted once a second here, and a page
 * is then said to be white for two.
 */
export async function audit(url, origin) {
  const { default: lighthouse } = await import('lighthouse');
  const port = await freePort();
  const flags = [...CHROMIUM_FLAGS, `--remote-debugging-port=${port}`];
  const program = await chromium.launchServer({ executablePath: ensureChromium(), args: flags, headless: true });
  try {
    const result = await lighthouse(url, { port, output: 'json', logLevel: 'error' });
    if (!result) throw new Error('Lighthouse said nothing');
    return figuresOf(result.lhr, origin);
  } finally {
    await program.kill();
  }
}

function figuresOf({ categories, audits, runtimeError }, origin) {
  if (runtimeError) throw new Error(`Lighthouse: ${runtimeError.message}`);
  const [metrics] = audits.metrics.details.items;
  const figures = {};
  for (const [name, ours] of CATEGORIES) figures[ours] = Math.round(100 - 100 * categories[name].score);
  for (const [name, ours] of METRICS) figures[ours] = metrics[name];
  const requests = audits['network-requests'].details.items.map((request) => request.url);
  return {
    figures,
    outside: requests.filter((request) => !request.startsWith(`${origin}/`) && !request.startsWith('data:')),
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

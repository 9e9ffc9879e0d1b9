/** A Chromium of its own for every measurement, so that none inherits another's heap, caches or hung page. */
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium } from '../../src/cli/ensureChromium.mjs';
import { within } from './within.mjs';

const FLAGS = [
  ...CHROMIUM_FLAGS,
  // Nothing may leave the machine, whatever a peer's script asks for.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
const IN_PAGE = ['instrument', 'usable', 'watch', 'frames', 'pressAndType'];

/** A browser that has not started after this is killed, and another is tried: milliseconds, times. */
const START = 60_000;
const TRIES = 3;

/**
 * An instrumented page, not yet opened, and the means to watch it from outside.
 * @param {{ origin: string, setting: object, drivers: string[] }} options
 */
export async function openBrowser(options) {
  const executablePath = ensureChromium();
  for (let left = TRIES - 1; ; left -= 1) {
    // As a server, for that can be killed: a page that hangs for minutes keeps a browser from closing.
    const program = await chromium.launchServer({ executablePath, args: FLAGS, headless: true });
    try {
      const opened = await within(START, 'Chromium did not start', openPage(program, options));
      return { ...opened, close: () => program.kill() };
    } catch (error) {
      await program.kill();
      if (left === 0) throw error;
    }
  }
}

async function openPage(program, { origin, setting, drivers }) {
  const browser = await chromium.connect(program.wsEndpoint());
  await warmUp(browser, origin);
  const context = await browser.newContext({ viewport: setting.viewport, locale: 'en-GB', timezoneId: 'UTC' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const { troubles, outside } = listen(page, origin);
  for (const name of [...IN_PAGE, ...drivers]) {
    // As text: a file named by its path would be taken for a module by its ending.
    await page.addInitScript(await readFile(new URL(`inPage/${name}.mjs`, import.meta.url), 'utf8'));
  }
  if (setting.slow) await slowDown(session, setting.slow);
  return { page, session, troubles, outside, version: browser.version() };
}

/** The first page of a fresh browser pays for its start: fonts, compositor, the connection. A page of ours does not. */
async function warmUp(browser, origin) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript('window.bench = { whenUsable() {} };');
  await page.goto(`${origin}/peers/blank.html`);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await context.close();
}

function listen(page, origin) {
  const troubles = [];
  const outside = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text().slice(0, 200)}`);
  });
  page.on('pageerror', (error) => troubles.push(`page error: ${error.message.slice(0, 200)}`));
  page.on('crash', () => troubles.push('the page crashed'));
  page.on('request', (request) => {
    const { protocol } = new URL(request.url());
    if (!request.url().startsWith(`${origin}/`) && protocol !== 'data:' && protocol !== 'blob:')
      outside.push(request.url());
  });
  return { troubles, outside };
}

async function slowDown(session, { cpu, bitsPerSecond, latency }) {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bitsPerSecond / 8,
    uploadThroughput: bitsPerSecond / 16,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}

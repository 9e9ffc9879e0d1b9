/**
 * `npm run bench`: what a reader waits for, on the built pages, in real Chromium. Five runs each, medians and the range.
 * Times are of this machine and this run: compare figures of one run with each other, never with another day's.
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../ensureChromium.mjs';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const RUNS = 5;
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };
const PAGES = [
  { name: 'desktop 1280×800', viewport: { width: 1280, height: 800 } },
  { name: 'phone 390×844', viewport: { width: 390, height: 844 } },
  { name: 'phone, CPU ×4, 1.6 Mb/s, 150 ms', viewport: { width: 390, height: 844 }, slow: true },
];

if (!existsSync(join(DIST, 'index.html'))) {
  console.error('There is no build to measure: run `npm run build` first.');
  process.exit(1);
}

const server = createServer(serve);
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
try {
  for (const page of PAGES) await measurePage(page);
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}

function serve(request, response) {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const target = join(DIST, normalize(pathname));
  const file = existsSync(target) && statSync(target).isDirectory() ? join(target, 'index.html') : target;
  if (!existsSync(file)) return response.writeHead(404).end();
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Encoding': 'gzip',
  });
  createReadStream(file).pipe(createGzip()).pipe(response);
}

async function measurePage({ name, viewport, slow = false }) {
  const samples = [];
  for (let run = 0; run < RUNS; run += 1) samples.push(await measureOnce(viewport, slow));
  console.log(`\n${name}`);
  for (const key of Object.keys(samples[0])) {
    const values = samples.map((sample) => sample[key]).toSorted((a, b) => a - b);
    const [low, middle, high] = [values[0], values[Math.floor(values.length / 2)], values.at(-1)];
    console.log(`  ${key.padEnd(34)} ${middle.toFixed(0).padStart(6)}   (${low.toFixed(0)}–${high.toFixed(0)})`);
  }
}

async function measureOnce(viewport, slow) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  if (slow) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: (1.6 * 1024 * 1024) / 8,
      uploadThroughput: (750 * 1024) / 8,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  await page.goto(`${origin}/s/abraham-accords/en/`);
  await page.waitForSelector('#chronomap[data-state="ready"]', { timeout: 60_000 });
  const load = await page.evaluate(() => {
    const mark = (label) => performance.getEntriesByName(label)[0]?.startTime ?? Number.NaN;
    const resources = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    return {
      'first paint, ms': performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      'chronomap:list, ms': mark('chronomap:list'),
      'chronomap:ready, ms': mark('chronomap:ready'),
      'moved, KB gzip': resources.reduce((sum, entry) => sum + entry.encodedBodySize, 0) / 1024,
      elements: document.querySelectorAll('*').length,
    };
  });
  const press = await page.evaluate(pressAndType);
  await context.close();
  return { ...load, ...press };
}

/** In the page: from a press, or a letter typed, to the frame in which everything it changes has been painted. */
async function pressAndType() {
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const timed = async (act) => {
    const start = performance.now();
    act();
    await painted();
    return performance.now() - start;
  };
  const rows = [...document.querySelectorAll('[data-part="list"] [data-event-id]')];
  const presses = [];
  for (const row of rows.slice(0, 10)) presses.push(await timed(() => row.click()));
  const input = document.querySelector('[data-part="filters"] input[type="search"]');
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const letters = [];
  for (const text of ['t', 'tr', 'tru', 'trum', 'trump', 'trum', 'tru', 'tr', 't', '']) {
    letters.push(
      await timed(() => {
        setValue.call(input, text);
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    );
  }
  const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  return {
    'select → painted, ms (median of 10)': median(presses),
    'letter → painted, ms (median of 10)': median(letters),
  };
}

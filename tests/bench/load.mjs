/** From the first byte to a page that can be used and has come to rest. */
import { heapOf } from './heap.mjs';
import { pause, within } from './within.mjs';

/** "Not usable within 60 s" is a result. */
const USABLE = 60_000;
/** After it can be used a page may still fetch and index: so long its tasks are counted as loading. */
const SETTLE = 1000;
const DOWNLOADS = 30_000;
const ANSWER = 30_000;

/** Opens the page and resolves when its mark says that it can be used; throws one line where it cannot. */
export async function untilUsable({ page }, url, { mark, failed }) {
  // Not the library's own time limit: it is not kept while the page hangs.
  const state = await within(
    USABLE,
    'not usable',
    page
      .goto(url, { waitUntil: 'commit', timeout: 0 })
      .then(() => page.waitForFunction(readState, [mark, failed ?? null], { polling: 100, timeout: 0 }))
      .then((handle) => handle.jsonValue()),
  );
  if (state !== 'usable') throw new Error(state);
}

/** In the page: null as long as there is nothing to say. */
function readState([mark, failed]) {
  if (performance.getEntriesByName(mark).length > 0) return 'usable';
  if (failed === null || !document.querySelector(failed)) return null;
  return `failed: ${document.querySelector('[data-problem]')?.dataset.problem ?? 'no problem named'}`;
}

/** Waits until nothing is being fetched and a second has passed, then reads what the load has cost. */
export async function loadFigures({ page, session }, subject, size, takeMoved) {
  await page.waitForLoadState('networkidle', { timeout: DOWNLOADS }).catch(() => undefined);
  await pause(SETTLE);
  const figures = await within(
    ANSWER,
    'no answer',
    page.evaluate(readLoad, [subject.marks ?? {}, subject.data?.(size)]),
  );
  return { ...figures, moved: takeMoved() / 1024, heap: await heapOf(session) };
}

/** In the page. Milliseconds since the navigation began; 0 for a longest task where none took 50. */
function readLoad([marks, data]) {
  const markOf = (name) => performance.getEntriesByName(name)[0]?.startTime ?? null;
  const usable = markOf(marks.usable ?? 'bench:usable');
  const parseStart = marks.parseStart ? markOf(marks.parseStart) : null;
  const file = data ? performance.getEntriesByName(new URL(data, location.origin).href)[0] : null;
  return {
    firstPaint: markOf('first-contentful-paint') ?? markOf('first-paint'),
    list: marks.list ? markOf(marks.list) : null,
    hydrated: markOf('chronomap:hydrated'),
    usable,
    download: file ? file.responseEnd - file.startTime : null,
    parse: parseStart === null ? null : usable - parseStart,
    longestTask: Math.max(0, ...window.bench.tasks),
    longestFrame: Math.max(0, ...window.bench.animationFrames.map(({ duration }) => duration)),
    elements: document.querySelectorAll('*').length,
  };
}

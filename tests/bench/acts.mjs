/** What a reader does with a page at rest, each act by a real pointer or key: choose, filter, type. */
import { median } from './statistics.mjs';
import { pause, within } from './within.mjs';

/** The longest an answer may take, milliseconds; and how long one kind of act is repeated. */
const LIMIT = 20_000;
const BUDGET = 6000;
const AT_LEAST = 2;
const HANGS = 30_000;
/** Where in the story events are chosen, as shares of it: near, far, and back. */
const STRETCHES = [0.1, 0.5, 0.9, 0.3];

export async function press(session, { x, y }) {
  const at = { x, y, button: 'left', clickCount: 1 };
  await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  await session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at, buttons: 1 });
  await session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
}

/**
 * Watches one input: sets the watch, gives the input, waits for rest. An answer that has not come within the limit counts
 * as one that came then, and is told; null where the input itself has not come to the page.
 */
async function timed({ page, session, troubles }, subject, { on, expect }, give) {
  await within(
    HANGS,
    'no answer',
    page.evaluate(
      ([type, wanted, strict, limit]) => {
        const { bench } = window;
        const before = bench.driver.answer?.();
        const checks = {
          chosen: () => bench.driver.isChosen(bench.pressed),
          everywhere: () => bench.driver.isChosenEverywhere(wanted.id, wanted.placed),
          answered: () => bench.driver.answer() !== before,
        };
        const isDone = checks[wanted.check];
        bench.pending = bench.watch({ on: type, strict, limit, ...(isDone ? { isDone } : {}) });
      },
      [on, expect, subject.strict ?? false, LIMIT],
    ),
  );
  await within(HANGS, 'no answer', give(session));
  const pending = page.evaluate(() => window.bench.pending);
  const { came, done, last } = await within(HANGS, 'no answer', pending);
  if (done !== null) return { done, last: last ?? done };
  troubles.push(came ? `no answer to a ${on} within ${LIMIT / 1000} s` : `a ${on} did not come to the page`);
  return came ? { done: LIMIT, last: LIMIT } : null;
}

/** Repeats an act at most `times` times, or until it has taken its share of the run. */
async function repeat(times, act) {
  const found = [];
  const started = performance.now();
  for (let time = 0; time < times; time += 1) {
    const one = await act(time);
    if (one) found.push(one);
    if (time + 1 >= AT_LEAST && performance.now() - started > BUDGET) break;
  }
  return found;
}

/** Choosing events: of a list in every part, of a peer's picture where it was pressed. */
export function select(opened, subject, isPlaced) {
  return repeat(STRETCHES.length, async (time) => {
    const target = await showTarget(opened.page, STRETCHES[time], time);
    if (!target) return null;
    const { id } = target;
    const expect = id === null ? { check: 'chosen' } : { check: 'everywhere', id, placed: isPlaced(id) };
    return timed(opened, subject, { on: 'pointerup', expect }, (session) => press(session, target));
  });
}

/** One step of the zoom in, one out, and again, by the page's own buttons: how long until its clusters are other ones. */
export function steps(opened, subject) {
  return repeat(8, async (time) => {
    const point = await opened.page.evaluate(async (index) => {
      const { bench } = window;
      bench.driver.area().scrollIntoView({ block: 'center', behavior: 'instant' });
      await bench.rest();
      const box = bench.driver.zoomButtons()[index].getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, time % 2);
    return timed(opened, subject, { on: 'pointerup', expect: { check: 'none' } }, (session) => press(session, point));
  });
}

/** In the page: an event that lies open and is not chosen, another each time. */
function showTarget(page, share, time) {
  const find = async ([stretch, turn]) => {
    const { bench } = window;
    const { driver } = bench;
    driver.showStretch?.(stretch);
    await bench.rest();
    const found = bench.openItem(turn);
    if (!found) return null;
    const { item, x, y } = found;
    bench.pressed = item;
    return { x, y, id: driver.idOf?.(item) ?? null };
  };
  return within(HANGS, 'no answer', page.evaluate(find, [share, time]));
}

/** Two tracks taken out and put back. */
export async function filter(opened, subject) {
  const { page } = opened;
  const many = await page.evaluate(() => window.bench.driver.filters().length);
  return repeat(Math.min(many, 2) * 2, async (time) => {
    const point = await page.evaluate(
      async (index) => {
        const button = window.bench.driver.filters()[index];
        button.scrollIntoView({ block: 'center', behavior: 'instant' });
        await window.bench.rest();
        const box = button.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      },
      Math.floor(time / 2),
    );
    const expect = { check: subject.strict ? 'answered' : 'none' };
    return timed(opened, subject, { on: 'pointerup', expect }, (session) => press(session, point));
  });
}

/** The measure of issue 3, by script in the page. */
export async function rowsAndLetters({ page }) {
  const { presses, letters: typed } = await within(
    HANGS,
    'no answer',
    page.evaluate(() => window.bench.pressAndType()),
  );
  return { scriptedPress: median(presses), scriptedLetter: median(typed) };
}

/** Letters typed and taken back, one at a time; the first brings the search with it. */
export async function letters(opened, subject) {
  const { page, session } = opened;
  await page.evaluate(() => window.bench.driver.field().focus());
  await pause(300);
  const keys = subject.acts.letters.flatMap((word) => [...word, ...Array.from(word, () => 'Backspace')]);
  const expect = { check: 'answered' };
  return repeat(keys.length, (time) =>
    timed(opened, subject, { on: 'keydown', expect }, () => pressKey(session, keys[time])),
  );
}

async function pressKey(session, key) {
  const text = key.length === 1 ? { text: key } : {};
  const code = key === 'Backspace' ? 8 : key.toUpperCase().codePointAt(0);
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, windowsVirtualKeyCode: code, ...text });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode: code });
}

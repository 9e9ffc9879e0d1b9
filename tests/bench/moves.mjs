/** Panning and zooming by a real pointer and wheel, in several places of the span; how long each frame takes. */
import { press } from './acts.mjs';
import { pause, within } from './within.mjs';

/** Windows of a life, five years, a year and a month; for a peer without windows, a share of its events. */
const PLACES = [
  { from: '1990-01-01', to: '2026-01-01', share: 0 },
  { from: '1994-01-01', to: '1999-01-01', share: 0.2 },
  { from: '2010-01-01', to: '2011-01-01', share: 0.6 },
  { from: '2023-03-01', to: '2023-04-01', share: 0.95 },
];
const FRAME = 1000 / 60;
const MOVING = 600;
/** What comes right after is felt as the end of the move. */
const AFTER = 250;
const HANGS = 30_000;
const CONTROL = 2;

/** Frames of all places together, milliseconds: `moving` while the hand moves, `after` it has let go. */
export async function moves(opened, kind, { strict }) {
  const all = { moving: [], after: [] };
  // What is not judged is moved in half the places: a run has many peers.
  for (const place of strict ? PLACES : PLACES.filter((_, index) => index % 2 === 0)) {
    const point = await prepare(opened.page, place);
    const { moving, after } = await (kind === 'pan' ? pan(opened, point) : zoom(opened, point));
    all.moving.push(...moving);
    all.after.push(...after);
    // A page whose frames take seconds is known well enough by one place.
    if (Math.max(...moving, ...after) > 2000) break;
  }
  return all;
}

/** Goes to a place and finds where there is nothing to be pressed but time itself. */
function prepare(page, place) {
  const find = async (wanted) => {
    const { bench } = window;
    bench.driver.goTo?.(wanted);
    bench.driver.area().scrollIntoView({ block: 'nearest', behavior: 'instant' });
    await bench.rest();
    const box = bench.driver.area().getBoundingClientRect();
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const x = box.left + box.width / 2;
    const pressable = `button, a, input, ${bench.driver.itemSelector}`;
    for (let step = 1; step < 40; step += 1) {
      const y = bottom - (step / 40) * (bottom - top);
      const hit = document.elementFromPoint(x, y);
      if (hit && bench.driver.area().contains(hit) && !hit.closest(pressable)) return { x, y };
    }
    return { x, y: (top + bottom) / 2 };
  };
  return within(HANGS, 'no answer', page.evaluate(find, place));
}

async function pan(opened, { x, y }) {
  const { session } = opened;
  const held = { button: 'left', buttons: 1, clickCount: 1 };
  await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  await session.send('Input.dispatchMouseEvent', { type: 'mousePressed', x, y, ...held });
  return recorded(
    opened,
    (time) => {
      // To the left and back: 240 px each way, ten a frame.
      const way = 10 * Math.round(time / FRAME);
      const dx = way <= 240 ? -way : way - 480;
      return session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: x + dx, y, ...held });
    },
    () => session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', x, y, button: 'left', clickCount: 1 }),
  );
}

async function zoom(opened, point) {
  const { page, session } = opened;
  const how = await page.evaluate(() => {
    const { zoom: given } = window.bench.driver;
    if (typeof given !== 'function') return given;
    return given().map((button) => {
      const box = button.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
  });
  const half = MOVING / 2;
  if (typeof how === 'string') {
    const modifiers = how === 'ctrlWheel' ? CONTROL : 0;
    return recorded(opened, (time) =>
      session.send('Input.dispatchMouseEvent', {
        type: 'mouseWheel',
        ...point,
        deltaX: 0,
        deltaY: time < half ? -40 : 40,
        modifiers,
      }),
    );
  }
  let presses = 0;
  return recorded(opened, (time) => {
    if (time < presses * half) return pause(FRAME);
    presses += 1;
    return press(session, how[presses - 1] ?? how[0]);
  });
}

/** Repeats an input each frame, never two at once: a page that is late gets fewer, as from a real hand. */
async function recorded({ page }, give, letGo) {
  await within(
    HANGS,
    'no answer',
    page.evaluate(() => window.bench.frames.start()),
  );
  const started = performance.now();
  for (let time = 0; time < MOVING; time = performance.now() - started) {
    await Promise.all([within(HANGS, 'no answer', give(time)), pause(FRAME)]);
  }
  const release = page.evaluate(() => window.bench.frames.release());
  await within(HANGS, 'no answer', Promise.all([release, letGo?.()]));
  await pause(AFTER);
  return within(
    HANGS,
    'no answer',
    page.evaluate(() => window.bench.frames.stop()),
  );
}

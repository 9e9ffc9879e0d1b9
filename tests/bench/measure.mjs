/** One measurement: one subject, once, in a browser of its own. */
import { filter, letters, rowsAndLetters, select, steps } from './acts.mjs';
import { audit } from './audit.mjs';
import { openBrowser } from './browser.mjs';
import { heapOf } from './heap.mjs';
import { loadFigures, untilUsable } from './load.mjs';
import { moves } from './moves.mjs';
import { median, p95 } from './statistics.mjs';
import { LateError, within } from './within.mjs';

/** The longest that all acts of one page may take, milliseconds: one that hangs is left then. */
const ACTS = 120_000;
/** The longest that Lighthouse may take, milliseconds. */
const AUDIT = 180_000;

/**
 * Figures by name, and what went wrong: `failure` where the page could not be used (`late`: not within its time),
 * `troubles` it told the console of, `outside` what it asked of other machines; `acting` is how many seconds its acts
 * took. Without `act` the page is only loaded. Never throws.
 */
export async function measure({ subject, setting, size, act, origin, takeMoved, isPlaced }) {
  const figures = {};
  const result = { figures, failure: null, late: false, acting: 0, troubles: [], outside: [], version: null };
  let close = async () => undefined;
  if (setting.audited) return audited(`${origin}${subject.path(size)}`, origin, result);
  try {
    const opened = await openBrowser({ origin, setting, drivers: driversOf(subject) });
    ({ close } = opened);
    Object.assign(result, { troubles: opened.troubles, outside: opened.outside, version: opened.version });
    takeMoved();
    const wanted = { mark: subject.marks?.usable ?? 'bench:usable', failed: subject.failed };
    await untilUsable(opened, `${origin}${subject.path(size)}`, wanted);
    Object.assign(figures, await loadFigures(opened, subject, size, takeMoved));
    if (act) await timedActs(opened, { subject, setting, isPlaced }, result);
  } catch (error) {
    result.failure = error.message.split('\n')[0];
    result.late = error instanceof LateError && figures.usable === undefined;
  }
  await close();
  for (const [name, value] of Object.entries(figures)) if (!Number.isFinite(value)) delete figures[name];
  return result;
}

async function audited(url, origin, result) {
  try {
    const { figures, outside } = await within(AUDIT, 'Lighthouse did not end', audit(url, origin));
    Object.assign(result.figures, figures);
    result.outside.push(...outside);
  } catch (error) {
    result.failure = error.message.split('\n')[0];
  }
  return result;
}

function driversOf({ strict = false, drivers = [] }) {
  return [...(strict ? ['chronomapDriver'] : []), ...drivers];
}

async function timedActs(opened, how, result) {
  const started = performance.now();
  try {
    await within(ACTS, 'not measured', allActs(opened, how, result.figures));
  } finally {
    result.acting = (performance.now() - started) / 1000;
  }
}

async function allActs(opened, { subject, setting, isPlaced }, figures) {
  const acts = Object.fromEntries(
    Object.entries(subject.acts).filter(([name]) => setting.acts?.includes(name) ?? true),
  );
  if (acts.select) addAct(figures, 'select', await select(opened, subject, isPlaced), 'done');
  if (acts.steps) addAct(figures, 'step', await steps(opened, subject), subject.strict ? 'last' : 'done');
  if (acts.filter) addAct(figures, 'filter', await filter(opened, subject), subject.strict ? 'last' : 'done');
  if (acts.letters) {
    const [first, ...others] = await letters(opened, subject);
    figures.firstLetter = first?.last;
    addAct(figures, 'letter', others, 'last');
  }
  if (acts.rowsAndLetters) Object.assign(figures, await rowsAndLetters(opened));
  if (acts.move) {
    addMove(figures, 'pan', await moves(opened, 'pan', subject));
    addMove(figures, 'zoom', await moves(opened, 'zoom', subject));
  }
  figures.heapAfter = await heapOf(opened.session);
  figures.elementsAfter = await opened.page.evaluate(() => document.querySelectorAll('*').length);
}

function addAct(figures, name, times, which) {
  const values = times.map((time) => time[which]);
  figures[name] = median(values);
  figures[`${name}Worst`] = Math.max(...values);
}

/** The longest frame counts what comes right after the move, the middle and the 95th of a hundred do not. */
function addMove(figures, name, { moving, after }) {
  figures[`${name}Median`] = median(moving);
  figures[`${name}P95`] = p95(moving);
  figures[`${name}Max`] = Math.max(...moving, ...after);
}

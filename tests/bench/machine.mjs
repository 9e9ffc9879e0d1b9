/** What the figures were measured on, and whether anything else was running meanwhile. */
import os from 'node:os';
import process from 'node:process';
import { median } from './statistics.mjs';
import { pause } from './within.mjs';

/** What the same loop may differ by, and what share of the cores others may have, on a machine that is quiet. */
const QUIET_SPREAD = 1.15;
const QUIET_BUSY = 0.1;
const LISTEN = 2000;

export function describeMachine() {
  const cores = os.cpus();
  return {
    processor: cores[0]?.model.trim() ?? 'unknown',
    cores: cores.length,
    memoryGB: Math.round(os.totalmem() / 1024 ** 3),
    system: `${os.type()} ${os.release()}`,
    node: process.version,
  };
}

/** Taken while the bench itself does nothing: the load, the share of the cores that others use, a loop's milliseconds. */
export async function listenToMachine() {
  const before = busyTimes();
  await pause(LISTEN);
  const after = busyTimes();
  const busy = (after.busy - before.busy) / Math.max(1, after.all - before.all);
  const loops = Array.from({ length: 5 }, timedLoop);
  return { load: round(os.loadavg()[0]), busy: round(busy), loop: round(median(loops)) };
}

function busyTimes() {
  const all = os.cpus().flatMap(({ times }) => Object.values(times));
  const idle = os.cpus().map(({ times }) => times.idle);
  const sum = (values) => values.reduce((total, value) => total + value, 0);
  return { all: sum(all), busy: sum(all) - sum(idle) };
}

function timedLoop() {
  const started = performance.now();
  let state = 1;
  for (let step = 0; step < 3e7; step += 1) state = Math.imul(state ^ (state >>> 15), state | 1) + step;
  return performance.now() - started + (state === 0 ? 1 : 0);
}

/** Quiet: nobody else at work whenever we listened, and the same loop always took about as long. */
export function isQuiet(samples) {
  const loops = samples.map(({ loop }) => loop);
  return samples.every(({ busy }) => busy < QUIET_BUSY) && Math.max(...loops) <= QUIET_SPREAD * Math.min(...loops);
}

const round = (value) => Math.round(value * 100) / 100;

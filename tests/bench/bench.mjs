/**
 * `npm run bench`: Chronomap, its peers and the floors in one run of real Chromium. Times are of this machine and this
 * run: compare figures of one run with each other, never with another day's. What is measured and how: `docs/performance.md`.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { seededStory } from '../fixtures/seededStory.mjs';
import { buildPages } from './buildPages.mjs';
import { buildSite } from './buildSite.mjs';
import { cellFinder, createCells } from './cells.mjs';
import { describeMachine, isQuiet, listenToMachine } from './machine.mjs';
import { measure } from './measure.mjs';
import { HELP, readOptions } from './options.mjs';
import { planRounds } from './plan.mjs';
import { writeReport } from './report.mjs';
import { serve } from './server.mjs';
import { seededFiles } from './stories.mjs';
import { SETTINGS, SMALL, SUBJECTS } from './subjects.mjs';
import { judge } from './thresholds.mjs';
import { isMet, verdictText } from './verdicts.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const RESULTS = 'bench/results.json';
/** What has been measured so far: all that is left of a run that was broken off. */
const SO_FAR = 'bench/results.part.json';
const REPORT = 'docs/performance.md';
/** After so many minutes peers and floors are only loaded: a whole run is to end within forty. */
const HURRY = 20;

async function main() {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return console.log(HELP);
  const results = options.from === null ? await run(options) : JSON.parse(readFileSync(options.from, 'utf8'));
  tell({ ...results, thresholds: judge(cellFinder(results.cells)) }, options);
}

/** Prints tables and verdicts, writes them where that is wanted, and sets the exit code. */
function tell(results, { write }) {
  const report = writeReport(results);
  console.log(`\n${report}\n\n${verdictText(results.thresholds)}\n`);
  if (write) {
    writeFile(RESULTS, inJson(results));
    writeFile(REPORT, report);
    console.log(`${RESULTS} and ${REPORT} are written.`);
  } else console.log('A part of the bench: nothing is written (--write would).');
  process.exitCode = isMet(results) ? 0 : 1;
}

async function run(options) {
  // React's own code is chosen by it, of what Vite builds and of what it runs.
  process.env.NODE_ENV ??= 'production';
  const rounds = planRounds(SUBJECTS, options);
  const temporary = mkdtempSync(join(tmpdir(), 'chronomap-bench-'));
  try {
    const foldersAt = async (origin) => [
      { prefix: '/peers/', folder: await buildPages(temporary) },
      { prefix: '/', folder: await buildSite(temporary, seededStory({ events: SMALL }), origin) },
    ];
    const server = await serve({ foldersAt, files: seededFiles(options.sizes) });
    try {
      return await takeAll(rounds, options, server);
    } finally {
      await server.close();
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function takeAll(rounds, { partial }, server) {
  const started = new Date();
  const cells = createCells();
  const samples = [await listenToMachine()];
  let chromium = 'unknown';
  const found = () => ({
    format: 'chronomap-bench/1',
    machine: describeMachine(),
    run: {
      started: started.toISOString(),
      minutes: Math.round((Date.now() - started.getTime()) / 6000) / 10,
      rounds: rounds.length,
      partial,
      chromium,
      quiet: isQuiet(samples),
      samples,
    },
    cells: cells.all(),
  });
  for (const [index, round] of rounds.entries()) {
    console.log(`\nround ${index + 1} of ${rounds.length}, after ${found().run.minutes} minutes`);
    for (const measurement of round) {
      if (cells.isHopeless(measurement)) continue;
      const hurry = found().run.minutes > HURRY;
      const outcome = await take(measurement, server, cells, hurry);
      chromium = outcome.version ?? chromium;
      writeFile(SO_FAR, inJson(found()));
    }
    samples.push(await listenToMachine());
  }
  writeFile(SO_FAR, inJson(found()));
  return found();
}

async function take(measurement, server, cells, hurry) {
  const { setting, size } = measurement;
  const subject = SUBJECTS.find(({ name }) => name === measurement.subject);
  const began = performance.now();
  const outcome = await measure({
    subject,
    setting: SETTINGS[setting],
    size,
    act: subject.strict || !(hurry || cells.hasActed(measurement)),
    origin: server.origin,
    takeMoved: server.takeMoved,
    isPlaced: placedOf(subject, size),
  });
  cells.add(measurement, outcome);
  const { usable } = outcome.figures;
  const said = [usable === undefined ? null : `usable after ${usable.toFixed(0)} ms`, outcome.failure];
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`  ${subject.name}, ${setting}, ${size}: ${said.filter(Boolean).join('; ')} (${seconds} s)`);
  return outcome;
}

/** Whether an event of this subject's story has a place on the map: asked of Chronomap alone. */
function placedOf({ strict = false, name }, size) {
  if (!strict) return () => false;
  // Each of its events has a place.
  if (name === 'map') return () => true;
  const placed = new Set();
  for (const { id, places } of seededStory({ events: size }).events) if (places) placed.add(id);
  return (id) => placed.has(id);
}

/** A list of numbers on one line: the file is to be read, and compared with the one before. */
function inJson(results) {
  return JSON.stringify(results, null, 1).replace(/\[[\d.,\s-]+\]/g, (list) => list.replace(/\s+/g, ' '));
}

function writeFile(name, text) {
  const file = join(ROOT, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${text.trimEnd()}\n`);
}

await main().catch((error) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});

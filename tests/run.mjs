/**
 * `npm test`: check, build, every test in UTC, and what knows of time again far from it. Nothing is run twice to make it
 * pass. The last line is `N passed, M failed`; a step that is no test run counts as one failed test when it fails.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from '../src/cli/ensureChromium.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');
const reports = mkdtempSync(join(tmpdir(), 'chronomap-tests-'));

const STEPS = [
  { name: 'Chromium', run: () => Promise.resolve(ensureChromium()).then(() => 0) },
  { name: 'npm run check', run: () => start('npm', ['run', '--silent', 'check']) },
  { name: 'npm run build', run: () => start('npm', ['run', '--silent', 'build']) },
  // By itself: the browser that it runs in stays open, and draws, to the end of its run.
  { name: 'tests of the widgets, in UTC', tests: true, zone: 'UTC', projects: ['contract'] },
  { name: 'tests without a browser, in UTC', tests: true, zone: 'UTC', projects: ['ui', 'pure'] },
  { name: 'tests of the pages, in UTC', tests: true, zone: 'UTC', projects: ['pages'] },
  {
    name: 'tests of what knows of time, in Asia/Almaty',
    tests: true,
    zone: 'Asia/Almaty',
    projects: ['pure', 'contract'],
    filters: ['tests/unit', 'tests/property', 'tests/data', 'tests/contract/dates'],
    // Programs, servers, bytes, checks of a story's form, shapes on the globe.
    exclude: [
      'tests/unit/{bench,cli,docs,geo,loading}/**',
      'tests/unit/publish/devServer*',
      'tests/property/{cli,geo,loading,story}/**',
      'tests/data/{contestedAreas,geometry,i18n,lockfile}.test.ts',
    ],
  },
];

/** Runs a program with its output on ours; the exit code, or 1 where it was killed or could not start. */
function start(program, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** A run of vitest, and what its report counts: the exit code alone does not say how many. */
async function runTests({ name, zone, projects, filters = [], exclude = [] }) {
  const file = join(reports, `${name.replaceAll('/', '-')}.json`);
  const chosen = [...projects.map((project) => `--project=${project}`), ...exclude.map((glob) => `--exclude=${glob}`)];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await start(process.execPath, [VITEST, 'run', ...filters, ...chosen, ...reporters], { TZ: zone });
  return count(name, code, file);
}

function count(name, code, file) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, complaint: `${name}: no report` };
  }
  const { numPassedTests: passed, numFailedTests: failedTests, testResults } = report;
  // A file that fails before its first test (an import, a hook) is in no count of tests.
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = failedTests + brokenFiles.length;
  if (failed > 0)
    return { passed, failed, complaint: [`${name}: ${failed} failed`, ...namesOf(testResults)].join('\n  ') };
  if (code !== 0) return { passed, failed: 1, complaint: `${name}: ended with ${code} though no test failed` };
  if (passed === 0) return { passed, failed: 1, complaint: `${name}: no test was run` };
  return { passed, failed: 0, complaint: null };
}

/** The failed tests by name: whoever reads but the end of the output sees which. */
function namesOf(testResults) {
  return testResults.flatMap(({ name, assertionResults, status }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed').map((test) => test.fullName);
    const file = relative(ROOT, name);
    return failed.length > 0 ? failed.map((test) => `${file}: ${test}`) : status === 'failed' ? [file] : [];
  });
}

async function runStep(step) {
  process.stdout.write(`\n> ${step.name}\n`);
  if (step.tests) return runTests(step);
  const code = await step.run().catch((error) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  });
  return { passed: 0, failed: code === 0 ? 0 : 1, complaint: code === 0 ? null : `${step.name} failed` };
}

async function main() {
  const results = [];
  try {
    for (const step of STEPS) results.push(await runStep(step));
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const [passed, failed] = [sum('passed'), sum('failed')];
  process.stdout.write('\n');
  for (const { complaint } of results) if (complaint) process.stdout.write(`${complaint}\n`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

await main();

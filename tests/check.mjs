/**
 * `npm run check`: format, lint, types, dead code, architecture, each whole, so that one run shows all there is to mend.
 * `npm run check -- --fix` formats, and mends what the linter can. Two at a time: the machine may have no more cores.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const SOURCES = ['src', 'tests', 'vite.config.ts'];
const FIX = process.argv.includes('--fix');
const ABREAST = 2;

const CHECKS = [
  { name: 'types', bin: 'tsc', args: ['--noEmit'] },
  {
    name: 'lint',
    bin: 'oxlint',
    args: ['--type-aware', ...(FIX ? ['--fix'] : []), '-c', 'tests/architecture/oxlint.json', ...SOURCES],
  },
  { name: 'architecture', bin: 'vitest', args: ['run', '--config', 'tests/architecture/vitest.config.ts'] },
  { name: 'dead code', bin: 'knip', args: ['--no-progress', '--no-config-hints'] },
  {
    name: 'format',
    bin: 'biome',
    args: [
      'format',
      ...(FIX ? ['--write'] : []),
      '--config-path=tests/architecture/biomeFormat.json',
      ...SOURCES,
      'index.html',
    ],
    cure: 'npm run check -- --fix formats',
  },
];

/** Runs one check; its output is kept and shown only where it fails, so that two do not talk at once. */
function run({ name, bin, args, cure }) {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const output = [];
    const child = spawn(join(ROOT, 'node_modules/.bin', bin), args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    const end = (ok, last) => {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      if (!ok) process.stdout.write(Buffer.concat(output).toString() + last);
      process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)${!ok && cure ? `: ${cure}` : ''}\n`);
      resolve(ok);
    };
    child.once('error', (error) => end(false, `${error.message}\n`));
    child.once('close', (code) => end(code === 0, ''));
  });
}

async function main() {
  const queue = [...CHECKS];
  let failed = 0;
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) if (!(await run(next))) failed += 1;
  };
  await Promise.all(Array.from({ length: ABREAST }, work));
  process.stdout.write(failed === 0 ? 'All checks passed\n' : `${failed} of ${CHECKS.length} checks failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}

await main();

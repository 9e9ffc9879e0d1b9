import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

const NAME = 'chronomap-';
/** What `mkdtemp` adds to a name, characters. */
const ADDED = 6;
/** Chromium's socket lies in a folder of its own there, 45 characters more, and may have 104 (macOS; Linux 108). */
const LONGEST = 58;

/**
 * All that a run writes outside the project (copies of it, drafts, profiles of browsers) lies in one folder, and goes
 * with it: a test that forgets its own, or is killed over it, leaves nothing on the machine. Vitest asks once for the run
 * and once for each project; they share one.
 */
export function setup(): (() => void) | undefined {
  const before = process.env.TMPDIR;
  const parent = tmpdir();
  const length = path.join(parent, NAME).length + ADDED;
  if (path.basename(parent).startsWith(NAME) || length > LONGEST) return undefined;
  const folder = mkdtempSync(path.join(parent, NAME));
  process.env.TMPDIR = folder;
  return () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
}

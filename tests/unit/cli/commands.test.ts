import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { main as build } from '../../../src/cli/build.ts';
import { main as preview } from '../../../src/cli/preview.ts';
import { main as publish } from '../../../src/cli/publish.ts';
import { main as publishEdition } from '../../../src/cli/publishEdition.ts';
import { main as validate } from '../../../src/cli/validate.ts';
import { copyProject, run } from '../../fixtures/projectCopy.ts';

const project = copyProject('commands');
const [dist, list, story] = ['dist', 'public/data/index.json', 'public/data/stories/dates-gallery.json'].map((name) =>
  path.join(project, name),
) as [string, string, string];
mkdirSync(dist);
const kept = path.join(dist, 'kept.txt');
writeFileSync(kept, '');
afterAll(() => rmSync(path.dirname(project), { recursive: true, force: true }));

/** The tools by the name of their file, and the commands that they are. */
const COMMANDS = [
  ['build', 'build', build],
  ['publish', 'publish', publish],
  ['publishEdition', 'publish-edition', publishEdition],
  ['validate', 'validate', validate],
  ['preview', 'preview', preview],
] as const;

/** What is printed where the file holds something else; `dist/` is as it was. */
function withFile(
  file: string,
  text: string,
  args: readonly string[],
): { readonly code: number | null; readonly output: string } {
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, text);
  const ran = run(project, args);
  writeFileSync(file, before);
  expect(existsSync(kept)).toBe(true);
  return ran;
}

describe('commands', () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  afterEach(() => vi.clearAllMocks());
  afterAll(() => vi.restoreAllMocks());

  it.each(COMMANDS)('%s says how it is used, under its own name', async (_tool, name, main) => {
    expect(await main(['--help'])).toBe(0);
    const [[usage]] = log.mock.calls as [[string]];
    expect(usage).toMatch(new RegExp(`^Usage: npm run ${name}(?: |$)`));
    expect(usage).toMatch(/^ {2}--help +\w/m);
  });

  it.each(COMMANDS)('%s refuses an option that it does not know', async (_tool, name, main) => {
    expect(await main(['--nosuch'])).toBe(2);
    expect(error.mock.calls).toEqual([
      [expect.stringMatching(new RegExp(`^npm run ${name} does not know --nosuch\nUsage: .*$`))],
    ]);
  });

  it('freezes no story that is not there, and names those that are', async () => {
    expect(await publishEdition(['nosuch'])).toBe(1);
    expect(error.mock.calls).toEqual([
      ['public/data/index.json lists no story "nosuch": it lists abraham-accords, dates-gallery'],
    ]);
  });
});

describe('a command that is run', () => {
  it.each(['build', 'publish', 'publishEdition dates-gallery --without-browser'])(
    '%s stops at the error of a story before dist/ is touched',
    (args) => {
      const file = JSON.parse(readFileSync(story, 'utf8')) as { readonly events: readonly object[] };
      const broken = JSON.stringify({ ...file, events: file.events.with(0, { ...file.events[0], when: '2025-13' }) });
      const { code, output } = withFile(story, broken, args.split(' '));
      expect(code).toBe(1);
      expect(output).toMatch(
        /^public\/data\/stories\/dates-gallery\.json:\nSTORY-104 events\[\d+\]\.when of "[^"]+" \(line \d+\) "2025-13".*\n1 error; 1 event left out\n/,
      );
      expect(output).toMatch(
        /Nothing is built: mend public\/data\/stories\/dates-gallery\.json, or add --allow-left-out/,
      );
      expect(output).not.toMatch(/^ +at /m);
    },
  );

  it('stops at a list that is not JSON in one line', () => {
    expect(withFile(list, '{\n  "stories": [}\n', ['build'])).toEqual({
      code: 1,
      output: 'public/data/index.json is not JSON: line 2, column 15: a value is missing\n',
    });
  });
});

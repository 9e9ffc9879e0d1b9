import { describe, expect, it } from 'vitest';
import { codeSizes } from './codeSizes.ts';
import { readModules, readTree } from './sourceTree.ts';

/** Lines of code, blank lines and comments apart. */
const MAX_FILE = 300;
const MAX_TEST_FILE = 400;
const MAX_FUNCTION = 60;

/** Folders of tables that are made by a script or are nothing but data, each with its reason. */
const TABLES: readonly { readonly folder: string; readonly reason: string }[] = [
  { folder: 'src/i18n/countries/', reason: 'country names in four languages, one a line' },
  { folder: 'src/cli/tables/', reason: 'numeric country codes, one a line' },
];

const modules = [...readModules()].filter(([path]) => !TABLES.some(({ folder }) => path.startsWith(folder)));
const tests = [...readTree('tests', ['.ts', '.tsx', '.mjs'])];

describe('sizes', () => {
  it(`no file of src/ is longer than ${MAX_FILE} lines`, () => {
    const long = modules.flatMap(([path, text]) => {
      const { lines } = codeSizes(path, text);
      return lines > MAX_FILE ? [`${path} has ${lines} lines; give one of its jobs a file of its own`] : [];
    });
    expect(long).toEqual([]);
  });

  it(`no function of src/ is longer than ${MAX_FUNCTION} lines`, () => {
    const long = modules.flatMap(([path, text]) =>
      codeSizes(path, text).functions.flatMap(({ name, line, lines }) =>
        lines > MAX_FUNCTION ? [`${path}:${line} ${name} has ${lines} lines; take a step of it out and name it`] : [],
      ),
    );
    expect(long).toEqual([]);
  });

  it(`no file of tests/ is longer than ${MAX_TEST_FILE} lines`, () => {
    const long = tests.flatMap(([path, text]) => {
      const { lines } = codeSizes(path, text);
      return lines > MAX_TEST_FILE ? [`${path} has ${lines} lines; split it by what it tests`] : [];
    });
    expect(long).toEqual([]);
  });
});

describe('measuring', () => {
  const text = `/** A comment
 * of two lines. */
export const outer = (): string => { // a comment

  /* another */
  function inner(): string {
    return 'http://x';
  }
  return inner();
};
`;

  it('counts code, not blanks or comments, and functions within functions', () => {
    expect(codeSizes('a.ts', text)).toEqual({
      lines: 6,
      functions: [
        { name: 'outer', line: 3, lines: 6 },
        { name: 'inner', line: 6, lines: 3 },
      ],
    });
  });
});

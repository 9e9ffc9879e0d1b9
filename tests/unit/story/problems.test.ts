import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem, problem, problemCodes, type Problem, type ProblemCode } from '../../../src/story/index.ts';
import { type ToolProblemCode, toolProblem, toolProblemCodes } from '../../../src/story/toolProblems.ts';
import { problemCases } from './problemCases.ts';
import { toolProblemCases } from './toolProblemCases.ts';

/** What a page may say, and what only tools say: they share their numbers. */
const codes: readonly (ProblemCode | ToolProblemCode)[] = [...problemCodes, ...toolProblemCodes].toSorted();

/** The rows `| STORY-nnn | severity | meaning | cure |` of the room's table. */
function readTable(): Map<string, readonly string[]> {
  const readme = readFileSync('src/story/README.md', 'utf8');
  const rows = readme.split('\n').filter((line) => line.startsWith('| STORY-'));
  return new Map(
    rows.map((row) => {
      const [code = '', ...cells] = row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      return [code, cells];
    }),
  );
}

describe('the table of problems in README.md', () => {
  const table = readTable();

  it('has a row for every code, in order, and none for another', () => {
    expect([...table.keys()]).toEqual(codes);
    expect(new Set(codes).size).toBe(codes.length);
    expect([...problemCodes]).toEqual(problemCodes.toSorted());
    expect([...toolProblemCodes]).toEqual(toolProblemCodes.toSorted());
  });

  it('gives each its severity', () => {
    const listed = [...table].map(([code, [severity]]) => `${code} ${severity}`);
    expect(listed).toEqual(codes.map((code) => `${code} ${severityOf(code)}`));
  });

  it('marks what only tools say', () => {
    const marked = [...table].flatMap(([code, [, meaning]]) => (meaning?.startsWith('*tools:*') ? [code] : []));
    expect(marked).toEqual([...toolProblemCodes]);
  });

  it('gives each its meaning and its cure', () => {
    for (const [code, cells] of table)
      expect(
        cells.map((cell) => cell !== ''),
        code,
      ).toEqual([true, true, true]);
  });
});

describe.each(Object.entries({ ...problemCases, ...toolProblemCases }))('%s', (code, { line, provoke }) => {
  it('is provoked, and says what is wrong, where, and the cure', async () => {
    const lines = await provoke();
    expect(lines.filter((each) => each.startsWith(code))).toEqual([line]);
  });
});

/** The severity does not depend on what the message shows. */
function severityOf(code: ProblemCode | ToolProblemCode): string {
  const build: unknown = (toolProblemCodes as readonly string[]).includes(code) ? toolProblem : problem;
  return (build as (...values: readonly unknown[]) => Pick<Problem, 'severity'>)(code, '', '', '', '').severity;
}

describe('formatProblem', () => {
  it('leaves the path out where the file as a whole is meant', () => {
    expect(formatProblem(problem('STORY-010', ''))).toMatch(/^STORY-010 the reading/);
  });

  it('stays on one line and is short, whatever the file holds', () => {
    const line = formatProblem(problem('STORY-104', 'events[0].when', `a\n\u2028${'x'.repeat(9_999)}`, 'no'));
    expect(line.split(/[\n\r\u2028\u2029]/)).toHaveLength(1);
    expect(line.length).toBeLessThan(200);
  });
});

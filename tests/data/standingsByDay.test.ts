import { describe, expect, it } from 'vitest';
import { standingsAt } from '../../src/derive/standings.ts';
import { addDays, type Day } from '../../src/time/index.ts';
import { story } from '../browser/defaultStory.ts';
import { factTable } from '../fixtures/facts/facts.ts';

/** `standings.tsv` read as a person would: of each country the last row that has begun; of one day the lower row. */
function bruteForce(day: string): Record<string, string> {
  const rows = factTable('standings')
    .filter(({ from = '' }) => from <= day)
    .sort((one, other) => ((one['from'] ?? '') < (other['from'] ?? '') ? -1 : 0));
  return Object.fromEntries(rows.map(({ country = '', status = '' }) => [country, status]));
}

const FIRST = '2020-01-01' as Day;
const LAST = '2025-11-07';

describe('the standings of the default story', () => {
  it('are those of the table on every day from 2020 to the editorial date', () => {
    const wrong: string[] = [];
    let days = 0;
    for (let day = FIRST; day <= LAST; day = addDays(day, 1)) {
      days += 1;
      const derived = Object.fromEntries([...standingsAt(story, day)].map(([code, { status }]) => [code, status]));
      if (JSON.stringify(sorted(derived)) !== JSON.stringify(sorted(bruteForce(day)))) wrong.push(day);
    }
    expect(days).toBe(2138);
    expect(wrong).toEqual([]);
  });

  it('change on the days that the table names, and on no others', () => {
    const changes: string[] = [];
    for (let day = FIRST; day <= LAST; day = addDays(day, 1)) {
      const [before, now] = [addDays(day, -1), day].map((at) => JSON.stringify(sorted(bruteForce(at))));
      if (before !== now) changes.push(day);
    }
    const days = new Set(factTable('standings').map(({ from = '' }) => from));
    expect(changes).toEqual([...days].sort());
  });
});

function sorted(record: Record<string, string>): readonly (readonly [string, string])[] {
  return Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
}

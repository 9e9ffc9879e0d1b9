import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtfGarbage, edtfText } from './edtfArbitraries.ts';
import { readOurs, readTheirs, sameReading } from './oracle.ts';
import { DIFFERENCES } from './oracleDifferences.ts';

const SPECIFICATION = `
  1985-04-12 1985-04 1985 1985-04-12T23:20:30 1985-04-12T23:20:30Z 1985-04-12T23:20:30-04 1964/2008 2004-06/2006-08
  2004-02-01/2005-02-08 2004-02-01/2005-02 2004-02-01/2005 2005/2006-02 Y170000002 Y-170000002 2001-21 2001-24 1984?
  2004-06~ 2004-06-11% 201X 20XX 2004-XX 1985-04-XX 1985-XX-XX 1985-04-12/.. 1985-04/.. 1985/.. ../1985-04-12
  ../1985-04 ../1985 1985-04-12/ 1985-04/ 1985/ /1985-04-12 /1985-04 /1985 -1985 Y-17E7 1950S2 Y171010000S3 Y3388E2S3
  2001-34 [1667,1668,1670..1672] [..1760-12-03] [1760-12..] [1667,1760-12] [..1984] {1667,1668,1670..1672}
  {1960,1961-12} {..1984} 156X-12-25 15XX-12-25 XXXX-12-XX 1XXX-XX 1XXX-12 1984-1X 2004-06-11% 2004-06~-11
  2004?-06-11 ?2004-06-~11 2004-%06-11 2004-06-~01/2004-06-~20 2004-06-XX/2004-07-03 156u y1985 unknown open
  2005/2004 1985-13 1985-02-30 19850412 985 (1985) 1985-04-12Z [1985 {1985] [] {} [1985,,1986]
`;

/** Every month, season code and day of two years, and a run of years with each qualifier. */
const twoDigits = (value: number): string => String(value).padStart(2, '0');
const ENUMERATED = [
  ...Array.from({ length: 100 }, (_, code) => `2023-${twoDigits(code)}`),
  ...Array.from({ length: 13 * 33 }, (_, n) => `2024-${twoDigits(Math.floor(n / 33))}-${twoDigits(n % 33)}`),
  ...Array.from({ length: 300 }, (_, n) => `${1700 + n}${'?~%'.charAt(n % 4)}`),
];

function unexplained(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => {
    const ours = readOurs(text);
    const theirs = readTheirs(text);
    if (sameReading(ours, theirs)) return false;
    return !DIFFERENCES.some((difference) => difference.applies(text, ours, theirs));
  });
}

describe('compared with @edtf-ts/core, every difference is a known one', () => {
  it('in the examples of the specification', () => {
    expect(unexplained(SPECIFICATION.trim().split(/\s+/))).toEqual([]);
  });

  it('in every month, day and season of a year', () => {
    expect(unexplained(ENUMERATED)).toEqual([]);
  });

  it('in random expressions', () => {
    expect(unexplained(fc.sample(edtfText, { numRuns: 8000, seed: 20_251_106 }))).toEqual([]);
  });

  it('in random nonsense', () => {
    expect(unexplained(fc.sample(edtfGarbage, { numRuns: 8000, seed: 20_251_107 }))).toEqual([]);
  });

  it('and most random expressions are read, and read alike', () => {
    const texts = fc.sample(edtfText, { numRuns: 2000, seed: 20_251_108 });
    const alike = texts.filter((text) => readOurs(text) !== null && sameReading(readOurs(text), readTheirs(text)));
    expect(alike.length).toBeGreaterThan(texts.length / 3);
  });
});

describe('each known difference is there, and its row is the one that names it', () => {
  it.each(DIFFERENCES.map((difference) => [difference.example, difference.reason, difference] as const))(
    '%s: %s',
    (example, _, difference) => {
      const ours = readOurs(example);
      const theirs = readTheirs(example);
      expect(sameReading(ours, theirs)).toBe(false);
      expect(DIFFERENCES.find((row) => row.applies(example, ours, theirs))?.example).toBe(difference.example);
    },
  );
});

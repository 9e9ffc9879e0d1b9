import { describe, expect, it } from 'vitest';
import { readOptions } from '../../bench/options.mjs';
import { planRounds } from '../../bench/plan.mjs';

const SUBJECTS = [
  { name: 'a', at: { desktop: [50, 100_000], phone: [50] } },
  { name: 'b', at: { desktop: [50, 100_000] } },
  { name: 'c', at: { desktop: [50] } },
];

const named = (round: readonly { subject: string; setting: string; size: number }[] | undefined): string[] =>
  (round ?? []).map(({ subject, setting, size }) => `${subject} ${setting} ${size}`);

describe('the rounds of a run', () => {
  it('take every subject, each round beginning with another', () => {
    const rounds = planRounds(SUBJECTS, readOptions([]));
    expect(rounds).toHaveLength(5);
    expect(named(rounds[0])).toEqual([
      'a desktop 50',
      'b desktop 50',
      'c desktop 50',
      'a desktop 100000',
      'b desktop 100000',
      'a phone 50',
    ]);
    expect(named(rounds[1]).slice(0, 4)).toEqual(['b desktop 50', 'c desktop 50', 'a desktop 50', 'b desktop 100000']);
    expect(named(rounds[4])).toEqual([
      'b desktop 50',
      'c desktop 50',
      'a desktop 50',
      'a desktop 100000',
      'b desktop 100000',
      'a phone 50',
    ]);
  });

  it('leave out what was not asked for, and refuse what there is not', () => {
    const rounds = planRounds(SUBJECTS, readOptions(['--subjects', 'a', '--settings=phone', '--runs', '2']));
    expect(rounds.map(named)).toEqual([['a phone 50'], ['a phone 50']]);
    expect(() => planRounds(SUBJECTS, readOptions(['--subjects', 'd']))).toThrow('--subjects: there is no d');
    expect(() => planRounds(SUBJECTS, readOptions(['--settings', 'tablet']))).toThrow('--settings: there is no tablet');
  });
});

describe('the options', () => {
  it('are a whole run unless less is asked for, and only a whole run writes', () => {
    expect(readOptions([])).toMatchObject({
      sizes: [50, 1000, 10_000, 100_000, 5000],
      runs: 5,
      partial: false,
      write: true,
    });
    expect(readOptions(['--quick'])).toMatchObject({ sizes: [50, 1000], runs: 1, partial: true, write: false });
    expect(readOptions(['--quick', '--sizes=10000', '--write'])).toMatchObject({ sizes: [10_000], write: true });
    expect(readOptions(['--runs=7'])).toMatchObject({ runs: 7, partial: false });
    expect(readOptions(['--subjects=vis,json'])).toMatchObject({ subjects: ['vis', 'json'], partial: true });
    expect(readOptions(['--sizes', '50,1000', '--runs', '1'])).toMatchObject({ sizes: [50, 1000], runs: 1 });
  });

  it('may name results to be told of, which are written again only where that is asked', () => {
    expect(readOptions(['--from', 'x.json'])).toMatchObject({ from: 'x.json', write: false });
    expect(readOptions(['--from', 'x.json', '--write'])).toMatchObject({ write: true });
    expect(readOptions([])).toMatchObject({ from: null });
  });

  it('are refused in one line where they are none', () => {
    for (const wrong of ['--fast', 'quick', '--only=vis'])
      expect(() => readOptions([wrong]), wrong).toThrow(`does not know ${wrong}`);
    expect(() => readOptions(['--quick=1'])).toThrow('does not know --quick=1');
    expect(() => readOptions(['--sizes'])).toThrow('--sizes wants a value');
    expect(() => readOptions(['--runs', '--write'])).toThrow('--runs wants a value');
    expect(() => readOptions(['--sizes=7'])).toThrow('7 is none of');
    expect(() => readOptions(['--runs=0'])).toThrow('no whole number');
  });
});

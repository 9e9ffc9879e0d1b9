import { afterEach, describe, expect, it, vi } from 'vitest';
import { defineCommand, type Given } from '../../../src/cli/command.ts';
import { CommandError } from '../../../src/publish/commandError.ts';

const SITE = { name: '--site', value: 'https://example.org', says: 'where it stands' };
const QUICK = { name: '--quick', says: 'in a hurry' };

function commandThat(run: (given: Given) => number, operand?: { readonly name: string; readonly many: boolean }) {
  return defineCommand(
    { name: 'npm run make', says: 'Makes it.', options: [SITE, QUICK], ...(operand ? { operand } : {}) },
    (given) => Promise.resolve().then(() => run(given)),
  );
}

const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
afterEach(() => vi.clearAllMocks());

describe('defineCommand', () => {
  it('gives the command its operands and the values of its options', async () => {
    const given: unknown[] = [];
    const make = commandThat((one) => given.push(one.operands, one.valueOf('--site'), one.has('--quick')), {
      name: 'FILE',
      many: true,
    });
    expect(await make(['a', '--site', 'https://a.example', 'b', '--quick'])).toBe(3);
    expect(await make(['a', '--site=https://a.example/?x=y'])).toBe(6);
    expect(given).toEqual([['a', 'b'], 'https://a.example', true, ['a'], 'https://a.example/?x=y', false]);
  });

  it('prints its usage, a line for each option, and does nothing', async () => {
    const make = commandThat(() => 1, { name: 'STORY', many: false });
    expect(await make(['--nonsense', '--help'])).toBe(0);
    expect(log).toHaveBeenCalledWith(
      [
        'Usage: npm run make -- STORY [--site https://example.org] [--quick]',
        '',
        'Makes it.',
        '',
        '  --site https://example.org  where it stands',
        '  --quick                     in a hurry',
        '  --help                      prints this, and does nothing else',
      ].join('\n'),
    );
  });

  it.each([
    [['--sit', 'x'], 'npm run make does not know --sit'],
    [['-q'], 'npm run make does not know -q'],
    [['--site'], '--site wants a value, like https://example.org'],
    [['--quick=yes'], '--quick takes no value'],
    [['https://example.org'], 'npm run make does not know what "https://example.org" is for'],
  ])('refuses %j with one line, and its usage', async (args, line) => {
    expect(await commandThat(() => 0)(args)).toBe(2);
    expect(error).toHaveBeenCalledWith(`${line}\nUsage: npm run make -- [--site https://example.org] [--quick]`);
  });

  it('wants what it works on, and no more of it than it takes', async () => {
    const make = commandThat(() => 0, { name: 'STORY', many: false });
    expect([await make([]), await make(['a', 'b']), await make(['a'])]).toEqual([2, 2, 0]);
    expect(error.mock.calls.map(([line]) => String(line).split('\n')[0])).toEqual([
      'npm run make wants a STORY',
      'npm run make does not know what "b" is for',
    ]);
  });

  it('tells what is expected in its message alone, and lets a fault of its own through', async () => {
    const failing = (what: Error) =>
      commandThat(() => {
        throw what;
      })([]);
    expect(await failing(new CommandError('mend it'))).toBe(1);
    expect(error.mock.calls).toEqual([['mend it']]);
    await expect(failing(new TypeError('a fault'))).rejects.toThrow('a fault');
  });
});

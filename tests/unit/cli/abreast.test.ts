import { describe, expect, it } from 'vitest';
import { abreast } from '../../../src/cli/abreast.ts';

describe('abreast', () => {
  it('does all in their order, so many at a time and no more', async () => {
    const begun: number[] = [];
    let [now, most] = [0, 0];
    await abreast([1, 2, 3, 4, 5], 2, async (item) => {
      begun.push(item);
      now += 1;
      most = Math.max(most, now);
      await Promise.resolve();
      now -= 1;
    });
    expect([begun, most, now]).toEqual([[1, 2, 3, 4, 5], 2, 0]);
  });

  it('begins no other once one has failed', async () => {
    const begun: number[] = [];
    const running = abreast([1, 2, 3, 4], 2, async (item) => {
      begun.push(item);
      await Promise.resolve();
      if (item === 1) throw new Error('no');
    });
    await expect(running).rejects.toThrow('no');
    expect(begun.length).toBeLessThan(4);
  });

  it('has nothing to do with nothing', async () => {
    await expect(abreast([], 3, () => Promise.reject(new Error('asked')))).resolves.toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { mergeWithin } from '../../../src/geo/index.ts';

describe('mergeWithin', () => {
  it('leaves points apart that are exactly the radius apart', () => {
    expect(
      mergeWithin(
        [
          { x: 0, y: 0 },
          { x: 24, y: 0 },
        ],
        24,
      ),
    ).toHaveLength(2);
    expect(
      mergeWithin(
        [
          { x: 0, y: 0 },
          { x: 23.9, y: 0 },
        ],
        24,
      ),
    ).toHaveLength(1);
  });

  it('puts the centre in the middle of all members', () => {
    const [group] = mergeWithin(
      [
        { x: 0, y: 0 },
        { x: 10, y: 0 },
        { x: 8, y: 12 },
      ],
      24,
    );
    expect(group).toMatchObject({ x: 6, y: 4 });
  });

  it('merges again where merging brought centres too near', () => {
    // 0 and 20 become 10; 30 is then 20 away from that.
    expect(
      mergeWithin(
        [
          { x: 0, y: 0 },
          { x: 20, y: 0 },
          { x: 30, y: 0 },
        ],
        24,
      ),
    ).toHaveLength(1);
  });

  it('keeps every point at one place together, and none makes none', () => {
    const [group] = mergeWithin(
      Array.from({ length: 11 }, () => ({ x: 5, y: 5 })),
      24,
    );
    expect(group?.members).toHaveLength(11);
    expect(mergeWithin([], 24)).toEqual([]);
  });
});

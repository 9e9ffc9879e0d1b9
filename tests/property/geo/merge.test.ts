import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeWithin } from '../../../src/geo/index.ts';

interface Named {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

const coordinate = fc.double({ min: -400, max: 400, noNaN: true });
const points = fc
  .array(fc.record({ x: coordinate, y: coordinate }), { maxLength: 120 })
  .map((list): Named[] => list.map((point, id) => ({ ...point, id })));
const radius = fc.double({ min: 1, max: 120, noNaN: true });

/** Which points are together, whatever the order in which they are told. */
function membership(groups: readonly { readonly members: readonly Named[] }[]): string[] {
  return groups
    .map(({ members }) =>
      members
        .map(({ id }) => id)
        .sort((a, b) => a - b)
        .join(' '),
    )
    .sort();
}

describe('mergeWithin', () => {
  it('leaves no two centres nearer than the radius', () => {
    fc.assert(
      fc.property(points, radius, (list, limit) => {
        const groups = mergeWithin(list, limit);
        groups.forEach((one, index) => {
          for (const other of groups.slice(index + 1)) {
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(limit);
          }
        });
      }),
    );
  });

  it('puts every point in exactly one group', () => {
    fc.assert(
      fc.property(points, radius, (list, limit) => {
        const ids = mergeWithin(list, limit).flatMap(({ members }) => members.map(({ id }) => id));
        expect(ids.sort((a, b) => a - b)).toEqual(list.map(({ id }) => id));
      }),
    );
  });

  it('does not depend on the order of the points', () => {
    const shuffled = points.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, radius, ([list, other], limit) => {
        expect(membership(mergeWithin(other, limit))).toEqual(membership(mergeWithin(list, limit)));
      }),
    );
  });

  it('merges nothing that is already apart', () => {
    fc.assert(
      fc.property(points, radius, (list, limit) => {
        const centres = mergeWithin(list, limit);
        expect(mergeWithin(centres, limit)).toHaveLength(centres.length);
      }),
    );
  });
});

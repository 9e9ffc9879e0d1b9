import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOrder } from '../../../src/story/eventOrder.ts';
import { epochMs } from '../../../src/time/index.ts';
import { makeStory } from '../../fixtures/makeStory.ts';

const [event] = makeStory(['one | 2020-01-01 | a']).events;
const bound = fc.constantFrom(-Infinity, -5, -0, 0, 1, 2, 86_400_000, 8.64e15, Infinity);

it('is by start, then end, then as in the file, also where there is no end or no beginning', () => {
  if (!event) throw new Error('no event');
  fc.assert(
    fc.property(fc.array(fc.tuple(bound, bound), { maxLength: 60 }), (bounds) => {
      const events = bounds.map(([start, end], index) => ({
        ...event,
        id: String(index),
        span: { start: epochMs(start), end: epochMs(end) },
      }));
      const sorted = inOrder(events);
      expect(sorted.map(({ id }) => id).toSorted()).toEqual(events.map(({ id }) => id).toSorted());
      for (const [index, next] of sorted.entries()) {
        const before = sorted[index - 1];
        if (!before) continue;
        const [a, b] = [before.span, next.span];
        const isAfter = b.start > a.start || (b.start === a.start && b.end > a.end);
        const isSame = b.start === a.start && b.end === a.end;
        expect(isAfter || (isSame && Number(next.id) > Number(before.id))).toBe(true);
      }
    }),
    { seed: 20251106, numRuns: 500 },
  );
});

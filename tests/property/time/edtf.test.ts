import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf, spanOfParts, type Edtf } from '../../../src/time/index.ts';
import { edtfDate, edtfGarbage, edtfText } from './edtfArbitraries.ts';

const RUNS = { numRuns: 2000, seed: 1 };

function read(text: string): Edtf | null {
  const result = parseEdtf(text);
  return result.ok ? result.value : null;
}

function mustRead(text: string): Edtf {
  const edtf = read(text);
  if (!edtf) throw new Error(`${text} was refused`);
  return edtf;
}

/** A day that exists, in years with four digits. */
const realDay = fc
  .date({ min: new Date('0000-01-01T00:00Z'), max: new Date('9999-12-31T23:59Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('parseEdtf', () => {
  it('never throws, and refuses with a reason', () => {
    const anything = fc.oneof(fc.string({ maxLength: 300 }), fc.string({ unit: 'binary' }), edtfGarbage, edtfText);
    fc.assert(
      fc.property(anything, (text) => {
        const result = parseEdtf(text);
        if (!result.ok) expect(result.error.reason).toMatch(/^\S.{3,}/);
      }),
      { ...RUNS, numRuns: 5000 },
    );
  });

  it('gives a span whose start is before its end', () => {
    fc.assert(
      fc.property(edtfText, (text) => {
        const edtf = read(text);
        if (edtf) expect(edtf.span.start).toBeLessThan(edtf.span.end);
      }),
      RUNS,
    );
  });

  it('gives a day within its month within its year within its decade', () => {
    fc.assert(
      fc.property(realDay, (day) => {
        const wider = [day.slice(0, 7), day.slice(0, 4), `${day.slice(0, 3)}X`, `${day.slice(0, 2)}XX`];
        const nested = [day, ...wider].map(mustRead);
        for (const [index, inner] of nested.entries()) {
          const outer = nested[index + 1] ?? inner;
          expect(outer.span.start).toBeLessThanOrEqual(inner.span.start);
          expect(inner.span.end).toBeLessThanOrEqual(outer.span.end);
        }
      }),
      RUNS,
    );
  });

  it('agrees with Date about every real day', () => {
    fc.assert(
      fc.property(realDay, (day) => {
        const start = Date.parse(`${day}T00:00Z`);
        expect(mustRead(day).span).toEqual({ start, end: start + 86_400_000 });
      }),
      RUNS,
    );
  });

  it('reads a day exactly where Date does', () => {
    const two = fc.integer({ min: 0, max: 40 }).map((value) => String(value).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1800, max: 2200 }), two, two, (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const date = new Date(`${text}T00:00Z`);
        const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        expect(read(text) !== null).toBe(exists);
      }),
      RUNS,
    );
  });
});

describe('a longer expression', () => {
  it('spans from its first date to its last', () => {
    fc.assert(
      fc.property(edtfDate, edtfDate, (first, last) => {
        const [from, to] = [read(first), read(last)];
        const interval = read(`${first}/${last}`);
        const set = read(`{${first},${last}}`);
        if (!from || !to) {
          expect([interval, set]).toEqual([null, null]);
          return;
        }
        expect(set?.span.start).toBe(Math.min(from.span.start, to.span.start));
        expect(set?.span.end).toBe(Math.max(from.span.end, to.span.end));
        if (interval) expect(interval.span.start).toBe(from.span.start);
        if (interval && from.span.start < to.span.end) expect(interval.span.end).toBe(to.span.end);
        if (!interval) expect(to.span.end).toBeLessThanOrEqual(from.span.start);
      }),
      RUNS,
    );
  });

  it('is found again from its parts alone', () => {
    fc.assert(
      fc.property(edtfText, (text) => {
        const edtf = read(text);
        if (edtf) expect(spanOfParts(edtf.parts)).toEqual(edtf.span);
      }),
      RUNS,
    );
  });

  it('means no less for a digit that is not known', () => {
    fc.assert(
      fc.property(realDay, fc.nat({ max: 9 }), (day, position) => {
        if (day[position] === '-') return;
        const masked = read(`${day.slice(0, position)}X${day.slice(position + 1)}`);
        expect(masked?.span.start).toBeLessThanOrEqual(mustRead(day).span.start);
        expect(masked?.span.end).toBeGreaterThanOrEqual(mustRead(day).span.end);
      }),
      RUNS,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { anchorOf, isInWindow, isPlaceable, LAST_DATE, parseEdtf, timeSpan } from '../../../src/time/index.ts';

function read(text: string) {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(result.error.reason);
  return result.value;
}

describe('anchorOf', () => {
  it('is the middle of what a date can mean, or the end that is known', () => {
    expect(anchorOf(read('2025-02').span)).toBe(Date.UTC(2025, 1, 15));
    expect(anchorOf(read('2025-03-20/..').span)).toBe(Date.UTC(2025, 2, 20));
    expect(anchorOf(read('../2025-03-20').span)).toBe(Date.UTC(2025, 2, 21));
  });

  it('stays within what an axis can reach', () => {
    expect(anchorOf(read('Y170000002').span)).toBe(LAST_DATE);
    expect(anchorOf(timeSpan(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY))).toBe(0);
  });
});

describe('isPlaceable', () => {
  it.each(['2025', '19XX', '1XXX', '-0044-03-15', '2025-XX-XX', '2025/..', '../2025', 'Y-50000'])(
    'holds for %s',
    (text) => expect(isPlaceable(read(text))).toBe(true),
  );
  it.each(['XXXX', 'XXXX-12-25', 'XXXX-12-XX', 'Y-17000000', 'Y170000002'])('does not hold for %s', (text) =>
    expect(isPlaceable(read(text))).toBe(false),
  );
});

describe('isInWindow', () => {
  const window = timeSpan(Date.UTC(1900, 0, 1), Date.UTC(1950, 0, 1));
  const dated = (text: string) => ({ when: read(text), span: read(text).span });

  it('asks for a shared instant, and for a place on the axis', () => {
    expect(isInWindow(dated('1920'), window)).toBe(true);
    expect(isInWindow(dated('1960'), window)).toBe(false);
    expect(isInWindow(dated('XXXX-12-25'), window)).toBe(false);
  });
});

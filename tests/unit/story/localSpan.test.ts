import { expect, it } from 'vitest';
import { localSpan } from '../../../src/story/index.ts';
import { formatInstant, parseEdtf } from '../../../src/time/index.ts';

it.each([
  ['2025-11-06', undefined, '2025-11-06', '2025-11-07'],
  ['2025-11-06', 'America/New_York', '2025-11-06', '2025-11-07'],
  ['2025-11-06T20:30', 'America/New_York', '2025-11-06T20:30Z', '2025-11-06T20:31Z'],
  ['2025-11-06T20:30:00-05:00', undefined, '2025-11-06T20:30Z', '2025-11-06T20:30:01.000Z'],
  ['2025-11-07T01:30:00Z', 'America/New_York', '2025-11-06T20:30Z', '2025-11-06T20:30:01.000Z'],
  ['2025-11-06T20:30:00Z', 'Asia/Almaty', '2025-11-07T01:30Z', '2025-11-07T01:30:01.000Z'],
  ['2025-11-06T23:00:00Z/2025-11-08', 'Asia/Almaty', '2025-11-07T04:00Z', '2025-11-09'],
  ['{2025-11-01T23:00:00Z,2025-11-04}', 'Asia/Almaty', '2025-11-02T04:00Z', '2025-11-05'],
])('%s in %s is %s to %s on the spot', (text, zone, start, end) => {
  const parsed = parseEdtf(text);
  if (!parsed.ok) throw new Error(parsed.error.reason);
  const local = localSpan(parsed.value, zone);
  expect([formatInstant(local.start), formatInstant(local.end)]).toEqual([start, end]);
});

it('leaves an open end open', () => {
  const parsed = parseEdtf('2025-11-06T23:00:00Z/..');
  expect(parsed.ok && localSpan(parsed.value, 'Asia/Almaty').end).toBe(Infinity);
});

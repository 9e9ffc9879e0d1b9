import { expect } from 'vitest';
import { parseEdtf } from '../../../src/time/index.ts';

export interface Row {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly precision: string;
  /** `?`, `~`, `%` or empty. */
  readonly certainty: string;
}

/** `-inf` and `+inf` are open; other bounds are what `Date` reads as UTC, or plain ms. */
function bound(text: string): number {
  if (text === '-inf' || text === '+inf') return text === '-inf' ? -Infinity : Infinity;
  return /^-?\d{12,}$/.test(text) ? Number(text) : Date.parse(text.includes('T') ? `${text}Z` : text);
}

/** One row a line: `text | start | end | precision | certainty`. */
export function rows(table: string): readonly Row[] {
  const lines = table.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const [text = '', start = '', end = '', precision = '', certainty = ''] = cells;
    return { text, start: bound(start), end: bound(end), precision, certainty };
  });
}

export function expectRow(row: Row): void {
  const result = parseEdtf(row.text);
  expect(result, row.text).toMatchObject({ ok: true });
  if (!result.ok) return;
  const { text, span, precision, certainty } = result.value;
  const mark = ['', '?', '~', '%'][(certainty.uncertain ? 1 : 0) + (certainty.approximate ? 2 : 0)];
  expect(Number.isNaN(row.start) || Number.isNaN(row.end), 'the row itself').toBe(false);
  expect({ text, start: span.start, end: span.end, precision, certainty: mark }).toEqual(row);
}

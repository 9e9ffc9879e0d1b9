import { inFrames } from './statistics.mjs';

/** Numbers and tables as `docs/performance.md` has them, pure. */

export const NOTHING = '–';

/** A number with as many digits as mean something: about three. */
export function number(value) {
  if (!Number.isFinite(value)) return NOTHING;
  const size = Math.abs(value);
  if (size >= 100 || Number.isInteger(value)) return grouped(Math.round(value));
  return value.toFixed(size >= 10 ? 1 : 2);
}

/** A thin space between thousands, from five digits on. */
function grouped(whole) {
  const text = String(whole);
  return Math.abs(whole) < 10_000 ? text : text.replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

/** The median, and in brackets the smallest and the largest of the runs. */
export function spreadText(spread) {
  if (!spread) return NOTHING;
  const { median, min, max, runs } = spread;
  return runs === 1 || min === max ? number(median) : `${number(median)} (${number(min)}–${number(max)})`;
}

/** The same in milliseconds, with the median in display frames. */
export function frameText(spread) {
  return spread ? `${spreadText(spread)} = ${number(inFrames(spread.median))} fr` : NOTHING;
}

export function ratioText(value) {
  return value === null || value === undefined ? NOTHING : `× ${number(value)}`;
}

/** A Markdown table; the first column is text, the others are numbers. A bar in a cell is escaped. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** The few statistics the bench needs, pure. Values are numbers; none of them sorts or changes what it is given. */

/** A display frame at 60 Hz, milliseconds. */
export const FRAME = 16.7;

/** The middle value, or the mean of the two in the middle; NaN of nothing. */
export function median(values) {
  if (values.length === 0) return Number.NaN;
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** The smallest value that at least this share of the values does not exceed (nearest rank); NaN of nothing. */
export function percentile(values, share) {
  if (values.length === 0) return Number.NaN;
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

export const p95 = (values) => percentile(values, 0.95);

/** What a table says of one figure's runs: the middle, the ends, how many. Null of nothing. */
export function spread(values) {
  if (values.length === 0) return null;
  return { median: median(values), min: Math.min(...values), max: Math.max(...values), runs: values.length };
}

/** How many times `base` `value` is; null where there is no such number. */
export function ratio(value, base) {
  const times = value / base;
  return Number.isFinite(times) ? times : null;
}

/** Milliseconds in display frames. */
export const inFrames = (milliseconds) => milliseconds / FRAME;

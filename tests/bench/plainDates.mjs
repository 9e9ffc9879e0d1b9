/**
 * A seeded story's dates for tools that know only days: the first and the last day that its EDTF names. A month or a
 * year is its first day; an open end is left out, for no peer draws one.
 */

const DATE = /(\d{3}[\dX])(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?/g;

/** @returns {{ start: [number, number, number], end: [number, number, number] | null }} */
export function plainDates(when) {
  const days = [...when.matchAll(DATE)].map(([, year, month, day]) => [
    Number(year.replace('X', '0')),
    monthOf(month),
    day === undefined || day === 'XX' ? 1 : Number(day),
  ]);
  const [start, end = null] = days;
  if (start === undefined) throw new Error(`${when} names no year`);
  return { start, end: end !== null && isAfter(end, start) ? end : null };
}

/** Seasons are months 21 to 24: spring begins in March. */
function monthOf(month) {
  if (month === undefined || month === 'XX') return 1;
  const given = Number(month);
  return given > 20 ? (given - 20) * 3 : given;
}

const isAfter = (a, b) => Date.UTC(a[0], a[1] - 1, a[2]) > Date.UTC(b[0], b[1] - 1, b[2]);

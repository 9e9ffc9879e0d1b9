/** A shape that is no EDTF date, and how to write what was probably meant. All are linear. */
interface Misspelling {
  readonly shape: RegExp;
  reason(text: string): string;
}

/** The draft of 2012 is still what many files carry. */
const OLD_DRAFT: readonly Misspelling[] = [
  { shape: /^unknown$/i, reason: () => 'an unknown end of an interval is now left empty, as in "1985/"' },
  { shape: /^open$/i, reason: () => 'an open end of an interval is now "..", as in "1985/.."' },
  {
    shape: /^y-?\d+$/,
    reason: (text) =>
      /\d{5}/.test(text)
        ? `the prefix of a long year is now a capital: "Y${text.slice(1)}"`
        : `a year of four digits has no prefix now: "${text.slice(1)}"`,
  },
  {
    shape: /^[yY]-?\d+(?:[eE]-?\d+)?(?:[pPsS]\d+)?$/,
    reason: (text) => `the letters of a long year are now "Y", "E" and "S": "${text.toUpperCase().replace('P', 'S')}"`,
  },
  { shape: /^-?\d{4}p\d+$/, reason: (text) => `significant digits are now marked "S": "${text.replace('p', 'S')}"` },
  {
    shape: /^(?=[^ux]*[ux])-?[\dux]{4}(?:-[\dux]{2}){0,2}[?~%]*$/,
    reason: (text) => `an unspecified digit is now "X": "${text.replaceAll(/[ux]/g, 'X')}"`,
  },
  { shape: /\?~|~\?/, reason: () => 'uncertain and approximate at once is now "%"' },
  {
    shape: /[()]/,
    reason: () => 'there are no parentheses now: a qualifier follows the last component it covers, as in "2004-06~-11"',
  },
];

const COMMON_SLIPS: readonly Misspelling[] = [
  { shape: /[‐-―−]/, reason: () => 'components are joined by the plain hyphen "-", the ends of an interval by "/"' },
  { shape: /\s/, reason: () => 'there are no spaces within a date' },
  {
    shape: /^\d{8}$/,
    reason: (text) =>
      `components are joined by hyphens: "${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}"; ` +
      'a long year begins with "Y"',
  },
  { shape: /^-?\d{1,3}$/, reason: () => 'a year has four digits, as in "0985"' },
  {
    shape: /^[+-]?\d{5,}$/,
    reason: (text) => `a year of more than four digits begins with "Y": "Y${text.replace('+', '')}"`,
  },
  { shape: /^Y/, reason: () => 'a long year stands alone: "Y17000", "Y-17E7" or "Y171010000S3"' },
  { shape: /^\+/, reason: () => 'a year has no plus sign' },
  { shape: /^-?\d{4}-\d{1,2}(?:-\d{1,2})?$/, reason: () => 'months and days have two digits, as in "2025-04-02"' },
  { shape: /:\d{2}[.,]\d/, reason: () => 'fractions of a second are not part of it' },
  { shape: /\dT/, reason: () => 'a time follows a whole day: "2004-01-01T10:10:10", then nothing, "Z" or "+05:00"' },
  {
    shape: /^\d+\.\.\d+$/,
    reason: (text) => `a range is "${text.replace('..', '/')}", or "{${text}}" in a set`,
  },
  { shape: /S/, reason: () => 'significant digits follow a year that stands alone, as in "1390S2"' },
  { shape: /\dZ$/, reason: () => 'a date without a time has no "Z"' },
];

/** Why a text has none of the forms of a date. */
export function explainShape(text: string): string {
  const known = [...OLD_DRAFT, ...COMMON_SLIPS].find((misspelling) => misspelling.shape.test(text));
  return known ? known.reason(text) : 'a date is written "2025", "2025-11" or "2025-11-06"';
}

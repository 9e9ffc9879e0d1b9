import { NBSP } from './grammar.ts';

/** Digits in threes from the right: `groupDigits('170000002', ',')` is "170,000,002". */
export function groupDigits(digits: string, separator: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(separator);
}

/** The era's own number of an astronomical year: 0 is 1 (BCE). Years of four digits are never grouped. */
export function yearDigits(year: number, separator: string = NBSP): string {
  const number = String(year > 0 ? year : 1 - year);
  return number.length > 4 ? groupDigits(number, separator) : number;
}

/** Whether a bare number would not be read as a year: before 1000 the era has to be said. */
export function needsEra(year: number): boolean {
  return year < 1000;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Centuries are numbered in Roman figures in ru, uk and kk; past a few thousand nobody reads them. */
export function roman(number: number): string {
  if (number > 3999) return yearDigits(number);
  let rest = number;
  let text = '';
  for (const [value, figure] of ROMAN) {
    while (rest >= value) {
      text += figure;
      rest -= value;
    }
  }
  return text;
}

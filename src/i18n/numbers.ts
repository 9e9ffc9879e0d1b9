import { NBSP } from './dates/grammar.ts';
import { groupDigits } from './dates/years.ts';
import type { Language } from './language.ts';

/** Without `Intl`: Chromium has no Kazakh data and would group «1,234,567.5». */
const STYLES: Readonly<Record<Language, { separator: string; decimal: string; groupFrom: number }>> = {
  en: { separator: ',', decimal: '.', groupFrom: 4 },
  // Four figures are read at a glance: these languages group from five.
  ru: { separator: NBSP, decimal: ',', groupFrom: 5 },
  uk: { separator: NBSP, decimal: ',', groupFrom: 5 },
  kk: { separator: NBSP, decimal: ',', groupFrom: 5 },
};

/** A number for reading, with up to three decimals: "1,234.5", «12 345,5». */
export function formatNumber(language: Language, value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const { separator, decimal, groupFrom } = STYLES[language];
  const size = Math.abs(value);
  // Whole numbers are left alone: past 2^43 the detour over thousandths would change them.
  const rounded = Number.isInteger(size) ? size : Math.round(size * 1000) / 1000;
  const [whole = '0', fraction] = (rounded < 1e21 ? rounded : 1e21 - 1).toString().split('.');
  const digits = whole.length >= groupFrom ? groupDigits(whole, separator) : whole;
  // U+2212: a hyphen would break from its number.
  return `${value < 0 && rounded > 0 ? '\u2212' : ''}${digits}${fraction ? decimal + fraction : ''}`;
}

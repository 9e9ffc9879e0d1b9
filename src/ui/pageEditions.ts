import { parseDay } from '../time/index.ts';
import type { Day } from '../time/units.ts';

/** A frozen edition of the story, as its moving page knows it. */
export interface PageEdition {
  /** From 1. */
  readonly number: number;
  readonly date: Day;
  /** The languages that it has pages in. */
  readonly languages: readonly string[];
}

/** The `data-editions` of a page: `2 2025-11-08 en ru,1 2025-11-07 en`, the newest first. */
export function writePageEditions(editions: readonly PageEdition[]): string {
  return editions.map(({ number, date, languages }) => [number, date, ...languages].join(' ')).join(',');
}

/** The same read. What is no edition is left out: whoever has changed a page may have changed anything. */
export function readPageEditions(text: string): readonly PageEdition[] {
  return text.split(',').flatMap((one) => {
    const [number = '', day = '', ...languages] = one.split(' ');
    const date = parseDay(day);
    return /^[1-9]\d{0,5}$/.test(number) && date !== null ? [{ number: Number(number), date, languages }] : [];
  });
}

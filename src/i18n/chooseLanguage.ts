import { isLanguage, type Language, languages } from './language.ts';

const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/**
 * The first preferred language that is offered, region aside (`ru-KZ` finds `ru`); the first offered where none is.
 * `preferred` is as the browser gives it: BCP 47, best first.
 */
export function chooseLanguage(preferred: readonly string[], offered: readonly string[]): string {
  for (const wanted of preferred) {
    const found =
      offered.find((one) => one.toLowerCase() === wanted.toLowerCase()) ??
      offered.find((one) => primary(one) === primary(wanted));
    if (found !== undefined) return found;
  }
  return offered[0] ?? 'en';
}

/** The interface's own language for a reader who prefers these: English where it has none of them. */
export function preferredLanguage(preferred: readonly string[]): Language {
  const chosen = chooseLanguage([...preferred, 'en'], languages);
  return isLanguage(chosen) ? chosen : 'en';
}

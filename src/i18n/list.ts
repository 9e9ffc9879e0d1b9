import type { Language } from './language.ts';

const UKRAINIAN_VOWEL_END = /[аеєиіїоуюя]$/i;
/** Before these «й» cannot be said. */
const UKRAINIAN_NO_Y = /^[йєїюя]/i;

function conjunction(language: Language, before: string, after: string): string {
  switch (language) {
    case 'en':
      return 'and';
    case 'ru':
      return 'и';
    case 'uk':
      return UKRAINIAN_VOWEL_END.test(before) && !UKRAINIAN_NO_Y.test(after) ? 'й' : 'і';
    case 'kk':
      return 'және';
  }
}

/** "a, b and c", with no comma before the conjunction in any of the languages; "a, x; b; c" where one has a comma of its own. */
export function joinList(language: Language, items: readonly string[]): string {
  const last = items.at(-1);
  const before = items.at(-2);
  if (last === undefined) return '';
  if (before === undefined) return last;
  if (items.some((item) => item.includes(','))) return items.join('; ');
  return `${items.slice(0, -1).join(', ')} ${conjunction(language, before, last)} ${last}`;
}

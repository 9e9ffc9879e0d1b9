import type { Text } from './text.ts';

/** A string, or an object of language → string. */
export function isText(value: unknown): value is Text {
  if (typeof value === 'string') return true;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((words) => typeof words === 'string');
}

/** A text with words in at least one language. */
export function hasWords(value: unknown): value is Text {
  if (!isText(value)) return false;
  return typeof value === 'string' ? value.trim() !== '' : Object.values(value).some((words) => words?.trim());
}

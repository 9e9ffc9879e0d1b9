/** A string in the story's first language, or one per language. */
export type Text = string | Readonly<Partial<Record<string, string>>>;

/** Words, and the language they are in, for `lang`. */
export interface ResolvedText {
  readonly text: string;
  readonly language: string;
}

/**
 * The text in `language`; where it is missing, in the first of `fallbacks` (the story's languages, in order) that has it,
 * and at last in any language that it has.
 */
export function resolveText(text: Text, language: string, fallbacks: readonly string[]): ResolvedText {
  if (typeof text === 'string') return { text, language: fallbacks[0] ?? language };
  for (const candidate of [language, ...fallbacks, ...Object.keys(text)]) {
    // Own keys only: a story without `en` must not find what a page has put on Object.prototype.
    const words = Object.hasOwn(text, candidate) ? text[candidate] : undefined;
    if (words !== undefined && words.trim() !== '') return { text: words, language: candidate };
  }
  return { text: '', language };
}

import { hasWords } from './isText.ts';
import { formatPath } from './quote.ts';
import type { Text } from './text.ts';
import { toolProblem, type ToolProblem } from './toolProblems.ts';
import { walkFile } from './walkFile.ts';

/** What a story lacks in one of its languages. */
export interface MissingTexts {
  readonly language: string;
  /** Where the first of them is. */
  readonly first: string;
  readonly count: number;
}

export interface TextFindings {
  /** Texts that lack the story's first language, each by its place. */
  readonly problems: readonly ToolProblem[];
  /** No problems: a story may be translated in part, and says so where it is not. */
  readonly missing: readonly MissingTexts[];
}

/** So many texts without the first language are named one by one; a story with more of them is another matter. */
const mostNamed = 20;

/**
 * The texts that lack a language of the story, for tools. All languages fall back on the first, so one that lacks that is
 * named; those that lack another are counted. A text without a word in any language lacks none.
 */
export function findMissingTexts(file: Readonly<Record<string, unknown>>, languages: readonly string[]): TextFindings {
  const [main = ''] = languages;
  const problems: ToolProblem[] = [];
  const missing = new Map<string, MissingTexts>();
  walkFile(file, {
    text(value, path) {
      if (!hasWords(value)) return;
      for (const language of languages) {
        if (speaks(value, language, main)) continue;
        const where = formatPath(path);
        const known = missing.get(language);
        missing.set(language, { language, first: known?.first ?? where, count: (known?.count ?? 0) + 1 });
        if (language === main && problems.length < mostNamed) problems.push(toolProblem('STORY-406', where, main));
      }
    },
  });
  const allNamed = (missing.get(main)?.count ?? 0) <= mostNamed;
  return {
    problems,
    missing: languages.flatMap((language) => (language === main && allNamed ? [] : (missing.get(language) ?? []))),
  };
}

/** A string is in the story's first language. */
function speaks(text: Text, language: string, main: string): boolean {
  if (typeof text === 'string') return language === main;
  return Object.hasOwn(text, language) && (text[language] ?? '').trim() !== '';
}

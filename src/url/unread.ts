import { defaultView, windowLimits } from '../view/index.ts';
import type { CodecContext } from './literal.ts';
import { FIELDS } from './fields.ts';
import { splitHash } from './pairs.ts';

/** Keys whose values are of one form each: a day, a window, a language, a worldview. */
const FORMED: ReadonlySet<string> = new Set(['t', 'w', 'l', 'wv']);

/**
 * The pairs of a hash that are no value of their key, `t=2024-99`: a page reads the link as if they were not there, and says
 * nothing, for a reader has not written them. An editor has.
 */
export function unreadPairs(hash: string, { story, language }: CodecContext): readonly string[] {
  const view = defaultView(story, language);
  const context = { story, limits: windowLimits(story), isCountry: () => true, report: () => undefined };
  return [...splitHash(hash, FORMED).own].flatMap(([key, text]) => {
    const field = FIELDS.find((one) => one.key === key);
    return field && field.read(text, view, context) === view ? [`${key}=${text}`] : [];
  });
}

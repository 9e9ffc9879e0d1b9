import { parseRichText, plainText, type ResolvedText } from '../story/index.ts';

/** A text of the story without its emphasis and link addresses: for names and announcements. */
export function plainWords(spoken: ResolvedText): string {
  return plainText(parseRichText(spoken.text));
}

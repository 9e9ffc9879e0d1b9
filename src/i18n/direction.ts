/** Which way lines of text run, as the attribute `dir` has it. */
export type Direction = 'ltr' | 'rtl';

/** Scripts that are written from the right (CLDR, `scriptMetadata`), of those that living languages have. */
const SCRIPTS = /-(adlm|arab|hebr|mand|nkoo|rohg|syrc|thaa)\b/i;

/** Languages whose likely script is one of these (CLDR, `likelySubtags`), where the tag names no script. */
const LANGUAGES = /^(ar|arc|ckb|dv|fa|he|ks|nqo|pa-pk|ps|sd|syr|ug|ur|yi|iw)\b(?!-[a-z]{4}\b)/i;

/** Which way a language is written, by its tag (BCP 47): `kk` from the left, `kk-Arab` from the right. */
export function directionOf(language: string): Direction {
  return SCRIPTS.test(language) || LANGUAGES.test(language) ? 'rtl' : 'ltr';
}

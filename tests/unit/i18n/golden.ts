import {
  createPictureWords,
  languages,
  pictureMessages,
  type PictureWords,
  type Words,
  type Language,
} from '../../../src/i18n/index.ts';

export interface GoldenRow {
  readonly edtf: string;
  readonly language: Language;
  readonly full: string;
  readonly short: string;
  readonly sentence: string;
}

/** Reads a golden table: `## EDTF`, then a line per language with its three styles; `_` is a no-break space. */
export function readGolden(table: string): readonly GoldenRow[] {
  return table
    .trim()
    .split(/^## /m)
    .filter((block) => block !== '')
    .flatMap((block) => {
      const [edtf = '', ...lines] = block.trim().split('\n');
      return lines.map((line): GoldenRow => {
        const [, language, full = '', short = '', sentence = ''] =
          /^(en|ru|uk|kk) (.*) \| (.*) \| (.*)$/.exec(line) ?? [];
        if (!language) throw new Error(`The golden table has a line that does not read: ${line}`);
        return { edtf, language: language as Language, full, short, sentence };
      });
    });
}

/** No-break spaces made visible, as in the table. */
export function visible(text: string): string {
  return text.replaceAll('\u00A0', '_');
}

const dictionaries = new Map(
  await Promise.all(languages.map(async (language) => [language, await pictureMessages.load(language)] as const)),
);

/** What the pictures say, in the language of these words. */
export function pictureWordsOf(words: Words): PictureWords {
  const messages = dictionaries.get(words.language);
  if (!messages) throw new Error(`no words of the pictures in ${words.language}`);
  return createPictureWords(words, messages);
}

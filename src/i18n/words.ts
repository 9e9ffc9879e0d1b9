import type { CountryCode } from '../story/model.ts';
import type { Edtf } from '../time/index.ts';
import { countryName, countryShortName, type CountryNames } from './countryNames.ts';
import { formatEdtf } from './dates/formatEdtf.ts';
import type { DateStyle } from './dates/grammar.ts';
import type { Language } from './language.ts';
import type { Messages } from './messages.ts';
import { formatNumber } from './numbers.ts';

/** What a page's text says, bound to one language; the pictures' words come with the pictures. The functions need no `this`: hand them on as they are. */
export interface Words {
  readonly language: Language;
  readonly messages: Messages;
  readonly date: (edtf: Pick<Edtf, 'parts'>, style?: DateStyle) => string;
  readonly country: (code: CountryCode) => string;
  /** "UAE", «США»: for captions. */
  readonly countryShort: (code: CountryCode) => string;
  readonly number: (value: number) => string;
}

/** Binds a language's dictionary and country names. */
export function createWords(language: Language, messages: Messages, countryNames: CountryNames): Words {
  const { dates } = messages;
  return {
    language,
    messages,
    date: (edtf, style = 'full') => formatEdtf(edtf, dates, style),
    country: (code) => countryName(countryNames, code),
    countryShort: (code) => countryShortName(countryNames, code),
    number: (value) => formatNumber(language, value),
  };
}

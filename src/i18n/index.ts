export { standingsCaption, type StandingsDescriptor } from './captions.ts';
export { countryName, countryShortName, type CountryNames } from './countryNames.ts';
export { type AxisWords, createAxisWords } from './axisWords.ts';
export { type Finest, formatWindow, type TickUnit, windowPrecision } from './dates/axis.ts';
export { formatDay, formatDayRange } from './dates/day.ts';
export { formatEdtf } from './dates/formatEdtf.ts';
export type { DateGrammar, DateStyle } from './dates/grammar.ts';
export { chooseLanguage, preferredLanguage } from './chooseLanguage.ts';
export { endonym } from './endonym.ts';
export { interfaceLanguage, isLanguage, type Language, languages } from './language.ts';
export { joinList } from './list.ts';
export { loadMessages } from './load.ts';
export { loadCountryNames, loadWords } from './loadWords.ts';
export type { Messages } from './messages.ts';
export { formatNumber } from './numbers.ts';
export type { RememberedMessages } from './remembered.ts';
export { plural, type PluralForms } from './plural.ts';
export {
  createPictureWords,
  loadPictureWords,
  pictureMessages,
  type PictureWords,
} from './pictureWords.ts';
export { createWords, type Words } from './words.ts';

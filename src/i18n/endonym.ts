/** Languages by their own names: those of the interface, and others that stories are told in. */
const ENDONYMS: Readonly<Record<string, string>> = {
  en: 'English',
  ru: 'Русский',
  uk: 'Українська',
  kk: 'Қазақша',
  ar: 'العربية',
  az: 'Azərbaycanca',
  be: 'Беларуская',
  de: 'Deutsch',
  es: 'Español',
  fa: 'فارسی',
  fr: 'Français',
  he: 'עברית',
  hi: 'हिन्दी',
  hy: 'Հայերեն',
  id: 'Bahasa Indonesia',
  it: 'Italiano',
  ja: '日本語',
  ka: 'ქართული',
  ko: '한국어',
  ky: 'Кыргызча',
  pl: 'Polski',
  pt: 'Português',
  tg: 'Тоҷикӣ',
  tr: 'Türkçe',
  uz: 'Oʻzbekcha',
  vi: 'Tiếng Việt',
  zh: '中文',
};

/** The language's own name for itself; one that is not known here goes by its code, and so does one of a land: "pt-BR". */
export function endonym(language: string): string {
  return Object.hasOwn(ENDONYMS, language) ? (ENDONYMS[language] ?? language) : language;
}

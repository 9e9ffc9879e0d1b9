/** From a page of a frozen edition to the edition's folder, which holds that story alone, a folder for each language. */
export const EDITION_BASE = '../';

/** From that folder, `/s/<story>/v/<n>/`, to the site's. */
const SITE_FROM_EDITION = '../../../../';

/** The same page in another language: of this edition, where it is of one. */
export function languagePage(base: string, story: string, language: string): string {
  return base === EDITION_BASE ? `${base}${language}/` : storyPage(base, story, language);
}

/** A frozen edition's page, from a moving one or from one of its own; in no language its own address, which chooses one. */
export function editionPage(base: string, story: string, number: string, language: string | null): string {
  return `${siteBase(base)}s/${story}/v/${number}/${language === null ? '' : `${language}/`}`;
}

/** The story's own page, which moves on: of an edition, outside its folder. */
export function storyPage(base: string, story: string, language: string): string {
  return `${siteBase(base)}s/${story}/${language}/`;
}

function siteBase(base: string): string {
  return base === EDITION_BASE ? base + SITE_FROM_EDITION : base;
}

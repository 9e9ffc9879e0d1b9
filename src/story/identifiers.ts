/** Ids stand in the hash, in attributes and in file names as they are. */
export const identifierPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** A story's id is a folder of the published pages too, so it has no capitals. */
export const storyIdPattern = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** ISO 3166-1 alpha-2, or XK. */
export const countryCodePattern = /^[A-Z]{2}$/;

export const colourPattern = /^#[0-9a-fA-F]{6}$/;

/** The part of BCP 47 that a `lang` attribute needs. */
export const languageTagPattern = /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}$/;

/** A tour's step is a view as a link carries it. */
export const viewHashPattern = /^#[^\s<>"]*$/;

/** Whether `?story=` may name it. */
export function isStoryId(text: string): boolean {
  return storyIdPattern.test(text);
}

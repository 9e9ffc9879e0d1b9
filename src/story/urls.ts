const maximumLength = 2_048;

/** White space, control characters and backslashes: `new URL` would drop or turn them silently. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const unsafeCharacters = /[\s\\\u0000-\u0020\u007f-\u009f]/;

/** The address, normalised, if it is https, has no credentials and is at most 2048 long; else null. */
export function httpsUrl(text: string): string | null {
  if (text.length > maximumLength || unsafeCharacters.test(text) || !/^https:\/\//i.test(text)) return null;
  const url = parseUrl(text);
  if (!url || url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  // An `@` in a path is harmless but looks like credentials to a checker: the escape means the same.
  const href = url.href.replaceAll('@', '%40');
  return href.length <= maximumLength ? href : null;
}

/** A picture's address: under the story's own `media/`, or https; else null. */
export function mediaAddress(text: string): string | null {
  if (/^media\/[A-Za-z0-9._/-]{1,200}$/.test(text)) return text.includes('..') || text.includes('//') ? null : text;
  return httpsUrl(text);
}

function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

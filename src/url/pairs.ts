/** Most characters of our own pairs that are written or read; links longer than this break on their way. */
export const MAX_OWN_LENGTH = 8192;

/** Most values of one list; a longer one is not written and not read. */
export const MAX_LIST = 100;

/** A hash taken apart: our pairs (values still encoded), and what belongs to others, byte for byte. */
export interface SplitHash {
  readonly own: ReadonlyMap<string, string>;
  readonly foreign: readonly string[];
}

/** Takes a hash apart, with or without its `#`. The first of two equal keys holds. */
export function splitHash(hash: string, ownKeys: ReadonlySet<string>): SplitHash {
  const own = new Map<string, string>();
  const foreign: string[] = [];
  let length = 0;
  for (const piece of (hash.startsWith('#') ? hash.slice(1) : hash).split('&')) {
    const equals = piece.indexOf('=');
    const key = piece.slice(0, equals);
    if (equals === -1 || !ownKeys.has(key)) {
      if (piece !== '') foreign.push(piece);
    } else if (!own.has(key) && length + piece.length < MAX_OWN_LENGTH) {
      own.set(key, piece.slice(equals + 1));
      length += piece.length + 1;
    }
  }
  return { own, foreign };
}

/** Others' pieces first, then ours as far as they fit; empty where there is nothing to say. */
export function joinHash(foreign: readonly string[], own: readonly (readonly [key: string, value: string])[]): string {
  const pieces = [...foreign];
  let length = 0;
  for (const [key, value] of own) {
    const piece = `${key}=${value}`;
    if (length + piece.length >= MAX_OWN_LENGTH) continue;
    length += piece.length + 1;
    pieces.push(piece);
  }
  return pieces.length === 0 ? '' : `#${pieces.join('&')}`;
}

const READABLE: Readonly<Record<string, string>> = { '%2C': ',', '%2F': '/', '%3A': ':', '%40': '@' };

/** Escapes what a browser would escape in a fragment, and what this format or a chat would stumble over. */
export function encodeText(text: string): string {
  return encodeURIComponent(wellFormed(text)).replace(/%(?:2C|2F|3A|40)/g, (escape) => READABLE[escape] ?? escape);
}

/** `null` where the escapes are broken. */
export function decodeText(text: string): string | null {
  try {
    return wellFormed(decodeURIComponent(text));
  } catch {
    return null;
  }
}

/** Half a surrogate pair cannot be written in a URL (`encodeURIComponent` throws): U+FFFD stands for it. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** Ids hold no comma, so a list is one text: `KZ,IL` and `KZ%2CIL` are the same. */
export function encodeList(values: readonly string[]): string | null {
  return values.length > MAX_LIST ? null : values.map(encodeText).join(',');
}

/** Each value once, in order; `null` for a list that is broken or too long. */
export function decodeList(text: string): readonly string[] | null {
  const values = decodeText(text)
    ?.split(',')
    .filter((value) => value !== '');
  return !values || values.length > MAX_LIST ? null : [...new Set(values)];
}

/** What an embed's address may ask for beside its hash; anything else in it is left to the host's own scripts. */
export interface EmbedOptions {
  readonly theme: 'light' | 'dark' | null;
  /** The part that is shown alone; all of them unless said. */
  readonly view: 'timeline' | 'map' | 'list' | null;
  /** The frame has a height of its own: everything scrolls inside it. */
  readonly fit: boolean;
  /** What of the view the address asks for, as the pairs of a link's hash: an event, a window, a language. */
  readonly pairs: readonly (readonly [key: string, value: string])[];
  /** The name pym.js has given the frame. */
  readonly pymId: string | null;
}

/** As story/identifiers.ts has them, which this room does not know; a test holds them equal. */
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const PYM_ID = /^[\w-]{1,64}$/;

/** Reads `?lang= &theme= &view= &event= &from= &to= &fit=1`, and pym's `childId`. Never throws: what is not valid is not there. */
export function readEmbedOptions(search: string): EmbedOptions {
  const asked = new URLSearchParams(search);
  const given = (key: string, form: RegExp): string | null => {
    const value = asked.get(key) ?? '';
    return form.test(value) ? value : null;
  };
  const oneOf = <Name extends string>(key: string, names: readonly Name[]): Name | null =>
    names.find((name) => name === asked.get(key)) ?? null;
  const event = given('event', ID);
  const [from, to] = [given('from', DAY), given('to', DAY)];
  const language = given('lang', LANGUAGE);
  return {
    theme: oneOf('theme', ['light', 'dark']),
    view: oneOf('view', ['timeline', 'map', 'list']),
    fit: asked.get('fit') === '1',
    pairs: [
      ...(event === null ? [] : [['e', event] as const]),
      ...(from === null || to === null ? [] : [['w', `${from}/${to}`] as const]),
      ...(language === null ? [] : [['l', language] as const]),
    ],
    pymId: given('childId', PYM_ID),
  };
}

/** A hash with `asked` put before it (`e=…&w=…`), but what it says itself: a link goes before what its page was set to. */
export function hashWith(hash: string, asked: string): string {
  const pieces = hash.replace(/^#/, '').split('&').filter(Boolean);
  const keyOf = (piece: string): string => piece.slice(0, piece.indexOf('='));
  const known = new Set(pieces.map(keyOf));
  return `#${[...asked.split('&').filter((piece) => !known.has(keyOf(piece))), ...pieces].join('&')}`;
}

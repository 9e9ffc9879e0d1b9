import type { Plugin } from 'vite';

const REACT_DOM = /react-dom-client\.production\.js$/;
/** `NAME = Error(formatProdErrorMessage(NUMBER))`, at the top of the module: React throws these to itself and knows them by identity. */
const SENTINEL = /^((?:var | {2})\w+Exception = )Error\((formatProdErrorMessage\(\d+\))\)(?=[,;]$)/gm;
const SENTINELS = 5;

/**
 * React DOM makes five errors while its module is read, only to know them again when they are thrown. With an inspector
 * attached (every tool that measures a page, and whoever has opened the browser's own) V8 parses the whole module again to
 * say where they were made: 100 ms on the machine where it was found, 400 on a phone four times slower. Made without
 * `Error`'s own constructor they have no stack to be found, and are otherwise the same: of its class, with its message.
 */
export function sentinelsWithoutStack(): Plugin {
  return {
    name: 'chronomap-sentinels-without-stack',
    apply: 'build',
    transform: (code, id) => (REACT_DOM.test(id) ? withoutStack(code) : null),
  };
}

/** The module with its sentinels replaced. Throws where they are not the five that are known: React has changed. */
export function withoutStack(code: string): string {
  let count = 0;
  const replaced = code.replace(SENTINEL, (_, start: string, message: string) => {
    count += 1;
    return `${start}{ __proto__: Error.prototype, message: ${message} }`;
  });
  if (count === SENTINELS) return replaced;
  throw new Error(
    `React DOM makes ${count} errors when it is read, and not ${SENTINELS}: see whether src/publish/sentinels.ts is still wanted.`,
  );
}

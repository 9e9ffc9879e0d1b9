/** An address whose page is in a folder of its language: what is before that, the folder, what is after it, and the hash. */
const PARTS = /^([^?#]*\/)([^/?#]+)(\/(?:index\.html)?(?:\?[^#]*)?)(#.*)?$/s;

/** How a page's address is seen, and what is written for it. */
export interface AddressPath {
  /** The hash of an address as it is seen. */
  hashIn(href: string): string;
  /** An address with another hash, that is given as it is seen. */
  withHash(href: string, hash: string): string;
}

/** As it is. The whole address: a bare "#…" would be resolved against a <base>. */
export const plainPath: AddressPath = {
  hashIn: (href) => /#.+$/s.exec(href)?.[0] ?? '',
  withHash: (href, hash) => href.replace(/#.*$/s, '') + hash,
};

/**
 * A page that says its language by the last folder of its path, `/s/accords/en/`, seen as one that never leaves the folder
 * `language`: another is `l` in the hash that is seen. What is written is `/s/accords/ru/` in truth, so that the address that a
 * reader copies, or loads anew, is that of the page in the language that is read. Of `languages` the story has pages.
 */
export function languagePath(language: string, languages: readonly string[]): AddressPath {
  return {
    hashIn(href) {
      const hash = plainPath.hashIn(href);
      const [, , spoken = ''] = PARTS.exec(href) ?? [];
      if (spoken === language || !languages.includes(spoken) || languageIn(hash) !== undefined) return hash;
      return `${hash === '' ? '#' : `${hash}&`}l=${spoken}`;
    },
    withHash(href, hash) {
      const [, before, spoken = '', after = ''] = PARTS.exec(href) ?? [];
      const wanted = languageIn(hash) ?? language;
      if (before === undefined || !languages.includes(spoken) || !languages.includes(wanted))
        return plainPath.withHash(href, hash);
      const pieces = piecesOf(hash).filter((piece) => !piece.startsWith('l='));
      return before + wanted + after + (pieces.length === 0 ? '' : `#${pieces.join('&')}`);
    },
  };
}

function piecesOf(hash: string): readonly string[] {
  return hash.slice(1).split('&').filter(Boolean);
}

function languageIn(hash: string): string | undefined {
  return piecesOf(hash)
    .find((piece) => piece.startsWith('l='))
    ?.slice(2);
}

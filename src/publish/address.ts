import { CommandError } from './commandError.ts';

/** Where a built site will stand: what makes its addresses whole. */
export interface SiteAddress {
  /** `https://example.org`, without a path; `null` where it is not known: addresses then begin at the server's root. */
  readonly origin: string | null;
  /** `/any/path/`, with a slash at both ends. */
  readonly path: string;
  /** What it is called where its pages are shared, embedded and cited. */
  readonly name: string;
}

/** A site that has no name of its own goes by the program's. */
export const SITE_NAME = 'Chronomap';

export const NOWHERE: SiteAddress = { origin: null, path: '/', name: SITE_NAME };

/** The address of a page or file of the site, `s/abraham-accords/en/`: whole, or from the server's root. */
export function addressOf({ origin, path }: Omit<SiteAddress, 'name'>, target: string): string {
  return `${origin ?? ''}${path}${target}`;
}

/** Reads the values of `--site https://example.org` and `--base /any/path/`. Throws with a sentence that says how to mend it. */
export function readSiteAddress(site: string | null, base: string | null): SiteAddress {
  return {
    ...NOWHERE,
    origin: site === null ? NOWHERE.origin : readOrigin(site),
    path: base === null ? NOWHERE.path : readPath(base),
  };
}

function readOrigin(text: string): string {
  const url = URL.parse(text);
  const isSite = url !== null && url.protocol === 'https:' && url.username === '' && url.password === '';
  if (!isSite || url.pathname !== '/' || url.search !== '' || url.hash !== '')
    throw new CommandError(
      `--site wants the site on which the pages will stand, by https and without a path, like https://example.org; "${text}" is not that (a path goes into --base)`,
    );
  return url.origin;
}

function readPath(text: string): string {
  if (!/^\/(?:[\w.~-]+\/)*$/.test(text))
    throw new CommandError(
      `--base wants the path of the site's folder, with a slash at both ends, like /graphics/; "${text}" is not that`,
    );
  return text;
}

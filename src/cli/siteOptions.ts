import { readSiteAddress, type SiteAddress } from '../publish/address.ts';
import type { CommandOption, Given } from './command.ts';

/** What every command takes that builds the site. */
export const SITE_OPTIONS: readonly CommandOption[] = [
  {
    name: '--site',
    value: 'https://example.org',
    says: 'where the site will stand: makes whole the addresses that must be',
  },
  { name: '--base', value: '/any/path/', says: "the path of the site's folder there, with a slash at both ends" },
  { name: '--allow-left-out', says: 'goes on where a story has errors, without what they break' },
];

export interface SiteOptions {
  readonly site: SiteAddress;
  /** Whether stories may lose what their errors break. */
  readonly allowLeftOut: boolean;
}

/** Throws with a sentence where a value is not what its option wants. */
export function readSiteOptions(given: Given): SiteOptions {
  const site = readSiteAddress(given.valueOf('--site'), given.valueOf('--base'));
  return { site, allowLeftOut: given.has('--allow-left-out') };
}

import type { CountryCode } from '../story/model.ts';
import type { ContestedAreaId } from './contestedAreas.ts';

/** A country's code, or `own` for authorities of the area's own. */
type Side = CountryCode;

/** Who quarrels over a contested area, and what its note rests on. */
export interface ContestedSides {
  /** Who holds the ground. */
  readonly administeredBy: readonly Side[];
  /** Who says that it is theirs. */
  readonly claimedBy: readonly Side[];
  /** An address that the facts hold (`sources.tsv`). */
  readonly source?: { readonly publisher: string; readonly url: string };
}

/** By area; what is said of it in words is in `i18n/borders`. */
export const contestedSides: Readonly<Record<ContestedAreaId, ContestedSides>> = {
  transnistria: {
    administeredBy: ['own'],
    claimedBy: ['MD', 'own'],
  },
  'claimed-2022': {
    administeredBy: ['UA', 'RU'],
    claimedBy: ['UA', 'RU'],
    source: {
      publisher: 'Babel',
      url: 'https://babel.ua/en/news/85573-the-un-general-assembly-condemned-russia-s-annexation-of-ukrainian-territories',
    },
  },
  crimea: {
    administeredBy: ['RU'],
    claimedBy: ['UA', 'RU'],
    source: {
      publisher: 'Crimea Platform',
      url: 'https://crimea-platform.org/en/materials/resolution-a-res-68-262-territorial-integrity-of-ukraine/',
    },
  },
  abkhazia: {
    administeredBy: ['own'],
    claimedBy: ['GE', 'own'],
  },
  'south-ossetia': {
    administeredBy: ['own'],
    claimedBy: ['GE', 'own'],
  },
  kosovo: {
    administeredBy: ['own'],
    claimedBy: ['RS', 'own'],
  },
  'northern-cyprus': {
    administeredBy: ['own'],
    claimedBy: ['CY', 'own'],
  },
  golan: {
    administeredBy: ['IL'],
    claimedBy: ['SY', 'IL'],
  },
  palestine: {
    administeredBy: ['own', 'IL'],
    claimedBy: ['own'],
  },
  jerusalem: {
    administeredBy: ['IL'],
    claimedBy: ['IL', 'PS'],
  },
  'western-sahara': {
    administeredBy: ['MA', 'own'],
    claimedBy: ['MA', 'own'],
  },
  somaliland: {
    administeredBy: ['own'],
    claimedBy: ['SO', 'own'],
  },
  kashmir: {
    administeredBy: ['IN', 'PK', 'CN'],
    claimedBy: ['IN', 'PK', 'CN'],
  },
  taiwan: {
    administeredBy: ['own'],
    claimedBy: ['CN', 'own'],
  },
};

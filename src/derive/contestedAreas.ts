import type { LatLng } from '../geo/types.ts';
import { latLng } from '../geo/latLng.ts';
import type { CountryCode, Worldview } from '../story/model.ts';
import type { BordersItem } from './drawLists.ts';

/**
 * Who an outline belongs to on the map: a country's code, the outline itself where it is drawn as a feature of its own, or
 * `nobody`.
 */
export type Owner = CountryCode;

/** A country's code, or `own` for authorities of the area's own. */
type Side = CountryCode;

type Owners = Readonly<Record<Worldview, Owner>>;

/** A part of the world that more than one side claims. Its name and its note are in `i18n/contested`. */
export interface ContestedArea {
  readonly id: ContestedAreaId;
  /** Where its mark stands. */
  readonly at: LatLng;
  /** Who holds the ground. */
  readonly administeredBy: readonly Side[];
  /** Who says that it is theirs. */
  readonly claimedBy: readonly Side[];
  /**
   * The outlines that make it (`public/data/map`), and whose each is in each worldview. Empty where no package holds its
   * border: then a mark stands for it, and none is guessed.
   */
  readonly outlines: Readonly<Record<string, Owners>>;
  /** What its note rests on: an address that `story/` holds. */
  readonly source?: ContestedSource;
}

export interface ContestedSource {
  readonly publisher: string;
  readonly url: string;
}

export type ContestedAreaId =
  | 'crimea'
  | 'claimed-2022'
  | 'transnistria'
  | 'abkhazia'
  | 'south-ossetia'
  | 'northern-cyprus'
  | 'kosovo'
  | 'palestine'
  | 'jerusalem'
  | 'golan'
  | 'western-sahara'
  | 'somaliland'
  | 'kashmir'
  | 'taiwan';

function owners(editorial: Owner, asAdministered: Owner, contestedMarked: Owner = 'nobody'): Owners {
  return { editorial, 'as-administered': asAdministered, 'contested-marked': contestedMarked };
}

/**
 * The contested areas of the region that the map is at home in, from north-west to south-east. Other quarrels of the world
 * (islands above all) are drawn as the atlas draws them. Rules and facts: `facts.md`, section 5.
 */
export const contestedAreas: readonly ContestedArea[] = [
  {
    id: 'transnistria',
    at: latLng(46.9, 29.6),
    administeredBy: ['own'],
    claimedBy: ['MD', 'own'],
    outlines: {},
  },
  {
    id: 'claimed-2022',
    at: latLng(47.6, 37.3),
    administeredBy: ['UA', 'RU'],
    claimedBy: ['UA', 'RU'],
    outlines: {},
    source: {
      publisher: 'Babel',
      url: 'https://babel.ua/en/news/85573-the-un-general-assembly-condemned-russia-s-annexation-of-ukrainian-territories',
    },
  },
  {
    id: 'crimea',
    at: latLng(45.2, 34.3),
    administeredBy: ['RU'],
    claimedBy: ['UA', 'RU'],
    outlines: { crimea: owners('UA', 'RU') },
    source: {
      publisher: 'Crimea Platform',
      url: 'https://crimea-platform.org/en/materials/resolution-a-res-68-262-territorial-integrity-of-ukraine/',
    },
  },
  {
    id: 'abkhazia',
    at: latLng(43, 41.1),
    administeredBy: ['own'],
    claimedBy: ['GE', 'own'],
    outlines: {},
  },
  {
    id: 'south-ossetia',
    at: latLng(42.3, 44),
    administeredBy: ['own'],
    claimedBy: ['GE', 'own'],
    outlines: {},
  },
  {
    id: 'kosovo',
    at: latLng(42.6, 20.9),
    administeredBy: ['own'],
    claimedBy: ['RS', 'own'],
    outlines: { XK: owners('itself', 'itself', 'itself') },
  },
  {
    id: 'northern-cyprus',
    at: latLng(35.3, 33.4),
    administeredBy: ['own'],
    claimedBy: ['CY', 'own'],
    outlines: { 'CY-north': owners('CY', 'itself') },
  },
  {
    id: 'golan',
    at: latLng(33, 35.8),
    administeredBy: ['IL'],
    claimedBy: ['SY', 'IL'],
    outlines: {},
  },
  {
    id: 'palestine',
    at: latLng(32, 35.25),
    administeredBy: ['own', 'IL'],
    claimedBy: ['own'],
    outlines: { PS: owners('itself', 'itself', 'itself') },
  },
  {
    id: 'jerusalem',
    at: latLng(31.7784, 35.2066),
    administeredBy: ['IL'],
    claimedBy: ['IL', 'PS'],
    outlines: {},
  },
  {
    id: 'western-sahara',
    at: latLng(24.5, -13.8),
    administeredBy: ['MA', 'own'],
    claimedBy: ['MA', 'own'],
    outlines: { EH: owners('itself', 'itself', 'itself'), 'EH-west': owners('EH', 'MA', 'EH') },
  },
  {
    id: 'somaliland',
    at: latLng(9.7, 46),
    administeredBy: ['own'],
    claimedBy: ['SO', 'own'],
    outlines: { 'SO-land': owners('SO', 'itself') },
  },
  {
    id: 'kashmir',
    at: latLng(34.5, 76),
    administeredBy: ['IN', 'PK', 'CN'],
    claimedBy: ['IN', 'PK', 'CN'],
    outlines: { siachen: owners('nobody', 'nobody') },
  },
  {
    id: 'taiwan',
    at: latLng(23.8, 121),
    administeredBy: ['own'],
    claimedBy: ['CN', 'own'],
    outlines: { TW: owners('itself', 'itself', 'itself') },
  },
];

/** What an area is called in the page's language. */
export type AreaNames = Readonly<Record<ContestedAreaId, string>>;

/** Whose each contested outline is in a worldview. An outline that is not in it is its own country's. */
export function outlineOwners(worldview: Worldview): ReadonlyMap<string, Owner> {
  return new Map(
    contestedAreas.flatMap(({ outlines }) =>
      Object.entries(outlines).map(([outline, owned]) => [outline, owned[worldview]] as const),
    ),
  );
}

/** The borders that are contested, as a worldview draws them. */
export function drawnBorders(worldview: Worldview, names: AreaNames): BordersItem {
  return {
    worldview,
    owners: outlineOwners(worldview),
    areas: contestedAreas.map(({ id, at, outlines }) => ({
      id,
      at,
      label: names[id],
      outlines: Object.keys(outlines),
    })),
  };
}

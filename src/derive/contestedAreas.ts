import { contains } from '../geo/bounds.ts';
import type { Bounds, LatLng } from '../geo/types.ts';
import { latLng } from '../geo/latLng.ts';
import type { CountryCode, Worldview } from '../story/model.ts';
import type { BordersItem } from './drawLists.ts';

/**
 * Who an outline belongs to on the map: a country's code, the outline itself where it is drawn as a feature of its own, or
 * `nobody`.
 */
export type Owner = CountryCode;

type Owners = Readonly<Record<Worldview, Owner>>;

/** A part of the world that more than one side claims. Its name is one of the pictures' words, its note and who quarrels over it are in `i18n/borders` and `contestedSides.ts`. */
export interface ContestedArea {
  readonly id: ContestedAreaId;
  /** Where its mark stands. */
  readonly at: LatLng;
  /**
   * The outlines that make it (`public/data/map`), and whose each is in each worldview. Empty where no package holds its
   * border: then a mark stands for it, and none is guessed.
   */
  readonly outlines: Readonly<Record<string, Owners>>;
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

/** Whether a map of these bounds has one of them with a border of its own, which it draws as contested. */
export function hasContested(bounds: Bounds): boolean {
  return contestedAreas.some(({ at, outlines }) => Object.keys(outlines).length > 0 && contains(bounds, at));
}

/**
 * The contested areas of the region that the map is at home in, from north-west to south-east. Other quarrels of the world
 * (islands above all) are drawn as the atlas draws them. Rules and facts: `facts.md`, section 5.
 */
export const contestedAreas: readonly ContestedArea[] = [
  { id: 'transnistria', at: latLng(46.9, 29.6), outlines: {} },
  { id: 'claimed-2022', at: latLng(47.6, 37.3), outlines: {} },
  { id: 'crimea', at: latLng(45.2, 34.3), outlines: { crimea: owners('UA', 'RU') } },
  { id: 'abkhazia', at: latLng(43, 41.1), outlines: {} },
  { id: 'south-ossetia', at: latLng(42.3, 44), outlines: {} },
  { id: 'kosovo', at: latLng(42.6, 20.9), outlines: { XK: owners('itself', 'itself', 'itself') } },
  { id: 'northern-cyprus', at: latLng(35.3, 33.4), outlines: { 'CY-north': owners('CY', 'itself') } },
  { id: 'golan', at: latLng(33, 35.8), outlines: {} },
  { id: 'palestine', at: latLng(32, 35.25), outlines: { PS: owners('itself', 'itself', 'itself') } },
  { id: 'jerusalem', at: latLng(31.7784, 35.2066), outlines: {} },
  {
    id: 'western-sahara',
    at: latLng(24.5, -13.8),
    outlines: { EH: owners('itself', 'itself', 'itself'), 'EH-west': owners('EH', 'MA', 'EH') },
  },
  { id: 'somaliland', at: latLng(9.7, 46), outlines: { 'SO-land': owners('SO', 'itself') } },
  { id: 'kashmir', at: latLng(34.5, 76), outlines: { siachen: owners('nobody', 'nobody') } },
  { id: 'taiwan', at: latLng(23.8, 121), outlines: { TW: owners('itself', 'itself', 'itself') } },
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

/**
 * Areas in square degrees: a point of an outline goes when the triangle with its neighbours is smaller than
 * `triangle`, an island when it is smaller than `island`.
 */
export interface Coarseness {
  readonly triangle: number;
  readonly island: number;
}

interface Tier extends Coarseness {
  readonly countries: ReadonlySet<string>;
}

function setOf(codes: string): ReadonlySet<string> {
  return new Set(codes.split(' '));
}

/** The story's region and its neighbours: Morocco to Mongolia, the Horn of Africa to Estonia. */
const home: Tier = {
  triangle: 0.008,
  island: 0.02,
  countries: setOf(
    'MA EH EH-west DZ TN LY EG SD SS ER DJ SO SO-land ET IL PS LB SY JO IQ KW SA BH QA AE OM YE IR TR CY CY-north GE ' +
      'AM AZ KZ KG TJ TM UZ AF PK MN UA crimea BY MD PL LT LV EE SK HU RO BG RS XK ME MK AL BA HR SI GR CZ AT',
  ),
};

/**
 * Whom the story meets as well, or whose coast is far from its region: their borders with home are drawn as finely as
 * home.
 */
const near: Tier = {
  triangle: 0.045,
  island: 0.18,
  countries: setOf(
    'RU CN TW FI SE NO DK DE NL BE LU CH LI FR GB IE ES PT IT MT IN NP BT BD LK JP KR KP US TD NE ML MR KE UG',
  ),
};

const elsewhere: Coarseness = { triangle: 1.6, island: 3 };

/** Half of its height is a matter of the projection. */
const antarctica: Tier = { triangle: 4, island: 10, countries: setOf('AQ') };

/** What the outlines have that come when the map is near enough for it: everywhere the same. */
const fine: Coarseness = { triangle: 0.003, island: 0.006 };

/** How finely a country is drawn, by its id. */
export type Fineness = (id: string) => Coarseness;

export const fineEverywhere: Fineness = (id) => (antarctica.countries.has(id) ? { triangle: 0.3, island: 1 } : fine);

/** How finely a country is drawn in the outlines that come first. */
export function coarsenessOf(id: string): Coarseness {
  return [home, near, antarctica].find((tier) => tier.countries.has(id)) ?? elsewhere;
}

/** Countries whose parts must not shrink to splinters, however small they are. */
export const mustStay: ReadonlySet<string> = setOf(
  'US IL AE BH SD MA KZ KG TJ TM UZ RU UA crimea CN XK RS EH EH-west EG SA PS AM AZ TR QA KW LB CY CY-north FR DE IT ' +
    'GB FI SO SG',
);

/** Kept whole across 180°, all their parts on the side of the largest one. */
export const wholeAcrossAntimeridian: ReadonlySet<string> = setOf('RU US FJ');

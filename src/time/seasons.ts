/** The months of a season: `first` 1–12, `count` of them; a winter begun in December runs into the next year. */
export interface SeasonMonths {
  readonly first: number;
  readonly count: number;
}

const SPRING = { first: 3, count: 3 };
const SUMMER = { first: 6, count: 3 };
const AUTUMN = { first: 9, count: 3 };
const WINTER = { first: 12, count: 3 };

/** ISO 8601-2 codes in order from 21. */
const SEASONS: readonly SeasonMonths[] = [
  // 21–24, hemisphere not said: read as the northern ones.
  ...[SPRING, SUMMER, AUTUMN, WINTER],
  // 25–28, northern hemisphere.
  ...[SPRING, SUMMER, AUTUMN, WINTER],
  // 29–32, southern hemisphere: its spring is the northern autumn.
  ...[AUTUMN, WINTER, SPRING, SUMMER],
  // 33–36, quarters.
  ...[1, 4, 7, 10].map((first) => ({ first, count: 3 })),
  // 37–39, quadrimesters.
  ...[1, 5, 9].map((first) => ({ first, count: 4 })),
  // 40–41, semestrals.
  ...[1, 7].map((first) => ({ first, count: 6 })),
];

/** The months of a season code 21–41; null for any other number. */
export function seasonMonths(code: number): SeasonMonths | null {
  return SEASONS[code - 21] ?? null;
}

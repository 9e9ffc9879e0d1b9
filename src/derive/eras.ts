import type { Era } from '../story/model.ts';
import { type EpochMs, overlaps } from '../time/units.ts';

/** An era and the row in which its name stands, so that eras at one time do not lie over each other. */
export interface PlacedEra {
  readonly era: Era;
  readonly row: number;
}

/** More than these at one time share the last row. */
const MOST_ERA_ROWS = 3;

/** The eras that begin before `until`, by start, each in the first row that is free for all of its time. */
export function placeEras(eras: readonly Era[], until: EpochMs): readonly PlacedEra[] {
  const placed: PlacedEra[] = [];
  for (const era of eras.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    if (era.span.start >= until) continue;
    let row = 0;
    const isTaken = (other: PlacedEra): boolean => other.row === row && overlaps(other.era.span, era.span);
    while (row < MOST_ERA_ROWS - 1 && placed.some(isTaken)) row += 1;
    placed.push({ era, row });
  }
  return placed;
}

import type { CellFinder } from './cells.mjs';
import type { Spread } from './statistics.mjs';

export interface Threshold {
  /** Which of the "Done when". */
  readonly done: string;
  readonly says: string;
  readonly unit: string;
  readonly figure: number | null;
  /** The runs behind the figure, in the same unit. */
  readonly spread: Spread | null;
  readonly limit: number | null;
  readonly met: boolean | null;
}
export function judge(cell: CellFinder): Threshold[];

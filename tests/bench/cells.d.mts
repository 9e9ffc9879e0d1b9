import type { Measurement } from './plan.mjs';
import type { Spread } from './statistics.mjs';

export interface Figure extends Spread {
  readonly values: readonly number[];
}
export interface Cell extends Measurement {
  readonly runs: number;
  /** Whether it was once not usable within its time. */
  readonly late: boolean;
  /** In how many runs it has acted, and the seconds that this has taken, all together. */
  readonly acted: number;
  readonly acting: number;
  readonly failures: readonly string[];
  readonly troubles: readonly string[];
  readonly outside: readonly string[];
  readonly figures: Readonly<Record<string, Figure>>;
}
export interface Outcome {
  readonly figures: Readonly<Record<string, number>>;
  readonly failure: string | null;
  readonly late: boolean;
  readonly acting: number;
  readonly troubles: readonly string[];
  readonly outside: readonly string[];
}
export interface Cells {
  isHopeless(measurement: Measurement): boolean;
  hasActed(measurement: Measurement): boolean;
  add(measurement: Measurement, outcome: Outcome): void;
  all(): Cell[];
}
export type CellFinder = (subject: string, setting: string, size: number) => Cell | null;
export function createCells(): Cells;
export function cellFinder(cells: readonly Cell[]): CellFinder;

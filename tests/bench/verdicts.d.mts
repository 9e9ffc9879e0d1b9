import type { Cell } from './cells.mjs';
import type { Threshold } from './thresholds.mjs';

export function verdictText(thresholds: readonly Threshold[]): string;
export function isMet(results: {
  readonly run: { readonly partial: boolean };
  readonly cells: readonly Pick<Cell, 'outside'>[];
  readonly thresholds: readonly Threshold[];
}): boolean;

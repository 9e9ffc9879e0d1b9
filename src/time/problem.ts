import { fail } from '../lib/result.ts';
import type { EdtfProblem } from './types.ts';

/**
 * A problem while it is being read. One of a date that has no known shape names the date and no reason yet: the shapes
 * and their cures are for the tools, and a page that only reads a story leaves them out of its code.
 */
export interface RawProblem extends EdtfProblem {
  readonly unshaped?: string;
}

/** A failure of a date whose shape is none of EDTF's; `explain.ts` has the reason. */
export function refuseShape(unshaped: string): { readonly ok: false; readonly error: RawProblem } {
  return fail({ reason: '', unshaped });
}

/** A failure with the clause that completes `"…" is not an EDTF date: …`. */
export function refuse(reason: string): { readonly ok: false; readonly error: RawProblem } {
  return fail({ reason });
}

/** The same failure met in a piece of a longer expression. */
export function refuseWithin(piece: string, problem: RawProblem): { readonly ok: false; readonly error: RawProblem } {
  return fail({ ...problem, reason: `${problem.reason} (in "${piece}")` });
}

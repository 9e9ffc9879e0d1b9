import { fail } from '../lib/result.ts';
import type { EdtfProblem } from './types.ts';

/** A failure with the clause that completes `"…" is not an EDTF date: …`. */
export function refuse(reason: string): { readonly ok: false; readonly error: EdtfProblem } {
  return fail({ reason });
}

/** The same failure met in a piece of a longer expression. */
export function refuseWithin(piece: string, problem: EdtfProblem): { readonly ok: false; readonly error: EdtfProblem } {
  return refuse(`${problem.reason} (in "${piece}")`);
}

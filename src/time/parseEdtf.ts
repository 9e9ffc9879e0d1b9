import { fail, type Result } from '../lib/result.ts';
import { readEdtf } from './edtf.ts';
import { explainShape } from './explain.ts';
import type { Edtf, EdtfProblem } from './types.ts';

/** Reads an EDTF expression as `readEdtf` does, and says why it is refused and how to write it. Never throws. */
export function parseEdtf(text: string): Result<Edtf, EdtfProblem> {
  const read = readEdtf(text);
  if (read.ok) return read;
  const { reason, unshaped } = read.error;
  return fail({ reason: unshaped === undefined ? reason : explainShape(unshaped) + reason });
}

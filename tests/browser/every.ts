/**
 * With `CHRONOMAP_EVERY=1` each case is tried in each way: each event chosen by mouse and by keys in each part, each page in
 * each language at both widths, each random story. Without it the ways share the cases out among them, or some of the
 * cases stand for their kind, so that the run is one that is waited for.
 */
export const EVERY = process.env['CHRONOMAP_EVERY'] === '1';

/** The cases of one of several ways (from 0) to try them. */
export function shareOf<Case>(cases: readonly Case[], way: number, ways: number): readonly Case[] {
  return EVERY ? cases : cases.filter((_, index) => index % ways === way);
}

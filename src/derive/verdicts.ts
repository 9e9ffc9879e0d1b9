import { type Facet, FACETS, PASSES, type Verdicts } from './matching.ts';

/** Whether all filters but those of `except` let the event at a position through. */
export function isLetThrough(verdicts: Verdicts, position: number, except?: Facet): boolean {
  const verdict = verdicts?.[position] ?? PASSES;
  return verdict === PASSES || (except !== undefined && verdict === FACETS.indexOf(except) + 1);
}

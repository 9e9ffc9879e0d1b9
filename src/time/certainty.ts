import type { Certainty } from './types.ts';

/** Neither uncertain nor approximate. */
export const CERTAIN: Certainty = { uncertain: false, approximate: false };
const UNCERTAIN: Certainty = { uncertain: true, approximate: false };
const APPROXIMATE: Certainty = { uncertain: false, approximate: true };
const BOTH: Certainty = { uncertain: true, approximate: true };

/** What a qualifier says: `?` uncertain, `~` approximate, `%` both, nothing certain. */
export function certaintyOfMark(mark: string): Certainty {
  if (mark === '') return CERTAIN;
  return certaintyOf(mark === '?' || mark === '%', mark === '~' || mark === '%');
}

/** Uncertain, or approximate, where any of them is. */
export function mergeCertainty(...all: readonly Certainty[]): Certainty {
  return certaintyOf(
    all.some((certainty) => certainty.uncertain),
    all.some((certainty) => certainty.approximate),
  );
}

/** One object for each of the four: a long story has a hundred thousand dates. */
function certaintyOf(uncertain: boolean, approximate: boolean): Certainty {
  if (uncertain) return approximate ? BOTH : UNCERTAIN;
  return approximate ? APPROXIMATE : CERTAIN;
}

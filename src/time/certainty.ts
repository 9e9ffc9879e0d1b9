import type { Certainty } from './types.ts';

/** Neither uncertain nor approximate. */
export const CERTAIN: Certainty = { uncertain: false, approximate: false };

/** What a qualifier says: `?` uncertain, `~` approximate, `%` both, nothing certain. */
export function certaintyOfMark(mark: string): Certainty {
  if (mark === '') return CERTAIN;
  return { uncertain: mark === '?' || mark === '%', approximate: mark === '~' || mark === '%' };
}

/** Uncertain, or approximate, where any of them is. */
export function mergeCertainty(...all: readonly Certainty[]): Certainty {
  return {
    uncertain: all.some((certainty) => certainty.uncertain),
    approximate: all.some((certainty) => certainty.approximate),
  };
}

/** A mask is digits and `X`, where an X may be any digit: `201X`. */
function unknownDigits(mask: string): number {
  return mask.split('X').length - 1;
}

/** Numbers in ascending order, made when asked for: `XXXX` has ten thousand. */
export interface Candidates {
  readonly count: number;
  at(index: number): number;
}

export function isMask(text: string): boolean {
  return text.includes('X');
}

/** All numbers a mask can mean; a mask without X means one. */
export function maskCandidates(mask: string): Candidates {
  const unknown = unknownDigits(mask);
  return {
    count: 10 ** unknown,
    at(index) {
      const digits = String(index).padStart(unknown, '0');
      let used = 0;
      return Number(mask.replaceAll('X', () => digits.charAt(used++)));
    },
  };
}

/** All years a mask can mean. `-000X` means -9 to -1: year zero has no sign. */
export function yearCandidates(mask: string): Candidates {
  if (!mask.startsWith('-')) return maskCandidates(mask);
  const magnitudes = maskCandidates(mask.slice(1));
  const count = magnitudes.at(0) === 0 ? magnitudes.count - 1 : magnitudes.count;
  return { count, at: (index) => -magnitudes.at(magnitudes.count - 1 - index) };
}

/** The numbers from `low` to `high` that a mask can mean, ascending. */
export function maskValues(mask: string, low: number, high: number): readonly number[] {
  const candidates = maskCandidates(mask);
  return Array.from({ length: candidates.count }, (_, index) => candidates.at(index)).filter(
    (value) => value >= low && value <= high,
  );
}

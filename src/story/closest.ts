/** The candidate that was probably meant: at most two letters away, and less than half of what is written. */
export function closest(written: string, candidates: Iterable<string>): string | null {
  if (written.length > 40) return null;
  const small = written.toLowerCase();
  let best: string | null = null;
  let least = Math.min(2, Math.floor((written.length - 1) / 2));
  for (const candidate of candidates) {
    // Whoever is further away by length alone need not be looked at: a story may have very many ids.
    if (Math.abs(candidate.length - written.length) > least) continue;
    const distance = editDistance(small, candidate.toLowerCase());
    if (distance > least || (distance === least && best !== null)) continue;
    best = candidate;
    least = distance;
  }
  return best;
}

/** Levenshtein's distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const swap = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

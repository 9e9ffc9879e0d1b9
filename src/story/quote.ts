const longestQuote = 60;

/** A value from a file as a problem shows it: one line, not too long. */
export function quote(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return String(value);
  const shown = value.length > longestQuote ? `${value.slice(0, longestQuote)}…` : value;
  // JSON leaves these two line ends as they are.
  return JSON.stringify(shown).replace(/[\u2028\u2029]/g, ' ');
}

/** `events[12].when`; a key that is no plain name stands in brackets and quotes. */
export function formatPath(segments: readonly (string | number)[]): string {
  let path = '';
  for (const segment of segments) {
    if (typeof segment === 'number') path += `[${segment}]`;
    else if (!/^[$A-Za-z_][\w$]*$/.test(segment)) path += `[${quote(segment)}]`;
    else path += path === '' ? segment : `.${segment}`;
  }
  return path;
}

/** Finds where in a file's text a value stands. The text is JSON that has been parsed: only its ends are looked for. */
export interface JsonPlaces {
  /** The offset at which the value of a path begins; null where there is none. Of equal keys the last, as parsers take it. */
  offsetOf(path: readonly (string | number)[]): number | null;
  /** The same as a line, counted from 1. */
  lineOf(path: readonly (string | number)[]): number | null;
}

type Children = ReadonlyMap<string | number, number>;

/** Each object and list on the way to a value is walked through once, however many values are asked for. */
export function createJsonPlaces(text: string): JsonPlaces {
  const known = new Map<number, Children>();
  const childrenAt = (offset: number): Children => {
    const children = known.get(offset) ?? readChildren(text, offset);
    known.set(offset, children);
    return children;
  };
  const offsetOf = (path: readonly (string | number)[]): number | null => {
    let offset = skipSpace(text, 0);
    for (const step of path) {
      const next = childrenAt(offset).get(step);
      if (next === undefined) return null;
      offset = next;
    }
    return offset;
  };
  let breaks: readonly number[] | null = null;
  return {
    offsetOf,
    lineOf(path) {
      const offset = offsetOf(path);
      breaks ??= lineBreaks(text);
      return offset === null ? null : 1 + countBelow(breaks, offset);
    },
  };
}

/** The members of the object, or the items of the list, that begins at an offset: key or index → offset of the value. */
function readChildren(text: string, start: number): Children {
  const children = new Map<string | number, number>();
  const opened = text[start];
  if (opened !== '{' && opened !== '[') return children;
  let at = skipSpace(text, start + 1);
  for (let index = 0; at < text.length && text[at] !== '}' && text[at] !== ']'; index += 1) {
    let key: string | number = index;
    if (opened === '{') {
      const end = endOfString(text, at);
      key = JSON.parse(text.slice(at, end)) as string;
      at = skipSpace(text, skipSpace(text, end) + 1);
    }
    children.set(key, at);
    at = skipSpace(text, endOfValue(text, at));
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return children;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[ \t\n\r]/.test(text.charAt(at))) at += 1;
  return at;
}

/** Past the closing quote of the string that begins here. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** Past the value that begins here, whatever is in it. */
function endOfValue(text: string, start: number): number {
  let at = start;
  let depth = 0;
  while (at < text.length) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at);
    else if (depth === 0 && (sign === ',' || sign === '}' || sign === ']')) return at;
    else {
      if (sign === '{' || sign === '[') depth += 1;
      else if (sign === '}' || sign === ']') depth -= 1;
      at += 1;
    }
    if (depth === 0 && (sign === '"' || sign === '}' || sign === ']')) return at;
  }
  return at;
}

function lineBreaks(text: string): readonly number[] {
  const breaks: number[] = [];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) breaks.push(at);
  return breaks;
}

/** How many of the sorted numbers are below one. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

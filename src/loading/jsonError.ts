/** Where a text stops being JSON, counted from 1, and what to do about it. */
export interface JsonError {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

/** What may come next. */
type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/**
 * The first error of a text that `JSON.parse` refused, or null where it is JSON. Engines word and place that error each
 * in their own way, and some not at all.
 */
export function findJsonError(text: string): JsonError | null {
  const found = scan(text);
  if (!found) return null;
  const before = text.slice(0, found.at);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: found.at - lineStart + 1, reason: found.reason };
}

interface Found {
  readonly at: number;
  readonly reason: string;
}

function scan(text: string): Found | null {
  const closings: string[] = [];
  let expected: Expected = 'value';
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const character = text.charAt(at);
    const reason = objection(character, expected, closings, text.slice(at, at + 2));
    if (reason !== null) return { at, reason };
    if (character === '{' || character === '[') {
      closings.push(character === '{' ? '}' : ']');
      expected = character === '{' ? 'key-or-end' : 'value-or-end';
      at += 1;
    } else if (character === ',') {
      expected = closings.at(-1) === '}' ? 'key' : 'value';
      at += 1;
    } else if (character === ':') {
      expected = 'value';
      at += 1;
    } else {
      const token = character === '}' || character === ']' ? closeToken(closings, at) : readScalar(text, at);
      if (typeof token !== 'number') return token;
      const isKey: boolean = expected === 'key' || expected === 'key-or-end';
      expected = isKey && character === '"' ? 'colon' : closings.length > 0 ? 'comma-or-end' : 'nothing';
      at = token;
    }
    at = skipSpace(text, at);
  }
  if (expected === 'nothing') return null;
  const missing = [...closings].reverse().slice(0, 5).join(' ');
  return {
    at: text.length,
    reason: closings.length > 0 ? `the file ends too early: ${missing} missing` : 'the file is empty',
  };
}

function closeToken(closings: string[], at: number): number {
  closings.pop();
  return at + 1;
}

/** JSON's own white space, which is less than `\s`. */
function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at += 1;
  return at;
}

/** Why this character cannot stand here, or null. */
function objection(character: string, expected: Expected, closings: readonly string[], ahead: string): string | null {
  if (ahead === '//' || ahead === '/*') return 'JSON has no comments: remove it';
  if (character === "'" || character === '“' || character === '”') return 'strings stand in double quotes: use "';
  switch (expected) {
    case 'nothing':
      return 'the story ends before this: remove the rest';
    case 'colon':
      return character === ':' ? null : 'a colon is missing after the key';
    case 'comma-or-end':
      return character === ',' || character === closings.at(-1) ? null : `a comma or ${closings.at(-1)} is missing`;
    case 'key':
      if (character === '}') return 'remove the comma before }';
      return keyObjection(character);
    case 'key-or-end':
      return character === '}' ? null : keyObjection(character);
    case 'value-or-end':
      return character === ']' ? null : valueObjection(character, closings);
    case 'value':
      return valueObjection(character, closings);
    default:
      return expected satisfies never;
  }
}

function keyObjection(character: string): string | null {
  if (character === ',') return 'remove this comma';
  return character === '"' ? null : 'a key stands in double quotes';
}

function valueObjection(character: string, closings: readonly string[]): string | null {
  if (character === '<' && closings.length === 0) return 'this is a web page: check the address';
  if (character === ']') return 'remove the comma before ]';
  if (character === ',' && closings.at(-1) === ']') return 'remove this comma';
  return /[[{"\-\dtfn]/.test(character) ? null : 'a value is missing';
}

/** The end of a string, number, true, false or null that starts at `at`, or what is wrong with it. */
function readScalar(text: string, at: number): number | Found {
  if (text.charAt(at) === '"') return readString(text, at);
  const token = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
  token.lastIndex = at;
  return token.test(text) ? token.lastIndex : { at, reason: 'this is no number, string, true, false or null' };
}

function readString(text: string, from: number): number | Found {
  const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
  let at = from + 1;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '"') return at + 1;
    if (character < ' ') return { at, reason: 'the string is not closed: add ", and write a line break as \\n' };
    escape.lastIndex = at;
    if (character !== '\\') at += 1;
    else if (escape.test(text)) at = escape.lastIndex;
    else return { at, reason: 'a backslash is written \\\\' };
  }
  return { at: text.length, reason: 'the string is not closed: add "' };
}

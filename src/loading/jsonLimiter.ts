import { forbiddenKeys, problem, type Limits, type OverlongRecords } from '../story/index.ts';
import type { Problem } from '../story/model.ts';
import { formatPath } from '../story/quote.ts';

/** Looks at JSON as it arrives, so that a story beyond the limits is refused before it is whole. */
export interface JsonLimiter {
  /** The first thing that no story may have, or null. After that it looks no further. */
  push(chunk: string): Problem | null;
  /** The records found so far that hold a string too long: they are left out, the story stays. */
  readonly overlong: OverlongRecords;
}

export function createJsonLimiter(limits: Limits): JsonLimiter {
  return new JsonScanner(limits);
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const LETTER_U = 0x75;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Longer than any key that matters here. */
const keptKeyLength = 16;

/**
 * A linear scanner: one state, no recursion, any chunks. For text that is JSON it sees what the parser will see; text
 * that is not, the parser refuses afterwards.
 */
class JsonScanner implements JsonLimiter {
  readonly overlong = new Map<string, Set<number>>();
  readonly #limits: Limits;
  #problem: Problem | null = null;
  /** Whether each open container is a list, outermost first. */
  readonly #lists: boolean[] = [];
  #expectsKey = false;
  #inString = false;
  #isKey = false;
  /** Code units of the string so far, escapes counted as what they stand for. */
  #length = 0;
  #keyUnits: number[] = [];
  #afterBackslash = false;
  #hexDigitsLeft = 0;
  #hexValue = 0;
  /** The key at the top of the file that the scanner is under, and the element of its list. */
  #section = '';
  #index = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  push(chunk: string): Problem | null {
    let at = 0;
    while (at < chunk.length && this.#problem === null) {
      if (this.#inString) at = this.#readString(chunk, at);
      else {
        this.#readStructure(chunk.charCodeAt(at));
        at += 1;
      }
    }
    return this.#problem;
  }

  /** Reads to the end of the string, of a plain run in it, or of the chunk. */
  #readString(chunk: string, from: number): number {
    if (this.#afterBackslash || this.#hexDigitsLeft > 0) {
      this.#readEscape(chunk.charCodeAt(from));
      return from + 1;
    }
    let at = from;
    let unit = chunk.charCodeAt(at);
    while (at < chunk.length && unit !== QUOTE && unit !== BACKSLASH) {
      if (this.#isKey) this.#keepKeyUnit(unit);
      at += 1;
      unit = chunk.charCodeAt(at);
    }
    this.#grow(at - from);
    if (at === chunk.length) return at;
    if (unit === BACKSLASH) this.#afterBackslash = true;
    else this.#endString();
    return at + 1;
  }

  #readEscape(unit: number): void {
    if (this.#hexDigitsLeft > 0) {
      this.#hexValue = this.#hexValue * 16 + Number.parseInt(String.fromCharCode(unit), 16);
      this.#hexDigitsLeft -= 1;
      if (this.#hexDigitsLeft > 0) return;
      if (this.#isKey) this.#keepKeyUnit(this.#hexValue);
    } else {
      this.#afterBackslash = false;
      if (unit === LETTER_U) {
        this.#hexDigitsLeft = 4;
        this.#hexValue = 0;
        return;
      }
      if (this.#isKey) this.#keepKeyUnit(unit);
    }
    this.#grow(1);
  }

  #keepKeyUnit(unit: number): void {
    if (this.#keyUnits.length <= keptKeyLength) this.#keyUnits.push(unit);
  }

  #grow(count: number): void {
    this.#length += count;
    if (this.#length <= this.#limits.textLength) return;
    if (!this.#isInRecord()) {
      this.#problem ??= problem('STORY-009', this.#path(), this.#limits.textLength);
      return;
    }
    const indexes = this.overlong.get(this.#section) ?? new Set();
    this.overlong.set(this.#section, indexes.add(this.#index));
  }

  #endString(): void {
    this.#inString = false;
    if (!this.#isKey) return;
    const isKept = this.#keyUnits.length <= keptKeyLength;
    const key = isKept ? String.fromCharCode(...this.#keyUnits) : '';
    if (forbiddenKeys.includes(key)) this.#problem ??= problem('STORY-008', this.#path(), key);
    if (this.#lists.length === 1) this.#section = key;
  }

  #readStructure(unit: number): void {
    if (unit === QUOTE) {
      this.#inString = true;
      this.#isKey = this.#expectsKey;
      this.#length = 0;
      if (this.#isKey) this.#keyUnits = [];
      if (this.#isKey && this.#lists.length === 1) this.#section = '';
    } else if (unit === COLON) this.#expectsKey = false;
    else if (unit === COMMA) this.#nextItem();
    else if (unit === OPEN_OBJECT || unit === OPEN_LIST) this.#open(unit === OPEN_LIST);
    else if (unit === CLOSE_OBJECT || unit === CLOSE_LIST) this.#close();
  }

  #nextItem(): void {
    const isList = this.#lists.at(-1) === true;
    this.#expectsKey = !isList;
    if (!isList || !this.#isInRecord() || this.#lists.length !== 2) return;
    this.#index += 1;
    if (this.#index >= this.#limits.events) {
      this.#problem ??= problem('STORY-007', formatPath([this.#section]), this.#limits.events);
    }
  }

  #open(isList: boolean): void {
    this.#lists.push(isList);
    this.#expectsKey = !isList;
    if (this.#lists.length > this.#limits.depth) {
      this.#problem ??= problem('STORY-006', this.#path(), this.#limits.depth);
    }
    if (this.#lists.length !== 2) return;
    // A key given twice: the parser takes the last.
    this.#index = 0;
    this.overlong.delete(this.#section);
  }

  #close(): void {
    this.#lists.pop();
    this.#expectsKey = false;
  }

  /** Whether it is in a list at the top of the file, whose elements can be left out one by one. */
  #isInRecord(): boolean {
    return this.#lists[0] === false && this.#lists[1] === true;
  }

  /** The path for people, as far as it is known: `events[12]`, `home`, or nothing. */
  #path(): string {
    if (this.#section === '' || this.#lists.length === 0) return '';
    return formatPath(this.#isInRecord() ? [this.#section, this.#index] : [this.#section]);
  }
}

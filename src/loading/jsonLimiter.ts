import { forbiddenKeys, problem, type Limits, type OverlongRecords } from '../story/index.ts';
import type { Problem } from '../story/model.ts';
import { formatPath } from '../story/quote.ts';

/** Looks at JSON as it arrives, so that a story beyond the limits is refused before it is whole. */
export interface JsonLimiter {
  /** The first thing that no story may have, or null. After that it looks no further. */
  push(chunk: string): Problem | null;
  /** The records found so far that hold a string too long: they are left out, the story stays. */
  readonly overlong: OverlongRecords;
  /** Whether the text so far ends within the list `events` at the top of the file. */
  readonly inEvents: boolean;
  /** Where in the last chunk that list begins, behind its bracket; the last one, if it is given twice. −1: nowhere. */
  readonly opened: number;
  /** Where in the last chunk, and behind that, the last comma between two events is; −1: nowhere. */
  readonly comma: number;
}

export function createJsonLimiter(limits: Limits): JsonLimiter {
  return new JsonScanner(limits);
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const LETTER_U = 0x75;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Longer than any key that matters here. */
const keptKeyLength = 16;
const forbiddenLengths: ReadonlySet<number> = new Set(forbiddenKeys.map((key) => key.length));
const eventList = 'events';

/**
 * A linear scanner: one state, no recursion, any chunks. For text that is JSON it sees what the parser will see; text
 * that is not, the parser refuses afterwards.
 */
class JsonScanner implements JsonLimiter {
  readonly overlong = new Map<string, Set<number>>();
  opened = -1;
  comma = -1;
  readonly #limits: Limits;
  #problem: Problem | null = null;
  /** Whether each open container is a list, outermost first. */
  readonly #lists: boolean[] = [];
  #expectsKey = false;
  #inString = false;
  #isKey = false;
  /** Code units of the string so far, escapes counted as what they stand for. */
  #length = 0;
  #key = '';
  /** Where in the chunk the next ones are, as far as they have been looked for; its length: there are no more. */
  #quote = -1;
  #backslash = -1;
  #afterBackslash = false;
  #hexDigitsLeft = 0;
  #hexValue = 0;
  /** The key at the top of the file that the scanner is under, and the element of its list. */
  #section = '';
  #index = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  get inEvents(): boolean {
    return this.#section === eventList && this.#isInRecord();
  }

  push(chunk: string): Problem | null {
    this.opened = -1;
    this.comma = -1;
    this.#quote = -1;
    this.#backslash = -1;
    let at = 0;
    while (at < chunk.length && this.#problem === null) {
      if (!this.#inString) at = this.#readStructure(chunk, at);
      else if (this.#afterBackslash || this.#hexDigitsLeft > 0) {
        this.#readEscape(chunk.charCodeAt(at));
        at += 1;
      } else at = this.#readString(chunk, at);
    }
    return this.#problem;
  }

  /** Reads to the end of the string, to a backslash, or to the end of the chunk. */
  #readString(chunk: string, from: number): number {
    // The engine's own search is several times as fast as a look at each character. No stretch is searched twice.
    if (this.#quote < from) this.#quote = find(chunk, '"', from);
    if (this.#backslash < from) this.#backslash = find(chunk, '\\', from);
    const to = Math.min(this.#quote, this.#backslash);
    if (this.#isKey) this.#keepKey(chunk, from, to);
    this.#grow(to - from);
    if (to === chunk.length) return to;
    if (to === this.#quote) this.#endString();
    else this.#afterBackslash = true;
    return to + 1;
  }

  #readEscape(unit: number): void {
    if (this.#hexDigitsLeft > 0) {
      this.#hexValue = this.#hexValue * 16 + Number.parseInt(String.fromCharCode(unit), 16);
      this.#hexDigitsLeft -= 1;
      if (this.#hexDigitsLeft > 0) return;
      this.#addToKey(String.fromCharCode(this.#hexValue));
    } else {
      this.#afterBackslash = false;
      if (unit === LETTER_U) {
        this.#hexDigitsLeft = 4;
        this.#hexValue = 0;
        return;
      }
      this.#addToKey(String.fromCharCode(unit));
    }
    this.#grow(1);
  }

  /** Most keys are whole, and of a length that no forbidden key has: they need not be looked at. */
  #keepKey(chunk: string, from: number, to: number): void {
    const isWhole = this.#length === 0 && chunk.charCodeAt(to) === QUOTE;
    if (isWhole && this.#lists.length !== 1 && !forbiddenLengths.has(to - from)) return;
    this.#addToKey(chunk.slice(from, Math.min(to, from + keptKeyLength + 1)));
  }

  #addToKey(text: string): void {
    if (this.#isKey && this.#key.length <= keptKeyLength) this.#key += text;
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
    const key = this.#key.length <= keptKeyLength ? this.#key : '';
    if (key !== '' && forbiddenKeys.includes(key)) this.#problem ??= problem('STORY-008', this.#path(), key);
    if (this.#lists.length === 1) this.#section = key;
  }

  /** Reads what is between strings, to the beginning of the next one, or to the end of the chunk. */
  #readStructure(chunk: string, from: number): number {
    let at = from;
    while (at < chunk.length && this.#problem === null) {
      const unit = chunk.charCodeAt(at);
      if (unit === QUOTE) this.#beginString();
      else if (unit === COLON) this.#expectsKey = false;
      else if (unit === COMMA) this.#nextItem(at);
      else if (unit === OPEN_OBJECT || unit === OPEN_LIST) this.#open(unit === OPEN_LIST, at);
      else if (unit === CLOSE_OBJECT || unit === CLOSE_LIST) this.#close();
      at += 1;
      if (unit === QUOTE) break;
    }
    return at;
  }

  #beginString(): void {
    this.#inString = true;
    this.#isKey = this.#expectsKey;
    this.#length = 0;
    this.#key = '';
    if (this.#isKey && this.#lists.length === 1) this.#section = '';
  }

  #nextItem(at: number): void {
    const isList = this.#lists[this.#lists.length - 1] === true;
    this.#expectsKey = !isList;
    if (!isList || !this.#isInRecord() || this.#lists.length !== 2) return;
    if (this.#section === eventList) this.comma = at;
    this.#index += 1;
    if (this.#index >= this.#limits.events) {
      this.#problem ??= problem('STORY-007', formatPath([this.#section]), this.#limits.events);
    }
  }

  #open(isList: boolean, at: number): void {
    this.#lists.push(isList);
    this.#expectsKey = !isList;
    if (this.#lists.length > this.#limits.depth) {
      this.#problem ??= problem('STORY-006', this.#path(), this.#limits.depth);
    }
    if (this.#lists.length !== 2) return;
    // A key given twice: the parser takes the last.
    this.#index = 0;
    this.overlong.delete(this.#section);
    if (!this.inEvents) return;
    this.opened = at + 1;
    this.comma = -1;
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

/** Where the character is next; the chunk's length where it is not. */
function find(chunk: string, character: string, from: number): number {
  const at = chunk.indexOf(character, from);
  return at < 0 ? chunk.length : at;
}

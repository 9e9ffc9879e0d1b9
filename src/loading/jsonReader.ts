import { fail, succeed, type Result } from '../lib/result.ts';
import { isRecord, problem, type Limits, type OverlongRecords } from '../story/index.ts';
import type { Problem } from '../story/model.ts';
import { findJsonError } from './jsonError.ts';
import { createJsonLimiter } from './jsonLimiter.ts';

/** What a text within the limits holds. */
export interface ReadJson {
  readonly value: unknown;
  readonly overlong: OverlongRecords;
}

/** Reads JSON in pieces of any size: parsing a long story at once would hold the page for as long as the whole takes. */
export interface JsonReader {
  /** The first thing that no story may have, or null. After that it reads no further. */
  push(text: string): Problem | null;
  end(): Result<ReadJson, Problem>;
}

export function createJsonReader(limits: Limits): JsonReader {
  return new PieceReader(limits);
}

/**
 * Whole events are parsed, and taken out of the text, as they come; what is left, the last of them included, is JSON of
 * the same form as the whole, and is parsed at the end. So the parts are JSON just where the whole is.
 */
class PieceReader implements JsonReader {
  readonly #limiter;
  /** All of the text: where it is no JSON, the place is named by line and column. */
  readonly #texts: string[] = [];
  /** The text without the events that have been taken out of it. */
  readonly #left: string[] = [];
  /** What has come since the last event that was taken out. */
  #waiting = '';
  #events: unknown[] = [];
  #isBroken = false;

  constructor(limits: Limits) {
    this.#limiter = createJsonLimiter(limits);
  }

  push(text: string): Problem | null {
    const found = this.#limiter.push(text);
    if (found) return found;
    this.#texts.push(text);
    const { opened, comma, inEvents } = this.#limiter;
    if (opened >= 0) {
      // A list that is given twice: the parser takes the last.
      this.#events = [];
      this.#leave(text.slice(0, opened));
    }
    const from = Math.max(opened, 0);
    if (!inEvents) this.#leave(text.slice(from));
    else if (comma >= 0) {
      this.#takeOut(this.#waiting + text.slice(from, comma));
      this.#waiting = text.slice(comma + 1);
    } else this.#waiting += text.slice(from);
    return null;
  }

  end(): Result<ReadJson, Problem> {
    this.#leave('');
    const value = this.#isBroken ? undefined : parse(this.#left.join(''));
    const events = isRecord(value) ? value['events'] : undefined;
    const isCutShort = this.#events.length > 0 && Array.isArray(events) && events.length === 0;
    if (value === undefined || isCutShort) return fail(this.#problem());
    const { overlong } = this.#limiter;
    if (!isRecord(value) || !Array.isArray(events) || this.#events.length === 0) return succeed({ value, overlong });
    return succeed({ value: { ...value, events: this.#events.concat(events) }, overlong });
  }

  #leave(text: string): void {
    this.#left.push(this.#waiting, text);
    this.#waiting = '';
  }

  #takeOut(text: string): void {
    if (this.#isBroken) return;
    const events = parse(`[${text}]`);
    // None at all: a comma stands where an event should.
    if (!Array.isArray(events) || events.length === 0) this.#isBroken = true;
    else for (const event of events) this.#events.push(event);
  }

  #problem(): Problem {
    const found = findJsonError(this.#texts.join(''));
    const { line, column, reason } = found ?? { line: 1, column: 1, reason: 'it cannot be parsed' };
    return problem('STORY-004', '', line, column, reason);
  }
}

/** What a text holds; `undefined` where it is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How much of a story is read before it is refused. The command line and `mount` may change them. */
export interface Limits {
  /** Bytes of JSON after decompression. */
  readonly bytes: number;
  /** Elements of `events`, and of each other list at the top of the file. */
  readonly events: number;
  /** UTF-16 code units of one string. */
  readonly textLength: number;
  /** Objects and lists within each other; the story itself is the first. */
  readonly depth: number;
  /** Problems listed; the others are counted. */
  readonly problems: number;
}

export const defaultLimits: Limits = {
  bytes: 64 * 1024 * 1024,
  events: 150_000,
  textLength: 2_000,
  depth: 12,
  problems: 10_000,
};

/** Keys that would reach an object's prototype. No part of a story may have one. */
export const forbiddenKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Which elements of the file's lists hold a string that is too long: list name → indexes. */
export type OverlongRecords = ReadonlyMap<string, ReadonlySet<number>>;

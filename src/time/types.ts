import type { CivilDate } from './calendar.ts';
import type { TimeSpan } from './units.ts';

/**
 * How finely an expression is known. For an interval or a set it is that of its coarsest member.
 * `season` covers seasons, quarters, quadrimesters and semestrals (EDTF 21–41).
 */
export type Precision =
  | 'second'
  | 'minute'
  | 'day'
  | 'month'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium'
  | 'longer';

/** EDTF `?` is uncertain, `~` approximate, `%` both. */
export interface Certainty {
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

/** One date as written, before any zone. Months 1–12, season codes 21–41, days 1–31. */
export interface DateParts {
  readonly kind: 'date';
  readonly precision: Precision;
  /** Astronomical year (0 is 1 BCE). For `201X` the first year it can mean, 2010; for `Y17E7` the number. */
  readonly year: number;
  readonly month?: number;
  readonly season?: number;
  readonly day?: number;
  readonly time?: {
    readonly hour: number;
    readonly minute: number;
    readonly second: number;
    /** Minutes east of UTC; absent where the text gives no offset. */
    readonly offsetMinutes?: number;
  };
  /**
   * Components written as unspecified (`X`): `2025-08-XX` has `day`, `2025-XX` has `month`, `2025-XX-XX` both, `201X`
   * has `year`.
   * "Some day in August 2025" is not the same statement as "August 2025".
   */
  readonly unspecified: readonly ('year' | 'month' | 'day')[];
  /**
   * The unspecified components as written: `201X`, `1X`, `XX`. `month` and `day` are absent where their component is
   * unspecified, even in part: `1984-1X` may be October, November or December.
   */
  readonly masks?: { readonly year?: string; readonly month?: string; readonly day?: string };
  /** The first and the last day it can mean, where masks or significant digits leave that to be worked out. */
  readonly between?: { readonly first: CivilDate; readonly last: CivilDate };
  /** From `1390S2`: how many leading digits of the year are certain. */
  readonly significantDigits?: number;
  /** Qualifiers of the whole expression and of single components (level 2), merged per component. */
  readonly certainty: { readonly year: Certainty; readonly month: Certainty; readonly day: Certainty };
}

/** `open` is `..` (goes on, or no beginning known to matter); `unknown` is an empty end. */
export type IntervalEnd = DateParts | { readonly kind: 'open' } | { readonly kind: 'unknown' };

export interface IntervalParts {
  readonly kind: 'interval';
  readonly start: IntervalEnd;
  readonly end: IntervalEnd;
}

/** `[…]` is one of the members, `{…}` all of them; a member `a..b` is an interval. */
export interface SetParts {
  readonly kind: 'set';
  readonly mode: 'one-of' | 'all-of';
  readonly members: readonly (DateParts | IntervalParts)[];
}

export type TimeParts = DateParts | IntervalParts | SetParts;

/** A parsed EDTF expression, without words and without a zone. */
export interface Edtf {
  /** As written, trimmed. */
  readonly text: string;
  readonly parts: TimeParts;
  /** All instants it can mean, reading its calendar dates as UTC. Open and unknown ends are ±Infinity. */
  readonly span: TimeSpan;
  readonly precision: Precision;
  /** True where any component of any member is so qualified. */
  readonly certainty: Certainty;
}

/** Why a text is not an EDTF date: one clause in English that completes `"2025-13" is not an EDTF date: …`. */
export interface EdtfProblem {
  readonly reason: string;
}

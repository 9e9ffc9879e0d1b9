import { daysFromCivil } from './calendar.ts';
import { DAY } from './units.ts';

/** Twelve digits of years keep day numbers exact and leave no span empty in a double. */
export const MAX_YEAR = 999_999_999_999;

/** Longest text read as EDTF, in UTF-16 units; checked before anything else looks at it. */
export const MAX_TEXT_LENGTH = 200;

/** The first and last whole days that have a name here, as epoch ms. */
export const FIRST_INSTANT = daysFromCivil(-MAX_YEAR, 1, 1) * DAY;
export const LAST_INSTANT = daysFromCivil(MAX_YEAR, 12, 31) * DAY;

/** `Date` and `Intl` know instants up to this many ms on either side of 1970. */
export const DATE_RANGE = 8_640_000_000_000_000;

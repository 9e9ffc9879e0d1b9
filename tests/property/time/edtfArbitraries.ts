import * as fc from 'fast-check';

const digits = (value: number, width: number): string => String(value).padStart(width, '0');
const mark = fc.constantFrom('', '', '', '?', '~', '%');
const month = fc.integer({ min: 1, max: 12 }).map((value) => digits(value, 2));
const day = fc.integer({ min: 1, max: 31 }).map((value) => digits(value, 2));
const sign = fc.constantFrom('', '', '', '-');

/** A year of four digits, sometimes before year zero. */
const plainYear = fc
  .tuple(sign, fc.oneof(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1900, max: 2100 })))
  .map(([minus, year]) => minus + digits(year, 4));

/** Puts X in place of some characters. */
const masked = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(text, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }))
    .map(([written, hidden]) =>
      [...written].map((character, index) => (character !== '-' && hidden[index] ? 'X' : character)).join(''),
    );

const plainDate = fc.oneof(
  plainYear,
  fc.tuple(plainYear, month).map((parts) => parts.join('-')),
  fc.tuple(plainYear, month, day).map((parts) => parts.join('-')),
);

const season = fc
  .tuple(plainYear, fc.integer({ min: 21, max: 41 }), mark)
  .map(([year, code, after]) => `${year}-${code}${after}`);

const qualifiedDate = fc
  .tuple(fc.array(mark, { minLength: 6, maxLength: 6 }), plainYear, month, day, fc.integer({ min: 1, max: 3 }))
  .map(([marks, ...parts]) =>
    parts
      .slice(0, parts[3])
      .map((part, index) => `${marks[index * 2]}${part}${marks[index * 2 + 1]}`)
      .join('-'),
  );

const maskedDate = fc.oneof(
  masked(plainYear),
  fc.tuple(masked(plainYear), masked(month)).map((parts) => parts.join('-')),
  fc.tuple(masked(plainYear), masked(month), masked(day)).map((parts) => parts.join('-')),
);

const longYear = fc.oneof(
  fc.tuple(sign, fc.integer({ min: 10_000, max: 2_000_000_000 })).map(([minus, year]) => `Y${minus}${year}`),
  fc
    .tuple(sign, fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 8 }))
    .map(([minus, mantissa, exponent]) => `Y${minus}${mantissa}E${exponent}`),
  fc.tuple(plainYear, fc.integer({ min: 1, max: 5 })).map(([year, count]) => `${year}S${count}`),
);

const offset = fc.constantFrom('', 'Z', '+05:00', '-04:00', '+00:00', '-09:30');
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => digits(part, 2)).join(':'));
const dateTime = fc
  .tuple(plainYear, month, day, clock, offset)
  .map(([y, m, d, time, zone]) => `${y}-${m}-${d}T${time}${zone}`);

/** One date of any kind EDTF has; about one in thirty names a day that does not exist. */
export const edtfDate = fc.oneof(plainDate, season, qualifiedDate, maskedDate, longYear, dateTime);

const end = fc.oneof({ weight: 8, arbitrary: edtfDate }, { weight: 1, arbitrary: fc.constantFrom('..', '') });
const interval = fc.tuple(end, end).map(([from, to]) => `${from}/${to}`);

// Short ranges: the oracle lists every year of them.
const range = fc
  .tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: -1, max: 30 }))
  .map(([first, length]) => `${digits(first, 4)}..${digits(Math.max(0, first + length), 4)}`);
const member = fc.oneof(plainDate, plainDate, range);
const set = fc
  .tuple(fc.constantFrom('[]', '{}'), fc.array(member, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '', '..'))
  .map(([brackets, members, later]) => `${brackets[0]}${members.join(',')}${later}${brackets[1]}`);

/** An expression of any kind EDTF has, most of them valid. */
export const edtfText = fc.oneof(
  { weight: 6, arbitrary: edtfDate },
  { weight: 3, arbitrary: interval },
  { weight: 2, arbitrary: set },
);

/** Text over EDTF's own letters: nearly all of it nonsense. */
export const edtfGarbage = fc
  .array(fc.constantFrom(...'0123456789XXYESTZ?~%-/[]{},.: ux+'), { maxLength: 40 })
  .map((characters) => characters.join(''));

import type { CountryCode } from '../story/model.ts';

/** One language's names of countries and territories, by ISO 3166-1 alpha-2 code and XK. */
export interface CountryNames {
  readonly full: Readonly<Record<CountryCode, string>>;
  /** What a newsroom writes where room is short: "UAE", «США». Only where it differs from the full name. */
  readonly short: Readonly<Record<CountryCode, string>>;
}

function ownName(names: Readonly<Record<CountryCode, string>>, code: CountryCode): string | undefined {
  return Object.hasOwn(names, code) ? names[code] : undefined;
}

/** A country's name; a code that has none stands for itself. */
export function countryName(names: CountryNames, code: CountryCode): string {
  return ownName(names.full, code) ?? code;
}

/** A country's name for captions: short where there is a short form. */
export function countryShortName(names: CountryNames, code: CountryCode): string {
  return ownName(names.short, code) ?? countryName(names, code);
}

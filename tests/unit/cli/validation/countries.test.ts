import { describe, expect, it } from 'vitest';
import { findUnknownCountries, meantCountry } from '../../../../src/cli/validation/countries.ts';

describe('the codes of countries', () => {
  it.each([
    ['BRA', 'BR'],
    ['py', 'PY'],
    ['UK', 'GB'],
    ['Belarus', 'BY'],
    ['united arab emirates', 'AE'],
    ['UAE', 'AE'],
    ['KOS', null],
    ['ZZ', null],
    ['GB', null],
  ])('%s is meant for %s', (written, meant) => expect(meantCountry(written)).toBe(meant));

  it('are looked for wherever a story names a country', () => {
    const lines = findUnknownCountries({
      places: [{ country: 'GB' }, { country: 'UX' }],
      events: [{ countries: [{ code: 'XK' }, { code: 'EN' }, 7] }, null],
      standings: [{ country: 'UK' }],
      relations: [{ from: 'KZ', to: 'QQ' }],
    }).map(({ path, message }) => `${path} ${message}`);
    expect(lines).toEqual([
      'places[1].country "UX" is no country\'s code in ISO 3166-1: correct it, or leave the country out',
      'standings[0].country "UK" is no country\'s code in ISO 3166-1: did you mean "GB"?',
      'relations[0].to "QQ" is no country\'s code in ISO 3166-1: correct it, or leave the country out',
      'events[0].countries[1].code "EN" is no country\'s code in ISO 3166-1: did you mean "GB"?',
    ]);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readOutlines } from '../../../../src/cli/validation/countryOutlines.ts';
import { findStrayPlaces } from '../../../../src/cli/validation/placesOnMap.ts';
import { formatProblem } from '../../../../src/story/index.ts';

const outlines = readOutlines(JSON.parse(readFileSync('public/data/map/countries.json', 'utf8')));

function linesOf(country: string, lat: number, lng: number): readonly string[] {
  return findStrayPlaces({ places: [{ country, at: [lat, lng] }] }, outlines).map(formatProblem);
}

type Row = readonly [name: string, country: string, lat: number, lng: number];

/** Islands that the outlines leave out, coasts that they draw elsewhere, what two states claim, and territories. */
const sound: readonly Row[] = [
  ['Rapa Nui', 'CL', -27.15, -109.43],
  ['Galápagos', 'EC', -0.9, -89.6],
  ['Las Palmas', 'ES', 28.1, -15.4],
  ['Melilla', 'ES', 35.29, -2.94],
  ['Flores, Azores', 'PT', 39.45, -31.13],
  ['Réunion', 'FR', -21.1, 55.5],
  ['Cayenne', 'FR', 4.92, -52.3],
  ['Martinique', 'FR', 14.6, -61],
  ['Mayotte', 'FR', -12.8, 45.2],
  ['Saint-Pierre', 'FR', 46.78, -56.18],
  ['Papeete', 'FR', -17.53, -149.57],
  ['Nouméa', 'FR', -22.27, 166.45],
  ['Honolulu', 'US', 21.3, -157.86],
  ['Guam', 'US', 13.45, 144.8],
  ['Wake', 'US', 19.28, 166.6],
  ['Attu', 'US', 52.9, 172.9],
  ['Longyearbyen', 'NO', 78.2, 15.6],
  ['Fernando de Noronha', 'BR', -3.85, -32.4],
  ['Minamitorishima', 'JP', 24.28, 153.98],
  ['Ishigaki', 'JP', 24.34, 124.16],
  ['Macquarie', 'AU', -54.5, 158.95],
  ['Chatham Islands', 'NZ', -43.95, -176.55],
  ['Prince Edward Islands', 'ZA', -46.9, 37.75],
  ['Port Blair', 'IN', 11.67, 92.74],
  ['Agaléga', 'MU', -10.4, 56.6],
  ['Kiritimati', 'KI', 1.87, -157.4],
  ['Tarawa', 'KI', 1.33, 172.98],
  ['Suva', 'FJ', -18.14, 178.44],
  ['Taveuni', 'FJ', -16.85, -179.95],
  ['Tristan da Cunha', 'GB', -37.07, -12.3],
  ['Stanley', 'GB', -51.7, -57.85],
  ['Diego Garcia', 'GB', -7.3, 72.4],
  ['Gibraltar', 'GI', 36.14, -5.35],
  ['Nuuk', 'DK', 64.18, -51.72],
  ['Wrangel', 'RU', 71.2, -179.5],
  ['Kaliningrad', 'RU', 54.7, 20.5],
  ['Simferopol', 'RU', 44.95, 34.1],
  ['Simferopol', 'UA', 44.95, 34.1],
  ['Kherson', 'RU', 46.64, 32.6],
  ['Kherson', 'UA', 46.64, 32.6],
  ['Kaohsiung', 'CN', 22.62, 120.3],
  ['Jerusalem', 'IL', 31.78, 35.22],
  ['Jerusalem', 'PS', 31.78, 35.22],
  ['Kyrenia', 'CY', 35.32, 33.31],
  ['Laayoune', 'MA', 27.15, -13.2],
  ['Hargeisa', 'SO', 9.56, 44.06],
  ['Srinagar', 'PK', 34.09, 74.79],
  ['Vostok', 'RU', -78.46, 106.84],
  ['Baikonur', 'KZ', 45.96, 63.3],
];

/** Latitude and longitude the wrong way round. */
const swapped: readonly Row[] = [
  ['Astana', 'KZ', 71.43, 51.18],
  ['Kyiv', 'UA', 30.52, 50.45],
  ['Ankara', 'TR', 32.85, 39.93],
  ['Abu Dhabi, inland', 'AE', 54.5, 23.9],
  ['Washington', 'US', -77.04, 38.9],
  ['Basseterre', 'KN', -62.73, 17.3],
  ['St George’s', 'GD', -61.75, 12.05],
  ['Castries', 'LC', -60.99, 14.01],
  ['Bridgetown', 'BB', -59.62, 13.1],
  ['Monaco', 'MC', 7.42, 43.73],
  ['Vatican', 'VA', 12.45, 41.9],
];

describe('findStrayPlaces', () => {
  it.each(sound)('says nothing of %s (%s)', (_name, country, lat, lng) => {
    expect(linesOf(country, lat, lng)).toEqual([]);
  });

  it.each(swapped)('sees %s (%s) swapped', (_name, country, lat, lng) => {
    expect(linesOf(country, lat, lng)).toEqual([
      `STORY-312 places[0].at [${lat}, ${lng}] is not in ${country}, and [${lng}, ${lat}] is: did you swap latitude and longitude?`,
    ]);
  });

  it('sees a sign that was lost, and what is elsewhere for no reason that it knows', () => {
    expect(linesOf('US', 38.9, 77.04)).toEqual([
      'STORY-313 places[0].at [38.9, 77.04] is in CN, 7000 km from US: did you mean [38.9, -77.04]?',
    ]);
    expect(linesOf('KZ', 48.86, 2.35)).toEqual([
      'STORY-313 places[0].at [48.86, 2.35] is in FR, 3200 km from KZ: correct the point, or the country',
    ]);
    expect(linesOf('KZ', -40, -120)).toEqual([
      expect.stringMatching(/^STORY-313 places\[0\]\.at \[-40, -120\] is \d+ km from KZ: correct the point/),
    ]);
  });

  it('leaves to the check what is no place, and says nothing of a country without an outline', () => {
    expect(findStrayPlaces({}, outlines)).toEqual([]);
    expect(findStrayPlaces({ places: [null, { country: 'KZ' }, { country: 'KZ', at: [1] }] }, outlines)).toEqual([]);
    expect(linesOf('KZ', 178, -17.8)).toEqual([]);
    expect(linesOf('GI', -36.14, 5.35)).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { geoContains, geoDistance } from 'd3';
import type { MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { capitals } from '../../src/geo/capitals.ts';
import { capitalZone } from '../../src/geo/capitalZones.ts';
import { civilInZone, epochMs, isZone } from '../../src/time/index.ts';
import { countryNames } from '../../src/i18n/countries/en.ts';
import { en } from '../../src/i18n/capitals/en.ts';
import { kk } from '../../src/i18n/capitals/kk.ts';
import { ru } from '../../src/i18n/capitals/ru.ts';
import { uk } from '../../src/i18n/capitals/uk.ts';

const topology = JSON.parse(readFileSync('public/data/map/countries-fine.json', 'utf8')) as Topology;
const shapes = new Map(
  feature(topology, topology.objects['countries'] as GeometryCollection).features.map((shape) => [
    String(shape.id),
    shape,
  ]),
);

/** The atlas has no outline of the Vatican, and of Kiribati the islands in the east alone. */
const WITHOUT_OUTLINE: ReadonlySet<string> = new Set(['KI', 'VA']);

/** Coasts are drawn to a tenth of a degree, places are told to as much: a capital by the sea may stand in it. Kilometres. */
const BY_THE_SEA = 35;
const EARTH = 6371;

/** No states, but for Equatorial Guinea, whose capital is being moved: they are not in the table. */
const WITHOUT_CAPITAL =
  'AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GP GQ GS GU HK HM IM IO JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE ' +
  'SH SJ SX TC TF TK UM VG VI WF YT';

describe('capitals', () => {
  it('are known of every state that has a name here, but of one', () => {
    const unknown = Object.keys(countryNames.full).filter((code) => !capitals.has(code));
    expect(unknown).toEqual(WITHOUT_CAPITAL.split(' '));
  });

  it('lie in their countries', () => {
    const astray = [...capitals].flatMap(([code, { lat, lng }]) => {
      if (WITHOUT_OUTLINE.has(code)) return [];
      const shape = shapes.get(code);
      if (!shape) return [`${code} has no outline`];
      if (geoContains(shape, [lng, lat])) return [];
      const { coordinates } = shape.geometry as MultiPolygon;
      const away = Math.min(
        ...coordinates.flat(2).map((point) => geoDistance([point[0] ?? 0, point[1] ?? 0], [lng, lat]) * EARTH),
      );
      return away > BY_THE_SEA ? [`${code}: ${Math.round(away)} km`] : [];
    });
    expect(astray).toEqual([]);
  });

  it('have names in four languages, each in its own letters', () => {
    const unnamed = [...capitals.keys()].filter((code) => !(code in en)).toSorted();
    expect(unnamed).toEqual(['IL', 'NR', 'PS', 'TW']);
    for (const names of [en, ru, uk, kk]) expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length);
    for (const names of [ru, uk, kk]) expect(Object.keys(names).toSorted()).toEqual(Object.keys(en).toSorted());
    expect(Object.values(en).filter((name) => /\p{Script=Cyrillic}/u.test(name))).toEqual([]);
    expect(Object.values(ru).filter((name) => !/^[А-ЯЁа-яё-]+( [А-ЯЁа-яё-]+)*$/.test(name))).toEqual([]);
    expect(
      Object.values(uk).filter((name) => !/^[А-ЩЬЮЯҐЄІЇа-щьюяґєіїʼ-]+( [А-ЩЬЮЯҐЄІЇа-щьюяґєіїʼ-]+)*$/.test(name)),
    ).toEqual([]);
    expect(
      Object.values(kk).filter((name) => !/^[А-ЯЁӘҒҚҢӨҰҮҺІа-яёәғқңөұүһі-]+( [А-Яа-яӘғқңөұүһіә]+)*$/.test(name)),
    ).toEqual([]);
  });
});

describe('the clocks of capitals', () => {
  it('are known of each, and are zones', () => {
    expect([...capitals.keys()].filter((code) => !isZone(capitalZone(code) ?? ''))).toEqual([]);
    expect(capitalZone('constructor')).toBeUndefined();
  });

  it('are their countries’ own', () => {
    const foreign = [...capitals.keys()].filter((code) => {
      const { timeZones = [] } = new Intl.Locale(`und-${code}`) as { readonly timeZones?: readonly string[] };
      const zone = capitalZone(code);
      return zone !== undefined && !timeZones.includes(canonical(zone));
    });
    // Kosovo has no zone of its own; ICU knows Palestine by Gaza and Hebron.
    expect(foreign).toEqual(['XK']);
  });

  it('go as the sun does, to four hours', () => {
    const off = [...capitals].filter(([code, { lng }]) => {
      const noon = epochMs(Date.UTC(2025, 0, 15, 12));
      const { day, hour, minute } = civilInZone(noon, capitalZone(code) ?? '');
      const ahead = (day - 15) * 24 + hour + minute / 60 - 12;
      return Math.abs(ahead - lng / 15) > 4 && Math.abs(ahead - lng / 15) < 20;
    });
    expect(off.map(([code]) => code)).toEqual([]);
  });
});

/** As this engine writes it: of two names for one zone it knows one. */
function canonical(zone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
}

import { readFile } from 'node:fs/promises';
import type { FeatureCollection, MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import type { CountriesTopology } from '../../src/cli/geometry/simplify.ts';
import { contestedAreas, outlineOwners } from '../../src/derive/contestedAreas.ts';
import { contestedSides } from '../../src/derive/contestedSides.ts';
import { languages, pictureMessages, loadWords } from '../../src/i18n/index.ts';
import { loadBordersMessages } from '../../src/i18n/borders/index.ts';
import type { Worldview } from '../../src/story/index.ts';

const topology = JSON.parse(await readFile('public/data/map/countries.json', 'utf8')) as CountriesTopology;
const { features } = feature(topology, topology.objects.countries) as FeatureCollection<MultiPolygon>;
const WORLDVIEWS: readonly Worldview[] = ['editorial', 'as-administered', 'contested-marked'];

/** Even-odd rule, in degrees. */
function isIn(rings: readonly (readonly Position[])[], lat: number, lng: number): boolean {
  const crossings = rings.flatMap((ring) =>
    ring.filter(([x = 0, y = 0], index) => {
      const [beforeX = 0, beforeY = 0] = ring[(index + ring.length - 1) % ring.length] ?? [];
      return y > lat !== beforeY > lat && lng < ((beforeX - x) * (lat - y)) / (beforeY - y) + x;
    }),
  );
  return crossings.length % 2 === 1;
}

/** Whose a place is on the map: a country's code, the outline itself, or nobody. */
function ownerAt(lat: number, lng: number, worldview: Worldview): string {
  const found = features.filter(({ geometry }) => geometry.coordinates.some((rings) => isIn(rings, lat, lng)));
  expect(found.length, 'outlines that hold it').toBe(1);
  const outline = String(found[0]?.id);
  const owner = outlineOwners(worldview).get(outline) ?? 'itself';
  return owner === 'itself' ? outline : owner;
}

type Row = readonly [place: string, lat: number, lng: number, owners: string, why: string];

/** `editorial / as-administered / contested-marked`; one where all three agree. Rules: facts, section 5. */
const places: readonly Row[] = [
  ['Simferopol', 44.95, 34.1, 'UA / RU / nobody', 'Crimea: resolution 68/262; Natural Earth draws it in Russia'],
  ['Sevastopol', 44.6, 33.53, 'UA / RU / nobody', 'Crimea, the city of its own'],
  ['Kerch', 45.36, 36.47, 'UA / RU / nobody', 'Crimea, at the strait'],
  ['Dzhankoi', 45.71, 34.39, 'UA / RU / nobody', 'Crimea, near the cut across the isthmus'],
  ['Henichesk', 46.17, 34.8, 'UA', 'Kherson region, north of the cut: no package has a line there'],
  ['Kherson', 46.64, 32.6, 'UA', 'claimed in 2022: resolution ES-11/4, and no polygon'],
  ['Melitopol', 46.84, 35.37, 'UA', 'claimed in 2022 and occupied: no front line is drawn'],
  ['Donetsk', 48, 37.8, 'UA', 'claimed in 2022; the line of 2014 is not drawn either'],
  ['Luhansk', 48.57, 39.33, 'UA', 'claimed in 2022'],
  ['Zaporizhzhia', 47.84, 35.14, 'UA', 'claimed in 2022 and held by Ukraine'],
  ['Rostov-on-Don', 47.23, 39.7, 'RU', 'not contested: just across the border'],
  ['Krasnodar', 45.04, 38.98, 'RU', 'not contested: across the strait from Kerch'],
  ['Laayoune', 27.15, -13.2, 'EH / MA / EH', 'west of the wall: Morocco holds it'],
  ['Dakhla', 23.71, -15.93, 'EH / MA / EH', 'west of the wall, on the coast'],
  ['Smara', 26.74, -11.67, 'EH / MA / EH', 'west of the wall, inland'],
  ['Tifariti', 26.16, -10.57, 'EH', 'east of the wall: nobody draws it in Morocco'],
  ['Mijek', 23.5, -12.9, 'EH', 'east of the wall, in the south'],
  ['Tan-Tan, inland', 28.3, -11, 'MA', 'north of 27°40′: Morocco, not contested'],
  ['Nouadhibou', 20.94, -17, 'MR', 'Mauritania, across the cape'],
  ['Kyrenia', 35.32, 33.31, 'CY / CY-north / nobody', 'Northern Cyprus'],
  ['Famagusta', 35.15, 33.88, 'CY / CY-north / nobody', 'Northern Cyprus, on the east coast'],
  ['Nicosia, south', 35.12, 33.36, 'CY', 'south of the buffer zone'],
  ['Hargeisa', 9.56, 44.06, 'SO / SO-land / nobody', 'Somaliland'],
  ['Burao', 9.52, 45.53, 'SO / SO-land / nobody', 'Somaliland, inland'],
  ['Mogadishu, north of it', 2.3, 45.3, 'SO', 'Somalia, not contested'],
  ['Sukhumi', 43, 41.05, 'GE', 'Abkhazia: no polygon in any package, so a mark'],
  ['Tskhinvali', 42.22, 43.97, 'GE', 'South Ossetia: no polygon, so a mark'],
  ['Sochi, inland', 43.75, 39.95, 'RU', 'across the Psou: Russia'],
  ['Tiraspol', 46.84, 29.6, 'MD', 'Transnistria: no polygon, so a mark'],
  ['Pristina', 42.67, 21.17, 'XK', 'Kosovo stands as a feature of its own'],
  ['Belgrade', 44.8, 20.46, 'RS', 'Serbia, not contested'],
  ['Gaza City', 31.5, 34.466, 'PS', 'Palestine stands as a feature of its own'],
  ['Ramallah', 31.9, 35.2, 'PS', 'the West Bank'],
  ['East Jerusalem', 31.783, 35.24, 'PS', 'drawn by the line of 1949; the mark says that the city is disputed'],
  ['Jerusalem, west of the line of 1949', 31.765, 35.15, 'IL', 'drawn by the line of 1949'],
  ['Quneitra', 33.1, 35.8, 'IL', 'Golan: the packages draw it in Israel, and a mark says that it is occupied'],
  ['Damascus', 33.5, 36.3, 'SY', 'Syria, not contested'],
  ['Srinagar', 34.08, 74.8, 'IN', 'Kashmir by the line of control'],
  ['Gilgit', 35.92, 74.3, 'PK', 'Kashmir by the line of control'],
  ['Siachen', 35.5, 77, 'nobody', "the atlas has it apart, and neither side's"],
  ['Taipei', 25.03, 121.5, 'TW', 'Taiwan stands as a feature of its own'],
  ['Fuzhou, inland', 26.2, 118.5, 'CN', 'China, across the strait'],
];

describe('contested areas', () => {
  it.each(places)('put %s (%d, %d) where each worldview draws it: %s – %s', (_place, lat, lng, owners) => {
    const [first = '', ...others] = owners.split(' / ');
    const expected = others.length === 0 ? [first, first, first] : [first, ...others];
    expect(WORLDVIEWS.map((worldview) => ownerAt(lat, lng, worldview))).toEqual(expected);
  });

  it('are made of outlines that the map has, and every outline without a country is in one', () => {
    const ids = new Set(features.map(({ id }) => String(id)));
    const outlines = contestedAreas.flatMap((area) => Object.keys(area.outlines));
    expect(outlines.filter((outline) => !ids.has(outline))).toEqual([]);
    expect([...ids].filter((id) => !/^[A-Z]{2}$/.test(id) && !outlines.includes(id))).toEqual([]);
  });

  it('stand where they are: in an outline of theirs, or with a mark in a country that claims or holds it', () => {
    for (const { id, at, outlines } of contestedAreas) {
      const { administeredBy, claimedBy } = contestedSides[id];
      const found = features.filter(({ geometry }) =>
        geometry.coordinates.some((rings) => isIn(rings, at.lat, at.lng)),
      );
      const own = Object.keys(outlines);
      const right = own.length > 0 && id !== 'kashmir' ? own : [...administeredBy, ...claimedBy];
      expect(
        found.map((one) => right.includes(String(one.id))),
        id,
      ).toEqual([true]);
    }
  });

  it.each(languages)('have a name and a note of their own in %s, and name every side', async (language) => {
    const { areas, worldviews } = await pictureMessages.load(language);
    const texts = await loadBordersMessages(language);
    const words = await loadWords(language);
    const ids = contestedAreas.map(({ id }) => id).sort();
    expect(Object.keys(areas).sort()).toEqual(ids);
    expect(Object.keys(texts.notes).sort()).toEqual(ids);
    expect(new Set(Object.values(areas)).size).toBe(ids.length);
    for (const note of Object.values(texts.notes)) expect(note).toMatch(/^\S.{40,}\.$/u);
    for (const { administeredBy, claimedBy } of Object.values(contestedSides)) {
      for (const side of [...administeredBy, ...claimedBy])
        if (side !== 'own') expect(words.country(side)).not.toBe(side);
    }
    // No map is the United Nations' own.
    const captions = [...Object.values(worldviews), ...Object.values(texts.worldviews), texts.intro].join(' ');
    expect(captions).not.toMatch(/UN map|карта ООН|мапа ООН|БҰҰ картасы/iu);
    expect(new Set(Object.values(worldviews)).size).toBe(WORLDVIEWS.length);
  });

  it('rest on addresses that the facts hold', async () => {
    const sources = await readFile('tests/fixtures/facts/sources.tsv', 'utf8');
    for (const { source } of Object.values(contestedSides)) if (source) expect(sources).toContain(source.url);
  });
});

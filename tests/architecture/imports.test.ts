import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkImports, findCycles } from './checkImports.ts';
import { readD3Names } from './d3Names.ts';
import { parseRoomTable } from './rooms.ts';
import { ROOT, readModules } from './sourceTree.ts';

const modules = readModules();
const table = parseRoomTable(readFileSync(join(ROOT, 'src/README.md'), 'utf8'));
const d3Modules = [
  ...new Set([...table.values()].flatMap((room) => room.packages.flatMap((one) => one.modules ?? []))),
];

describe('imports of src/', () => {
  it('are those that the table of src/README.md allows', async () => {
    expect(modules.size).toBeGreaterThan(10);
    expect(checkImports(modules, table, await readD3Names(d3Modules))).toEqual([]);
  });

  it('run in no circle', () => {
    expect(findCycles(modules)).toEqual([]);
  });
});

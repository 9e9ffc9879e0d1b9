import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRoomTable } from './rooms.ts';
import { ROOT } from './sourceTree.ts';

const table = parseRoomTable(readFileSync(join(ROOT, 'src/README.md'), 'utf8'));

/** Folders of src/, those of widgets/ one by one, and the modules that stand alone. */
function roomsOnDisk(): string[] {
  const list = (folder: string) => readdirSync(join(ROOT, folder), { withFileTypes: true });
  const folders = (folder: string) => list(folder).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  const files = list('src').flatMap((entry) =>
    entry.isFile() && /\.tsx?$/.test(entry.name) ? [entry.name.replace(/\.tsx?$/, '')] : [],
  );
  return [...folders('src'), ...folders('src/widgets').map((name) => `widgets/${name}`), ...files];
}

describe('src/README.md', () => {
  it('has a row for every room, and a room for every row', () => {
    expect([...table.keys()].sort()).toEqual(roomsOnDisk().sort());
  });

  it('says what is in each room in one line', () => {
    for (const room of table.values()) expect(room.purpose.length, room.name).toBeGreaterThan(10);
  });
});

/** What a room may import: another room, or a package's entry. */
export interface Permit {
  /** A room's name, or a specifier (`name/*` is every entry below it, `node:*` all of Node's modules). */
  readonly name: string;
  readonly typesOnly: boolean;
  /** For `d3`: the modules whose names may be taken. */
  readonly modules: readonly string[] | null;
}

export interface Room {
  readonly name: string;
  readonly purpose: string;
  readonly rooms: readonly Permit[];
  readonly packages: readonly Permit[];
}

export type RoomTable = ReadonlyMap<string, Room>;

const HEADER = '| room | what is in it | may import (rooms) | packages |';

/** Reads the table of `src/README.md`; throws on a row that it cannot read, for a rule half read is no rule. */
export function parseRoomTable(markdown: string): RoomTable {
  const lines = markdown.split('\n');
  const header = lines.indexOf(HEADER);
  if (header === -1) throw new Error(`src/README.md has no table that starts with ${HEADER}`);
  const rest = lines.slice(header + 2);
  const end = rest.findIndex((line) => !line.startsWith('|'));
  const rows = rest.slice(0, end === -1 ? rest.length : end).map(splitRow);
  const names = rows.map(([room]) => room);
  const table = new Map<string, Room>();
  for (const [name, purpose, rooms, packages] of rows) {
    if (table.has(name)) throw new Error(`src/README.md lists the room ${name} twice`);
    const permits = { rooms: parseRooms(rooms, names), packages: parsePermits(packages) };
    table.set(name, { name, purpose, ...permits });
  }
  for (const room of table.values()) {
    for (const { name } of room.rooms) {
      if (!table.has(name)) throw new Error(`src/README.md: ${room.name} may import ${name}, which is no room`);
    }
  }
  return table;
}

function splitRow(line: string): [room: string, purpose: string, rooms: string, packages: string] {
  const cells = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
  const [room, purpose, rooms, packages] = cells;
  const name = /^`([a-z][a-z0-9/]*)`$/.exec(room ?? '')?.[1];
  if (cells.length !== 4 || !name || !purpose || !rooms || !packages) {
    throw new Error(`src/README.md: a row of the room table cannot be read: ${line}`);
  }
  return [name, purpose, rooms, packages];
}

function parseRooms(cell: string, names: readonly string[]): Permit[] {
  if (!cell.startsWith('all')) return parsePermits(cell);
  const excepted = cell.startsWith('all but ')
    ? parsePermits(cell.slice('all but '.length)).map((permit) => permit.name)
    : [];
  return names.filter((name) => !excepted.includes(name)).map((name) => ({ name, typesOnly: false, modules: null }));
}

function parsePermits(cell: string): Permit[] {
  if (cell === 'nothing') return [];
  return splitOutsideBrackets(cell).map((item) => {
    const match = /^`([^`]+)`(?: \(([^)]+)\))?$/.exec(item);
    const [, name, qualifier] = match ?? [];
    if (!name) throw new Error(`src/README.md: cannot read "${item}" in the room table`);
    const typesOnly = qualifier === 'types';
    return { name, typesOnly, modules: qualifier && !typesOnly ? qualifier.split(', ') : null };
  });
}

function splitOutsideBrackets(cell: string): string[] {
  return (cell.match(/[^,(]+(?:\([^)]*\))?/g) ?? []).map((item) => item.trim());
}

/** The room a path of `src/` is in, or `null`: the deepest folder of the table, or a file of its own (`src/mount.tsx`). */
export function roomOf(path: string, table: RoomTable): string | null {
  const parts = path.replace(/^src\//, '').split('/');
  if (parts.length === 1) {
    const name = parts[0]?.replace(/\.tsx?$/, '') ?? '';
    return table.has(name) ? name : null;
  }
  for (let depth = Math.min(parts.length - 1, 2); depth > 0; depth -= 1) {
    const name = parts.slice(0, depth).join('/');
    if (table.has(name)) return name;
  }
  return null;
}

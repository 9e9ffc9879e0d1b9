import { type ImportUse, moduleImports } from './moduleImports.ts';
import { type Permit, type Room, type RoomTable, roomOf } from './rooms.ts';
import type { SourceTree } from './sourceTree.ts';

/** The names each module of d3 gives (`array` -> `extent`, `bin`, …). */
export type D3Names = ReadonlyMap<string, ReadonlySet<string>>;

/** The one file that may load the adapters behind the ports, and only by `import()`. */
const LOADERS = 'src/ui/widgetLoaders.ts';

/** Every import that the table does not allow, one line each: where, what, and the cure. */
export function checkImports(modules: SourceTree, table: RoomTable, d3Names: D3Names): string[] {
  const violations: string[] = [];
  for (const [path, text] of modules) {
    const name = roomOf(path, table);
    const room = name === null ? undefined : table.get(name);
    if (!room) {
      violations.push(`${path} is in no room of src/README.md; move it into one, or add a row to the table`);
      continue;
    }
    for (const use of moduleImports(path, text)) {
      const complaint = judge({ path, room, table, d3Names }, use);
      if (complaint) violations.push(`${path}:${use.line} ${complaint}`);
    }
  }
  return violations;
}

interface Place {
  readonly path: string;
  readonly room: Room;
  readonly table: RoomTable;
  readonly d3Names: D3Names;
}

function judge(place: Place, use: ImportUse): string | null {
  const { specifier } = use;
  if (specifier === null) {
    const isAllowed = place.room.packages.some(({ name }) => name === 'node:*' || name === 'page:*');
    return isAllowed ? null : 'imports by a computed path, which cannot be checked; write the path as a literal';
  }
  return specifier.startsWith('.')
    ? judgeRoom(place, use, resolve(place.path, specifier))
    : judgePackage(place, use, specifier);
}

function judgeRoom({ path, room, table }: Place, use: ImportUse, target: string): string | null {
  if (!target.startsWith('src/'))
    return `imports ${target} from outside src/; what the page needs lives in src/, data in public/data/`;
  const name = roomOf(target, table);
  if (name === null) return `imports ${target}, which is in no room of src/README.md`;
  if (name === room.name) return null;
  if (name.startsWith('widgets/') && target !== `src/${name}/port.ts`) {
    const loads = path === LOADERS && (use.dynamic || use.typeOnly);
    return loads ? null : `may not import ${target}; go through ${name}/port.ts, or load it by import() in ${LOADERS}`;
  }
  const permit = room.rooms.find((one) => one.name === name);
  if (!permit) return `${room.name} may not import ${name}; ${roomCure(room, name)}`;
  if (permit.typesOnly && !use.typeOnly) return `${room.name} may import ${name} for types only; write "import type"`;
  return null;
}

function roomCure(room: Room, wanted: string): string {
  if (wanted.startsWith('widgets')) return 'a widget is told by setProps and heard through its handlers, in ui';
  if (room.name.startsWith('widgets')) return `hand it over in the props of ${room.name}/port.ts`;
  const allowed = room.rooms.map((permit) => permit.name).join(', ') || 'no other room';
  return `it may import ${allowed}: take what you need as an argument, or move it down to a room that both may import`;
}

function judgePackage({ room, table, d3Names }: Place, use: ImportUse, specifier: string): string | null {
  const permit = room.packages.find((one) => matches(one, specifier));
  if (!permit) return `${room.name} may not import ${specifier}; ${packageCure(table, specifier)}`;
  if (permit.typesOnly && !use.typeOnly)
    return `${room.name} may import ${specifier} for types only; write "import type"`;
  if (permit.modules === null || use.typeOnly) return null;
  if (use.names === null) return `imports all of ${specifier}; take what you need by name`;
  const allowed = new Set(permit.modules.flatMap((module) => [...(d3Names.get(module) ?? [])]));
  const refused = use.names.filter((name) => !allowed.has(name));
  if (refused.length === 0) return null;
  return `${room.name} may take only ${permit.modules.join(', ')} of ${specifier}, not ${refused.join(', ')}; drawing belongs to widgets/overview`;
}

function matches({ name }: Permit, specifier: string): boolean {
  return name.endsWith('*') ? specifier.startsWith(name.slice(0, -1)) : specifier === name;
}

function packageCure(table: RoomTable, specifier: string): string {
  const rooms = [...table.values()].filter((room) => room.packages.some((permit) => matches(permit, specifier)));
  if (rooms.length > 0) return `go through ${rooms.map((room) => room.name).join(' or ')}`;
  return 'no room may: find a way without it, or add it to the table in src/README.md and say why';
}

/** Groups of files that import each other in a circle, type imports too. */
export function findCycles(modules: SourceTree): string[] {
  const edges = new Map<string, readonly string[]>();
  for (const [path, text] of modules) {
    const targets = moduleImports(path, text).flatMap(({ specifier }) =>
      specifier?.startsWith('.') ? [resolve(path, specifier)] : [],
    );
    edges.set(path, targets);
  }
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start !== -1) {
      cycles.push(`${[...trail.slice(start), path].join(' -> ')}; move what both need into a file of its own`);
      return;
    }
    if (done.has(path)) return;
    for (const target of edges.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) visit(path, []);
  return cycles;
}

function resolve(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

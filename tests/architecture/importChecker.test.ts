import { describe, expect, it } from 'vitest';
import { checkImports, findCycles } from './checkImports.ts';
import { readD3Names } from './d3Names.ts';
import { moduleImports } from './moduleImports.ts';
import { parseRoomTable } from './rooms.ts';

const README = `# A house
| room | what is in it | may import (rooms) | packages |
|---|---|---|---|
| \`lib\` | small things | nothing | nothing |
| \`derive\` | draw lists | \`lib\` | \`d3\` (array, scale), \`geojson\` (types) |
| \`widgets\` | widget.ts | \`lib\` | nothing |
| \`widgets/map\` | Leaflet | \`lib\`, \`derive\` (types), \`widgets\` | \`leaflet\`, \`leaflet/*\` |
| \`ui\` | React | \`lib\`, \`derive\`, \`widgets\` (types), \`widgets/map\` (types) | \`react\` |
| \`cli\` | Node | all but \`widgets\`, \`widgets/map\` | \`node:*\` |
| \`early\` | first | all | \`page:*\` |
| \`mount\` | one mount | all | \`react-dom/client\` |

| another | table | of | words |
`;
const table = parseRoomTable(README);
const d3Names = await readD3Names(['array', 'scale']);

/** What the checker says of one file of the virtual house, with the path of the file taken off. */
function complaints(path: string, text: string): string[] {
  return checkImports(new Map([[path, text]]), table, d3Names).map((line) => line.replace(`${path}:`, ''));
}

describe('the checker finds planted violations', () => {
  const planted: [name: string, path: string, text: string, complaint: string][] = [
    [
      'a package of another room',
      'src/ui/Map.tsx',
      "import L from 'leaflet';",
      '1 ui may not import leaflet; go through widgets/map',
    ],
    [
      'its types',
      'src/ui/Map.tsx',
      "\nimport type { Map } from 'leaflet';",
      '2 ui may not import leaflet; go through widgets/map',
    ],
    [
      'its types inline',
      'src/ui/a.ts',
      "let map: import('leaflet').Map;",
      '1 ui may not import leaflet; go through widgets/map',
    ],
    ['a re-export', 'src/ui/a.ts', "export * from 'leaflet';", '1 ui may not import leaflet; go through widgets/map'],
    [
      'a named re-export',
      'src/ui/a.ts',
      "export { Map } from 'leaflet';",
      '1 ui may not import leaflet; go through widgets/map',
    ],
    [
      'a dynamic import',
      'src/ui/a.ts',
      "void import('leaflet');",
      '1 ui may not import leaflet; go through widgets/map',
    ],
    ['require', 'src/ui/a.ts', "require('leaflet');", '1 ui may not import leaflet; go through widgets/map'],
    [
      'import =',
      'src/ui/a.ts',
      "import L = require('leaflet');",
      '1 ui may not import leaflet; go through widgets/map',
    ],
    [
      'an entry below a package',
      'src/ui/a.ts',
      "import 'leaflet/dist/leaflet.css';",
      '1 ui may not import leaflet/dist/leaflet.css; go through widgets/map',
    ],
    [
      'an entry not listed',
      'src/mount.tsx',
      "import 'react-dom';",
      '1 mount may not import react-dom; no room may: find a way without it, or add it to the table in src/README.md and say why',
    ],
    ['Node in the browser', 'src/lib/a.ts', "import 'node:fs';", '1 lib may not import node:fs; go through cli'],
    [
      'a room above',
      'src/lib/a.ts',
      "import type { A } from '../ui/a.ts';",
      '1 lib may not import ui; it may import no other room: take what you need as an argument, or move it down to a room that both may import',
    ],
    [
      'the store in a widget',
      'src/widgets/map/a.ts',
      "import '../../ui/a.ts';",
      '1 widgets/map may not import ui; hand it over in the props of widgets/map/port.ts',
    ],
    [
      'a widget in derive',
      'src/derive/a.ts',
      "import type { P } from '../widgets/map/port.ts';",
      '1 derive may not import widgets/map; a widget is told by setProps and heard through its handlers, in ui',
    ],
    [
      'a value where types are allowed',
      'src/ui/a.ts',
      "import { port } from '../widgets/map/port.ts';",
      '1 ui may import widgets/map for types only; write "import type"',
    ],
    [
      'inline types, which leave an import behind',
      'src/ui/a.ts',
      "import { type P } from '../widgets/map/port.ts';",
      '1 ui may import widgets/map for types only; write "import type"',
    ],
    [
      'a value of a types-only package',
      'src/derive/a.ts',
      "import { a } from 'geojson';",
      '1 derive may import geojson for types only; write "import type"',
    ],
    [
      'an adapter',
      'src/mount.tsx',
      "import '../src/widgets/map/leafletMap.ts';",
      '1 may not import src/widgets/map/leafletMap.ts; go through widgets/map/port.ts, or load it by import() in src/ui/widgetLoaders.ts',
    ],
    [
      'an adapter at once, in the loaders',
      'src/ui/widgetLoaders.ts',
      "import '../widgets/map/leafletMap.ts';",
      '1 may not import src/widgets/map/leafletMap.ts; go through widgets/map/port.ts, or load it by import() in src/ui/widgetLoaders.ts',
    ],
    [
      'a name of d3 that draws',
      'src/derive/a.ts',
      "import { extent, select } from 'd3';",
      '1 derive may take only array, scale of d3, not select; drawing belongs to widgets/overview',
    ],
    ['all of d3', 'src/derive/a.ts', "import * as d3 from 'd3';", '1 imports all of d3; take what you need by name'],
    [
      'a file outside src',
      'src/ui/a.ts',
      "import '../../package.json';",
      '1 imports package.json from outside src/; what the page needs lives in src/, data in public/data/',
    ],
    [
      'a file of no room',
      'src/ui/a.ts',
      "import '../theme/a.css';",
      '1 imports src/theme/a.css, which is in no room of src/README.md',
    ],
    [
      'a computed path',
      'src/ui/a.ts',
      'void import(name);',
      '1 imports by a computed path, which cannot be checked; write the path as a literal',
    ],
    [
      'a glob',
      'src/ui/a.ts',
      "import.meta.glob('../widgets/map/leafletMap.ts');",
      '1 may not import src/widgets/map/leafletMap.ts; go through widgets/map/port.ts, or load it by import() in src/ui/widgetLoaders.ts',
    ],
  ];
  it.each(planted)('%s', (_name, path, text, complaint) => {
    expect(complaints(path, text)).toEqual([complaint]);
  });

  it('a file of no room', () => {
    expect(complaints('src/helpers/a.ts', '')).toEqual([
      'src/helpers/a.ts is in no room of src/README.md; move it into one, or add a row to the table',
    ]);
  });
});

describe('the checker allows what the table allows', () => {
  const allowed: [path: string, text: string][] = [
    ['src/ui/a.ts', "import { clamp } from '../lib/clamp.ts'; import './a.css'; import { useState } from 'react';"],
    [
      'src/ui/a.ts',
      "import type { MapProps } from '../widgets/map/port.ts'; import type { Widget } from '../widgets/widget.ts';",
    ],
    ['src/ui/widgetLoaders.ts', "export const load = () => import('../widgets/map/leafletMap.ts');"],
    [
      'src/widgets/map/leafletMap.ts',
      "import L from 'leaflet'; import 'leaflet/dist/leaflet.css'; import './parts/ring.ts?raw';",
    ],
    ['src/widgets/map/parts/ring.ts', "import type { Item } from '../../../derive/drawLists.ts';"],
    [
      'src/derive/a.ts',
      "import { extent, scaleUtc } from 'd3'; import type { Selection } from 'd3'; import type { Point } from 'geojson';",
    ],
    ['src/cli/a.ts', "import fs from 'node:fs'; import '../ui/App.tsx'; void import(path);"],
    ['src/early.ts', 'void import(name);'],
    ['src/mount.tsx', "import { createRoot } from 'react-dom/client'; import './ui/App.tsx';"],
  ];
  it.each(allowed)('%s: %s', (path, text) => {
    expect(complaints(path, text)).toEqual([]);
  });
});

describe('circles', () => {
  it('are found, type imports too, and named once', () => {
    const modules = new Map([
      ['src/a.ts', "import './b.ts'; import './d.ts';"],
      ['src/b.ts', "import type { C } from './c.ts';"],
      ['src/c.ts', "export * from './a.ts';"],
      ['src/d.ts', "import './b.ts';"],
    ]);
    expect(findCycles(modules)).toEqual([
      'src/a.ts -> src/b.ts -> src/c.ts -> src/a.ts; move what both need into a file of its own',
    ]);
  });

  it('are not seen where two ways lead to one file', () => {
    const modules = new Map([
      ['src/a.ts', "import './b.ts'; import './c.ts';"],
      ['src/b.ts', "import './c.ts';"],
      ['src/c.ts', ''],
    ]);
    expect(findCycles(modules)).toEqual([]);
  });
});

describe('reading', () => {
  it('refuses a file that does not parse', () => {
    expect(() => moduleImports('src/a.ts', 'import {')).toThrow('src/a.ts does not parse');
  });

  it('is not misled by text that looks like an import', () => {
    expect(moduleImports('src/a.ts', "// import 'leaflet'\nconst text = `import 'leaflet'`;")).toEqual([]);
  });

  const broken: [name: string, markdown: string, complaint: string][] = [
    ['no table', '# Rooms', 'has no table'],
    ['a row without its cells', README.replace('| small things |', '|'), 'cannot be read'],
    ['a permit without code marks', README.replace('`react` |', 'react |'), 'cannot read "react"'],
    ['an unknown room', README.replace('`lib`, `derive`,', '`lip`,'), 'may import lip, which is no room'],
    ['a room twice', README.replace('`cli`', '`ui`'), 'lists the room ui twice'],
  ];
  it.each(broken)('refuses a table with %s', (_name, markdown, complaint) => {
    expect(() => parseRoomTable(markdown)).toThrow(complaint);
  });
});

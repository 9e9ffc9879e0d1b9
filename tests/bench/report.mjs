/** Writes a run as Markdown: what the issue asks, then every figure with its spread. Pure. */
import { cellFinder } from './cells.mjs';
import { ratio } from './statistics.mjs';
import { SETTINGS, SMALL, SUBJECTS } from './subjects.mjs';
import { frameText, NOTHING, number, ratioText, spreadText, table } from './tables.mjs';

const OWN = 'chronomap';
const HOW = `## How it is measured

- **Chronomap** reads the story file itself (\`/?story=\`); **published** is the same story prerendered, as a newsroom puts it on
  its pages. Peers and floors are pages of our own, built by Vite, minified, with the packages from the registry.
- A Chromium of its own for every measurement, headless; everything is served gzipped from 127.0.0.1, and no name but that
  address resolves. The same seeded events for all (\`tests/fixtures/seededStory.mjs\`, seed 1): Chronomap reads its story
  file, the peers a file with only what they show of it. Subjects take turns; every round begins with another.
- **usable**: an item lies open to the pointer and a press on it is answered, looked for each frame; Chronomap's is its mark
  \`chronomap:ready\` (timeline and map), **list** its mark \`chronomap:list\`: the text is painted and a press on a row is
  answered. Of a prerendered page that is before its code has come; **hydrated** is when that has, and the event opens.
- **download** of the data file, from the request to its last byte; it includes the page's own slowness in reading it.
- **longest task** of the main thread until a second after all is loaded; 0 is "none of 50 ms", the least a browser reports.
- **select, filter, letter**: from a real press or key (its own time stamp) to the frame in which the effect is painted, median
  of those of a run. Of Chronomap: selected in list, detail, timeline and map; filter and letter until no part changes any
  more. Of peers: the first change painted. Letters are typed and taken back; the first one, which brings the search, is apart.
- Peers and floors are loaded in every run but act in three, or until their acts have taken a minute, or the whole run twenty.
  A page that was not usable within 60 s is not tried again.
- **5 000 events, each at a place of its own**: Chronomap's map beside Leaflet with markercluster and with supercluster, all
  without tiles and animations; **zoom step** is a press on the zoom button until the other clusters are painted; **select** a
  press in the list until the map shows it, of peers a press on a mark. They are panned at four scales of the world.
- **scripted press, letter**: issue 3's measure, by script, to the frame right after.
- **pan, zoom**: a real pointer or wheel for 0.6 s in each of four places of the span (all of it, five years, a year, a month),
  of peers and floors in two of them; the longest frame also counts the quarter of a second after. TimelineJS zooms by its buttons.
- **heap** of the page and its workers after garbage collection, when loaded and when all acts are done; **elements** likewise.
- On the slow phone Chromium slows the main thread and the network, workers' too, but not a worker's own computing.
- **Lighthouse** 12, its mobile preset with simulated slowness, on the default story's Russian pages; a score is what it is
  short of 100. Chromium is started as for every measurement: in a tab of Lighthouse's own launcher nothing is painted for
  a second or two on this machine, scripts or none.
- fr = display frames of 16.7 ms. Medians of the runs, in brackets the least and the most; × is how many times Chronomap's.
`;

/** @param {{ run: object, machine: object, cells: object[], thresholds: object[] }} results */
export function writeReport({ run, machine, cells, thresholds }) {
  const cell = cellFinder(cells);
  const sizes = [...new Set(cells.filter(({ setting }) => setting === 'desktop').map(({ size }) => size))];
  return [
    '# What Chronomap and its peers measure',
    `Written by \`npm run bench\` (figures: \`bench/results.json\`). Absolute times hold for this machine and this run: compare
ratios within it.`,
    machineText(run, machine),
    '## What the issue asks',
    thresholdTable(thresholds),
    ...sizes.toSorted((a, b) => a - b).map((size) => sizeText(cell, 'desktop', size)),
    ...(cells.some(({ setting }) => setting === 'slow-phone') ? [sizeText(cell, 'slow-phone', SMALL)] : []),
    ...(cells.some(({ subject }) => subject === 'default-story') ? [defaultStoryText(cell)] : []),
    ...(cells.some(({ setting }) => setting === 'lighthouse') ? [auditText(cell)] : []),
    HOW,
  ].join('\n\n');
}

function machineText(run, machine) {
  const loops = run.samples.map(({ loop }) => loop);
  const busiest = Math.max(...run.samples.map(({ busy }) => busy));
  const many = (count, one) => `${count} ${one}${count === 1 ? '' : 's'}`;
  const lines = [
    `- ${machine.processor}, ${machine.cores} cores, ${machine.memoryGB} GB; ${machine.system}; Node ${machine.node}; Chromium ${run.chromium}.`,
    `- ${run.started}, ${number(run.minutes)} minutes, ${many(run.rounds, 'round')}${run.partial ? ' (a part of the bench)' : ''}.`,
    `- The machine was **${run.quiet ? 'quiet' : 'not quiet'}**: listened to between rounds, others used up to ${number(100 * busiest)} % of its cores; the same loop took ${number(Math.min(...loops))} to ${number(Math.max(...loops))} ms; load average ${run.samples.map(({ load }) => number(load)).join(', ')}.`,
  ];
  return lines.join('\n');
}

/** A score is what it is short of 100, so that all figures are the better the less they are. */
function auditText(cell) {
  const scores = ['performance', 'accessibility', 'bestPractices', 'seo'];
  const times = ['auditedFirstPaint', 'largestPaint', 'blocking', 'speedIndex'];
  const rows = SUBJECTS.flatMap(({ name, label }) => {
    const found = cell(name, 'lighthouse', SMALL);
    if (!found) return [];
    const shown = [...scores, ...times, 'shift'].map((figure) => spreadText(found.figures[figure]) ?? NOTHING);
    return [[label, ...shown]];
  });
  const heads = ['short of 100: performance', 'accessibility', 'best practices', 'SEO'];
  const measures = ['first paint ms', 'largest paint ms', 'blocking ms', 'speed index ms', 'shift'];
  return `## Lighthouse, mobile\n\n${table(['', ...heads, ...measures], rows)}`;
}

function thresholdTable(thresholds) {
  const verdict = { true: 'met', false: '**not met**', null: 'not measured' };
  const rows = thresholds.map(({ done, says, unit, figure, spread, limit, met }) => [
    says,
    done,
    figure === null ? NOTHING : Number.isFinite(figure) ? `${spreadText(spread)} ${unit}`.trim() : 'failed',
    limit === null ? NOTHING : `${number(limit)} ${unit}`.trim(),
    verdict[String(met)],
  ]);
  return table(['Chronomap', 'Done when', 'figure', 'limit', ''], rows);
}

function sizeText(cell, setting, size) {
  const found = SUBJECTS.filter(({ name }) => name !== 'default-story')
    .map(({ name, label }) => ({ label, name, cell: cell(name, setting, size) }))
    .filter((row) => row.cell);
  const own = cell(OWN, setting, size);
  const tables = [loadTable(found, own), actTable(found, own), moveTable(found), memoryTable(found, own)];
  return [`## ${number(size)} events, ${SETTINGS[setting].label}`, ...tables.filter(Boolean), ...troubles(found)].join(
    '\n\n',
  );
}

function loadTable(found, own) {
  const head = [
    '',
    'runs',
    'first paint ms',
    'list ms',
    'usable ms',
    '×',
    'KB moved',
    'download ms',
    'JSON.parse ms',
    'longest task ms',
  ];
  const rows = found.map(({ label, cell: { runs, figures, failures } }) => [
    label,
    runs,
    spreadText(figures.firstPaint),
    spreadText(figures.list),
    figures.usable ? spreadText(figures.usable) : (failures[0] ?? NOTHING),
    timesOwn(figures, own, 'usable'),
    number(figures.moved?.median),
    spreadText(figures.download),
    spreadText(figures.parse),
    spreadText(figures.longestTask),
  ]);
  return table(head, rows);
}

function actTable(found, own) {
  const rows = withAny(found, ['select', 'filter', 'letter']).map(({ label, cell: { figures } }) => [
    label,
    frameText(figures.step),
    frameText(figures.select),
    timesOwn(figures, own, 'select'),
    frameText(figures.filter),
    timesOwn(figures, own, 'filter'),
    frameText(figures.letter),
    frameText(figures.firstLetter),
  ]);
  return rows.length === 0
    ? null
    : table(
        [
          '',
          'zoom step → painted ms',
          'select → painted ms',
          '×',
          'filter → painted ms',
          '×',
          'letter → painted ms',
          'first letter ms',
        ],
        rows,
      );
}

function moveTable(found) {
  const rows = withAny(found, ['panP95', 'zoomP95']).map(({ label, cell: { figures } }) => [
    label,
    ...['pan', 'zoom'].flatMap((name) =>
      ['Median', 'P95', 'Max'].map((which) =>
        which === 'Median' ? spreadText(figures[`${name}${which}`]) : frameText(figures[`${name}${which}`]),
      ),
    ),
  ]);
  const head = ['pan', 'zoom'].flatMap((name) => [`${name} frame, median ms`, 'p95', 'longest']);
  return rows.length === 0 ? null : table(['', ...head], rows);
}

function memoryTable(found, own) {
  const rows = withAny(found, ['heap']).map(({ label, cell: { figures } }) => [
    label,
    spreadText(figures.heap),
    timesOwn(figures, own, 'heap'),
    spreadText(figures.heapAfter),
    spreadText(figures.elements),
    spreadText(figures.elementsAfter),
  ]);
  return rows.length === 0
    ? null
    : table(['', 'heap, loaded MB', '×', 'heap, after all acts MB', 'elements, loaded', 'after all acts'], rows);
}

const withAny = (found, names) => found.filter(({ cell: { figures } }) => names.some((name) => figures[name]));

function timesOwn(figures, own, name) {
  const base = own?.figures[name];
  return figures[name] && base ? ratioText(ratio(figures[name].median, base.median)) : NOTHING;
}

/** What failed or complained, in words. */
function troubles(found) {
  const lines = found.flatMap(({ label, cell: { failures, troubles: said, outside } }) => [
    ...new Set([
      ...failures.map((text) => `- ${label}: ${text} (${failures.length} of the tries).`),
      ...said.map((text) => `- ${label} said: ${text}`),
      ...outside.map((text) => `- ${label} asked another machine: ${text}`),
    ]),
  ]);
  return lines.length > 0 ? [lines.join('\n')] : [];
}

function defaultStoryText(cell) {
  const names = Object.keys(SETTINGS).filter((setting) => cell('default-story', setting, SMALL));
  const rows = names.map((setting) => {
    const { figures, runs } = cell('default-story', setting, SMALL);
    return [
      SETTINGS[setting].label,
      runs,
      spreadText(figures.firstPaint),
      spreadText(figures.list),
      spreadText(figures.hydrated),
      spreadText(figures.usable),
      number(figures.moved?.median),
      frameText(figures.scriptedPress),
      frameText(figures.scriptedLetter),
      spreadText(figures.elements),
    ];
  });
  const head = [
    '',
    'runs',
    'first paint ms',
    'list ms',
    'hydrated ms',
    'ready ms',
    'KB moved',
    'scripted press → next frame ms',
    'scripted letter → next frame ms',
    'elements',
  ];
  return ['## The default story’s page, prerendered', table(head, rows)].join('\n\n');
}

import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { storyPages } from './src/publish/devServer.ts';
import { leafletWithoutUnused } from './src/publish/leafletWithout.ts';
import { reactWithoutUnused } from './src/publish/reactWithout.ts';
import { sentinelsWithoutStack } from './src/publish/sentinels.ts';
import { sheetsOnly } from './src/publish/sheetsOnly.ts';
import { findChromium, TEST_FLAGS } from './src/cli/ensureChromium.mjs';
import { LongestFirst } from './tests/sequencer.ts';

/** The modules of the first load: the text, and what a press on it does. Pictures, evidence, address and checks come later. */
const FIRST_LOAD = [
  /node_modules\/(react|react-dom|scheduler|zustand)\//,
  /src\/(lib|view)\/(?!playing|pacer|escapeHtml|steps)/,
  /src\/state\/(?!draw|wide|facet|player|column)/,
  /src\/time\/(units|calendar|days|digits)/,
  /src\/story\/(urls|text|richText|checkedFile|indexes)/,
  /src\/derive\/matching/,
  /src\/i18n\/(dates\/(datePhrase|formatEdtf|grammar|qualifiers|years)|language|load|numbers|plural|words|countryNames)\.ts/,
  /src\/ui\/(StoryApp|identifierPrefix|problemLine|EventList|EventRow|ErrorBoundary|Say|Swatch|laterParts|laterRows|lazyPart|context|plainWords|parts|wholeRows|use(Spoken|Roving))\./,
  /src\/(main|mount)\.tsx/,
  /src\/loading\/loadChecked/,
];

/** What hydrates the rest of the text: small parts that would each be a request of their own. */
const TEXT_CONTROLS =
  /src\/(derive\/(gaps|timeColumns)|state\/columnSelector|i18n\/gapWords|ui\/(StoryHead|StoryHeader|FilterBar|Announcer|Chips|DetailPanel|EventFile|EventFacts|EventCountries|EventPeople|Evidence|RowEvidence|RowTail|RowGap|usePrinting|RowRoles|Connections|Relations|ArcKey|EventLink|Glosses|ListEnd|NoRows|Role|TrackDot|DateText|Steps|Chain|Terms|Pictured|FacetGroup|MoreFilters))\./;

/** What several widgets need: with the code that fetches them it is there before them, not a request after them. */
const SHARED_BY_WIDGETS =
  /node_modules\/topojson-client\/|src\/(i18n\/direction|lib\/alongKey|ui\/(Pictures|widgetLoaders|plainTextPolicy)|geo\/(distance|worldShapes|antimeridian)|widgets\/(attributes|box|dragHandle|late|mirror|sight|textMeasure|timeline\/(eventIds|marks)))\./;

/** What only a wide page draws; of its own, or it would swell the timeline's chunk. */
const WIDE_ALONE =
  /src\/(i18n\/wide\/index|ui\/(WideParts|TimelinePart|TimelineTools|OverviewPart)|state\/wideSelectors|derive\/(levelOfDetail|density|binStep|timelineItems|eras))\./;

const isFirst = (id: string): boolean => FIRST_LOAD.some((pattern) => pattern.test(id));

const PURE_TESTS = ['tests/{unit,property,data,architecture}/**/*.test.ts'];

export default defineConfig({
  // Relative, so that the built folder works under any path of any host.
  base: './',
  plugins: [react(), storyPages(), sentinelsWithoutStack(), leafletWithoutUnused(), reactWithoutUnused(), sheetsOnly()],
  server: { host: '127.0.0.1', port: 5173, open: false },
  build: {
    target: 'es2022',
    // The polyfill would be the page's only inline script; every browser of the target has module preload.
    // What a page loads beside its script is named by publish/scriptTags.ts; what a script fetches later comes in one chunk.
    modulePreload: { polyfill: false, resolveDependencies: () => [] },
    manifest: true,
    rolldownOptions: {
      // What a plugin's code takes of a build on a busy machine is nothing to an editor.
      checks: { pluginTimings: false },
      // Beside the first: what answers before it, what only a page in an article's frame loads, what asks for the later parts, and
      // what only a frozen edition says (publish/scriptTags.ts).
      input: ['index.html', 'src/early.ts', 'src/framed.ts', 'src/ahead.ts', 'src/edition.ts'],
      output: {
        // What the first load shares with the later parts stays in one chunk: cut up, it compresses a kilobyte worse.
        codeSplitting: {
          groups: [
            { name: 'early', test: /src\/(early|ui\/(earlyAnswers|isWide))\./ },
            { name: 'first', test: isFirst },
            { name: 'text', test: TEXT_CONTROLS },
            { name: 'pictures', test: SHARED_BY_WIDGETS },
            { name: 'wide', test: WIDE_ALONE },
            // What a view is in an address: asked for by three parts that a page loads one after the other, all on each page.
            { name: 'url', test: /src\/url\// },
          ],
        },
      },
    },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 600,
  },
  optimizeDeps: {
    include: [
      'vis-timeline/esnext',
      'vis-data/esnext',
      'moment',
      'd3',
      'topojson-client',
      'leaflet/src/map/Map.js',
      'leaflet/src/map/handler/Map.Drag.js',
      'leaflet/src/map/handler/Map.TouchZoom.js',
      'leaflet/src/geometry/Point.js',
      'leaflet/src/geo/LatLngBounds.js',
      'leaflet/src/dom/DomEvent.js',
      'leaflet/dist/leaflet-src.esm.js',
    ],
  },
  test: {
    // Two at a time on any machine: a page's test waits for frames most of its time.
    maxWorkers: 2,
    globalSetup: ['tests/temporary.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          environment: 'node',
          include: PURE_TESTS,
          // A property test's thousands of cases take seconds where another run has the other core.
          testTimeout: 60_000,
          // They change nothing that is shared: loaded once, all of them take 34 s instead of 57.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          environment: 'jsdom',
          // A page of their own for each file takes 29 s, one for all of them 10: each test clears its own away.
          isolate: false,
          include: ['tests/ui/**/*.test.tsx'],
          setupFiles: ['tests/ui/setup.ts'],
          // To find a thing by its role jsdom works out the styles of all: seconds where another run has the other core.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.browser.test.{ts,tsx}'],
          setupFiles: ['tests/contract/setup.ts'],
          // Whole pages are loaded here too, while another run has the other core.
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env.VITEST ? findChromium() : '',
                args: [...TEST_FLAGS],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          // A worker's files share its browser (tests/browser/served.ts), and what they import is loaded once.
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

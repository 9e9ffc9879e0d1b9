/** What `npm run bench -- …` may be told, pure. */

export const SIZES = [50, 1000, 10_000, 100_000];
/** Of the map's own subjects: so many events, each at a place of its own. */
export const MARKERS = 5000;
const ALL_SIZES = [...SIZES, MARKERS];
const FULL_RUNS = 5;

export const HELP = `npm run bench -- [options]

Builds and measures Chronomap, its peers and the floors in Chromium, one after another in turns, prints the tables and what is met of
what the issues ask; its exit code is 1 where something is not. A whole run writes bench/results.json and
docs/performance.md; a part of one only with --write. What has been measured so far is in bench/results.part.json.

  --quick               50 and 1000 events, one run each: to try whether everything works
  --subjects chronomap  these subjects only: chronomap, published, default-story, timelinejs, vis, vis-cluster,
                        react-widgets, json, blank, map, map-markercluster, map-supercluster,
                        story-page, embed-page (those two by Lighthouse)
  --sizes 50,1000       these sizes only (of ${ALL_SIZES.join(', ')}; ${MARKERS} is the map's)
  --settings desktop    these settings only: desktop, phone, slow-phone, lighthouse
  --runs 5              runs of each figure
  --from FILE           measure nothing: tell of the results in this file
  --write               write the results of a partial run too
  --help                this text
`;

const LISTS = ['subjects', 'sizes', 'settings'];
const VALUED = [...LISTS, 'runs', 'from'];
const FLAGS = ['quick', 'write', 'help'];

/**
 * Reads the arguments, `--name value` or `--name=value`; throws one line on what it does not know.
 * @param {readonly string[]} args
 */
export function readOptions(args) {
  const given = readPairs(args);
  const has = (name) => given.has(name);
  const list = (name) => (has(name) ? given.get(name).split(',').filter(Boolean) : null);
  const quick = has('quick');
  const sizes = list('sizes')?.map(sizeOf) ?? (quick ? SIZES.slice(0, 2) : ALL_SIZES);
  const runs = has('runs') ? wholeNumber('runs', given.get('runs')) : quick ? 1 : FULL_RUNS;
  const partial = quick || LISTS.some(has) || runs < FULL_RUNS;
  return {
    help: has('help'),
    from: given.get('from') ?? null,
    sizes,
    runs,
    subjects: list('subjects'),
    settings: list('settings'),
    partial,
    write: has('write') || !(partial || has('from')),
  };
}

function readPairs(args) {
  const given = new Map();
  for (let at = 0; at < args.length; at += 1) {
    const [, name, joined] = /^--([a-z]+)(?:=(.+))?$/.exec(args[at]) ?? [];
    if (FLAGS.includes(name) && joined === undefined) given.set(name, '');
    else if (!VALUED.includes(name)) throw new Error(`The bench does not know ${args[at]}; --help says what it knows`);
    else if (joined !== undefined) given.set(name, joined);
    else {
      at += 1;
      if (args[at] === undefined || args[at].startsWith('--')) throw new Error(`--${name} wants a value`);
      given.set(name, args[at]);
    }
  }
  return given;
}

function sizeOf(text) {
  const size = wholeNumber('sizes', text);
  if (!ALL_SIZES.includes(size)) throw new Error(`--sizes: ${text} is none of ${ALL_SIZES.join(', ')}`);
  return size;
}

function wholeNumber(name, text) {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`--${name}: ${text} is no whole number above 0`);
  return Number(text);
}

/** What issues 3 to 6 ask of Chronomap, each against what the same run measured. Pure. */
import { FRAME } from './statistics.mjs';

/** What a page that was not usable within a minute took at the least, milliseconds. */
const A_MINUTE = 60_000;
const SIZES = [50, 1000, 10_000, 100_000];
const FAILED = { median: Number.POSITIVE_INFINITY, min: Number.NaN, max: Number.NaN, runs: 0 };

/**
 * Each threshold: what it says, the median figure with the spread of its runs, its limit, whether it is met; `met` is
 * null where something was not measured.
 * @param {(subject: string, setting: string, size: number) => object | null} cell
 */
export function judge(cell) {
  const figures = figureReader(cell);
  return [
    ...loading(figures),
    ...moving(figures),
    ...acting(figures),
    ...room(figures),
    ...slowPhone(figures),
    ...onTheMap(figures),
    ...inAnArticle(figures),
  ];
}

/** Spreads of the run's figures: null where nothing was measured, infinite where it was tried and failed. */
function figureReader(cell) {
  const read = (subject, size, name, setting = 'desktop') => {
    const found = cell(subject, setting, size);
    return found && (found.figures[name] ?? (found.failures.length > 0 ? FAILED : null));
  };
  return {
    own: (size, name, setting) => read('chronomap', size, name, setting),
    floor: (size, name) => read('json', size, name)?.median ?? null,
    /** Of a peer: a page that never could be used counts as one that could after a minute. */
    usable(subject, size, setting) {
      const found = read(subject, size, 'usable', setting);
      return found && Math.min(found.median, A_MINUTE);
    },
    /** Of the map's own subjects. */
    map: (subject, name) => read(subject, 5000, name),
    /** Of the same 50 events as a newsroom puts them on its pages. */
    published: (name, setting) => read('published', 50, name, setting),
    defaultStory: (name, setting) => read('default-story', 50, name, setting),
    audited: (subject, name) => read(subject, 50, name, 'lighthouse'),
  };
}

/** A sum or multiple in which one part is missing is missing. */
function combined(parts, how) {
  return parts.every(Number.isFinite) ? how(...parts) : null;
}

function threshold(done, says, unit, spread, limit) {
  const figure = spread?.median ?? null;
  const met = figure === Number.POSITIVE_INFINITY ? false : figure === null || limit === null ? null : figure <= limit;
  return { done, says, unit, figure, spread: spread === FAILED ? null : spread, limit, met };
}

function loading({ own, floor, usable }) {
  const [small, medium, large] = [50, 10_000, 100_000];
  const readyAtMedium = own(medium, 'usable');
  const tenthOfTimelineJs = combined([usable('timelinejs', medium)], (time) => time / 10);
  const quarterOfVis = combined([usable('vis', medium)], (time) => time / 4);
  const readyAtLarge = combined(
    [own(small, 'usable')?.median, floor(large, 'download'), floor(large, 'parse')],
    (ready, download, parse) => ready + download + 15 * parse,
  );
  const listAtLarge = combined(
    [own(1000, 'list')?.median, floor(large, 'download')],
    (list, download) => 2 * list + download,
  );
  return [
    threshold('1', 'ready at 10 000 ≤ 1/10 of TimelineJS’s usable', 'ms', readyAtMedium, tenthOfTimelineJs),
    threshold('1', 'ready at 10 000 ≤ 1/4 of plain vis-timeline’s usable', 'ms', readyAtMedium, quarterOfVis),
    threshold(
      '1',
      'ready at 100 000 ≤ ready at 50 + download + 15 × JSON.parse',
      'ms',
      own(large, 'usable'),
      readyAtLarge,
    ),
    threshold('1', 'longest task while loading 100 000', 'ms', own(large, 'longestTask'), 200),
    threshold('1', 'list at 100 000 ≤ 2 × list at 1 000 + download', 'ms', own(large, 'list'), listAtLarge),
  ];
}

function moving({ own }) {
  return ['pan', 'zoom'].flatMap((name) =>
    SIZES.flatMap((size) => [
      threshold('2', `${name} at ${spaced(size)}: p95 of frames`, 'ms', own(size, `${name}P95`), 20),
      threshold('2', `${name} at ${spaced(size)}: longest frame`, 'ms', own(size, `${name}Max`), 50),
    ]),
  );
}

function acting({ own, defaultStory }) {
  const acts = [
    { name: 'select', says: 'select → painted in all parts', medium: 2, large: 3 },
    { name: 'filter', says: 'filter → painted', medium: 3, large: 6 },
    { name: 'letter', says: 'typed letter → painted', medium: 3, large: 6 },
  ];
  const rows = acts.flatMap(({ name, says, medium, large }) => [
    threshold('3', `${says}, at 10 000`, 'frames', inFrames(own(10_000, name)), medium),
    threshold('3', `${says}, at 100 000`, 'frames', inFrames(own(100_000, name)), large),
  ]);
  const ofIssue3 = ['desktop', 'phone'].map((setting) => {
    const letter = inFrames(defaultStory('scriptedLetter', setting));
    return threshold('issue 3', `typed letter → painted, default story, ${setting}`, 'frames', letter, 3);
  });
  return [...rows, ...ofIssue3];
}

/** Issue 5, line 6. */
function onTheMap({ map }) {
  const pan = map('map', 'panP95');
  return [
    threshold('issue 5', '5 000 markers: pan, p95 of frames', 'ms', pan, 25),
    threshold(
      'issue 5',
      'the same ≤ that of supercluster',
      'ms',
      pan,
      map('map-supercluster', 'panP95')?.median ?? null,
    ),
    threshold('issue 5', '5 000 markers: zoom step → other clusters painted', 'ms', map('map', 'step'), 50),
    threshold('issue 5', '5 000 markers: select → painted on the map', 'ms', map('map', 'select'), 50),
  ];
}

function inFrames(spread) {
  if (spread === null || spread === FAILED) return spread;
  const { median, min, max, runs } = spread;
  return { median: median / FRAME, min: min / FRAME, max: max / FRAME, runs };
}

const spaced = (size) => (size < 1000 ? String(size) : `${size / 1000} 000`);

function room({ own, floor }) {
  const large = 100_000;
  const elements = own(large, 'elements');
  const heapLimit = combined([floor(large, 'heap')], (heap) => 3 * heap);
  const elementLimit = combined([own(1000, 'elements')?.median], (few) => 1.2 * few);
  return [
    threshold('4', 'heap at 100 000 ≤ 3 × that of the parsed JSON alone', 'MB', own(large, 'heap'), heapLimit),
    threshold('4', 'elements at 100 000 ≤ 1.2 × those at 1 000', '', elements, elementLimit),
    threshold('4', 'elements at 100 000', '', elements, 2500),
  ];
}

function slowPhone({ published, usable }) {
  const peer = usable('timelinejs', 50, 'slow-phone');
  const half = combined([peer], (time) => time / 2);
  const tenthMore = combined([peer], (time) => 1.1 * time);
  const list = published('list', 'slow-phone');
  const ready = published('usable', 'slow-phone');
  return [
    threshold('5', 'slow phone, 50 published: list ≤ 1/2 of TimelineJS’s usable', 'ms', list, half),
    threshold('5', 'slow phone, 50 published: ready ≤ 1.1 × TimelineJS’s usable', 'ms', ready, tenthMore),
  ];
}

/** Issue 6, lines 5 and 6. TimelineJS has 50 events, the default story 58. */
function inAnArticle({ audited, defaultStory, usable }) {
  const peer = usable('timelinejs', 50, 'slow-phone');
  const half = combined([peer], (time) => time / 2);
  const [list, ready] = ['list', 'usable'].map((name) => defaultStory(name, 'slow-phone'));
  const pages = [
    { subject: 'story-page', says: 'story page', scores: ['accessibility', 'bestPractices', 'seo'] },
    { subject: 'embed-page', says: 'embed', scores: ['accessibility', 'bestPractices'] },
  ];
  return [
    ...pages.flatMap(({ subject, says, scores }) => [
      threshold(
        'issue 6',
        `Lighthouse, ${says}: performance, short of 100`,
        'points',
        audited(subject, 'performance'),
        5,
      ),
      ...scores.map((name) =>
        threshold('issue 6', `Lighthouse, ${says}: ${name}, short of 100`, 'points', audited(subject, name), 0),
      ),
      threshold('issue 6', `Lighthouse, ${says}: layout shift`, '', audited(subject, 'shift'), 0.01),
    ]),
    threshold('issue 6', 'slow phone, default story: list ≤ 1/2 of TimelineJS’s usable', 'ms', list, half),
    threshold('issue 6', 'slow phone, default story: ready ≤ TimelineJS’s usable', 'ms', ready, peer),
  ];
}

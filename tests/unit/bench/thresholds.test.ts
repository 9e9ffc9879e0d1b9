import { describe, expect, it } from 'vitest';
import { cellFinder, createCells, type Outcome } from '../../bench/cells.mjs';
import { isQuiet } from '../../bench/machine.mjs';
import { judge } from '../../bench/thresholds.mjs';

const outcome = (figures: Record<string, number>, failure: string | null = null, acting = 0): Outcome => ({
  figures,
  failure,
  late: failure !== null && figures['usable'] === undefined,
  acting,
  troubles: [],
  outside: [],
});
const broken: Outcome = { ...outcome({}, 'the page crashed'), late: false };
const at = (subject: string, size: number, setting = 'desktop') => ({ subject, setting, size });

function verdicts(cells: ReturnType<typeof createCells>): Map<string, boolean | null> {
  return new Map(judge(cellFinder(cells.all())).map(({ says, met }) => [says, met]));
}

const TENTH = 'ready at 10 000 ≤ 1/10 of TimelineJS’s usable';

describe('the thresholds', () => {
  it('say nothing of what was not measured', () => {
    expect(new Set(verdicts(createCells()).values())).toEqual(new Set([null]));
  });

  it('compare medians of the same run', () => {
    const cells = createCells();
    for (const usable of [900, 1000, 5000]) cells.add(at('chronomap', 10_000), outcome({ usable }));
    cells.add(at('timelinejs', 10_000), outcome({ usable: 10_000 }));
    cells.add(at('vis', 10_000), outcome({ usable: 3999 }));
    const found = verdicts(cells);
    expect(found.get(TENTH)).toBe(true);
    expect(found.get('ready at 10 000 ≤ 1/4 of plain vis-timeline’s usable')).toBe(false);
  });

  it('take a peer that could never be used for one that took a minute', () => {
    const cells = createCells();
    cells.add(at('chronomap', 10_000), outcome({ usable: 6000 }));
    cells.add(at('timelinejs', 10_000), outcome({}, 'not usable within 60 s'));
    expect(verdicts(cells).get(TENTH)).toBe(true);
  });

  it('are not met where Chronomap itself failed', () => {
    const cells = createCells();
    cells.add(at('chronomap', 10_000), outcome({}, 'failed: STORY-005'));
    cells.add(at('timelinejs', 10_000), outcome({ usable: 90_000 }));
    const found = verdicts(cells);
    expect(found.get(TENTH)).toBe(false);
    expect(found.get('pan at 10 000: longest frame')).toBe(false);
  });

  it('read effects in frames and sums over sizes', () => {
    const cells = createCells();
    cells.add(at('chronomap', 50), outcome({ usable: 500 }));
    cells.add(at('chronomap', 100_000), outcome({ usable: 2400, select: 50, filter: 101 }));
    cells.add(at('json', 100_000), outcome({ download: 400, parse: 100 }));
    const found = verdicts(cells);
    expect(found.get('ready at 100 000 ≤ ready at 50 + download + 15 × JSON.parse')).toBe(true);
    expect(found.get('select → painted in all parts, at 100 000')).toBe(true);
    expect(found.get('filter → painted, at 100 000')).toBe(false);
  });
});

describe('the cells of a run', () => {
  it('give up at once on a page that was not usable in its time, on one that broke when it broke again', () => {
    const cells = createCells();
    const [hung, slow, crashed] = [at('vis', 100_000), at('vis', 10_000), at('vis', 1000)];
    expect(cells.isHopeless(hung)).toBe(false);
    cells.add(hung, outcome({}, 'not usable within 60 s'));
    cells.add(slow, outcome({ usable: 9000 }, 'no answer within 60 s'));
    cells.add(crashed, broken);
    expect(cells.isHopeless(hung)).toBe(true);
    expect(cells.isHopeless(crashed)).toBe(false);
    cells.add(crashed, broken);
    cells.add(slow, outcome({ usable: 9000 }, 'no answer within 60 s'));
    expect(cells.isHopeless(crashed)).toBe(true);
    expect(cells.isHopeless(slow)).toBe(false);
    expect(cells.all()[0]).toMatchObject({ runs: 0, late: true, failures: ['not usable within 60 s'] });
    expect(cells.all()[1]?.figures['usable']).toEqual({
      median: 9000,
      min: 9000,
      max: 9000,
      runs: 2,
      values: [9000, 9000],
    });
  });

  it('have acted after three runs, or after a minute', () => {
    const cells = createCells();
    const [slow, quick] = [at('vis', 10_000), at('vis', 50)];
    expect(cells.hasActed(slow)).toBe(false);
    cells.add(slow, outcome({ usable: 9000 }, null, 70));
    expect(cells.hasActed(slow)).toBe(true);
    for (let run = 0; run < 3; run += 1) {
      expect(cells.hasActed(quick)).toBe(false);
      cells.add(quick, outcome({ usable: 400 }, null, 10));
      cells.add(quick, outcome({ usable: 400 }));
    }
    expect(cells.hasActed(quick)).toBe(true);
    expect(cells.all()[1]).toMatchObject({ runs: 6, acted: 3, acting: 30 });
  });
});

describe('a machine', () => {
  it('is quiet where nobody else works and the loop takes as long each time', () => {
    const sample = { load: 1, busy: 0.02, loop: 100 };
    expect(isQuiet([sample, { ...sample, loop: 110 }])).toBe(true);
    expect(isQuiet([sample, { ...sample, loop: 130 }])).toBe(false);
    expect(isQuiet([sample, { ...sample, busy: 0.4 }])).toBe(false);
  });

  it('take a score of Lighthouse for what it is short of 100', () => {
    const cells = createCells();
    const audited = at('story-page', 50, 'lighthouse');
    for (const performance of [3, 4, 30])
      cells.add(audited, outcome({ performance, accessibility: 0, bestPractices: 0, seo: 9, shift: 0.02 }));
    const found = verdicts(cells);
    expect(found.get('Lighthouse, story page: performance, short of 100')).toBe(true);
    expect(found.get('Lighthouse, story page: accessibility, short of 100')).toBe(true);
    expect(found.get('Lighthouse, story page: seo, short of 100')).toBe(false);
    expect(found.get('Lighthouse, story page: layout shift')).toBe(false);
    expect(found.get('Lighthouse, embed: performance, short of 100')).toBe(null);
  });

  it('hold the default story on a slow phone against TimelineJS', () => {
    const cells = createCells();
    cells.add(at('timelinejs', 50, 'slow-phone'), outcome({ usable: 3000 }));
    cells.add(at('default-story', 50, 'slow-phone'), outcome({ list: 1500, usable: 3001 }));
    const found = verdicts(cells);
    expect(found.get('slow phone, default story: list ≤ 1/2 of TimelineJS’s usable')).toBe(true);
    expect(found.get('slow phone, default story: ready ≤ TimelineJS’s usable')).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { cellFinder, createCells, type Outcome } from '../../bench/cells.mjs';
import { type Results, writeReport } from '../../bench/report.mjs';
import { judge } from '../../bench/thresholds.mjs';

const outcome = (figures: Record<string, number>, other: Partial<Outcome> = {}): Outcome => ({
  figures,
  failure: null,
  late: false,
  acting: 0,
  troubles: [],
  outside: [],
  ...other,
});

function results(quiet = true): Results {
  const cells = createCells();
  const at = (subject: string, size: number, setting = 'desktop') => ({ subject, setting, size });
  for (const usable of [400, 500, 600]) {
    cells.add(at('chronomap', 1000), outcome({ usable, select: 33.4, panMedian: 16.7, panP95: 16.7, heap: 9 }));
    cells.add(at('vis', 1000), outcome({ usable: 2 * usable, select: 16.7 }));
  }
  cells.add(at('timelinejs', 1000), outcome({}, { failure: 'not usable within 60 s', late: true }));
  cells.add(at('chronomap', 50, 'slow-phone'), outcome({ usable: 3000, list: 1000 }, { troubles: ['console: oh'] }));
  cells.add(at('default-story', 50, 'phone'), outcome({ usable: 700, scriptedLetter: 40 }));
  cells.add(at('story-page', 50, 'lighthouse'), outcome({ performance: 4, accessibility: 0, blocking: 210 }));
  return {
    machine: { processor: 'A processor', cores: 2, memoryGB: 8, system: 'Linux 6', node: 'v20' },
    run: {
      started: '2026-11-26T04:00:00.000Z',
      minutes: 31.5,
      rounds: 5,
      partial: false,
      chromium: '156',
      quiet,
      samples: [{ load: 0.5, busy: 0.02, loop: 100 }],
    },
    cells: cells.all(),
    thresholds: judge(cellFinder(cells.all())),
  };
}

const rowOf = (report: string, start: string): string =>
  report.split('\n').find((line) => line.startsWith(`| ${start} |`)) ?? '';

describe('the report of a run', () => {
  it('names the machine, and says whether it was quiet', () => {
    expect(writeReport(results())).toContain('A processor, 2 cores, 8 GB; Linux 6; Node v20; Chromium 156.');
    expect(writeReport(results())).toContain('The machine was **quiet**');
    expect(writeReport(results(false))).toContain('The machine was **not quiet**');
  });

  it('has medians, spread and ratios of every subject that was measured', () => {
    const whole = writeReport(results());
    const report = whole.slice(whole.indexOf('## 1000 events, 1280×800, unthrottled'));
    expect(rowOf(report, 'Chronomap')).toContain('500 (400–600)');
    expect(rowOf(report, 'vis-timeline 8.5.4')).toContain('1000 (800–1200) | × 2');
    expect(rowOf(report, 'TimelineJS 3.9.11')).toContain('not usable within 60 s');
    expect(report).toContain('33.4 = 2 fr');
    expect(report).not.toContain('blank page |');
  });

  it('says what was asked, what complained, and keeps the default story apart', () => {
    const report = writeReport(results());
    expect(report).toContain(
      '| typed letter → painted, default story, phone | issue 3 | 2.40 frames | 3 frames | met |',
    );
    expect(report).toContain('- Chronomap said: console: oh');
    expect(report).toContain('- TimelineJS 3.9.11: not usable within 60 s (1 of the tries).');
    expect(report).toContain('## The default story’s page, prerendered');
  });

  it('has a table of what Lighthouse says', () => {
    const row = rowOf(writeReport(results()), 'the story’s page');
    expect(row.split(' | ').slice(1, 3)).toEqual(['4', '0']);
    expect(row).toContain('210');
  });
});

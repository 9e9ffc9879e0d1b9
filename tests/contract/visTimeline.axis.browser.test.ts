import { afterEach, describe, expect, it } from 'vitest';
import { createAxisWords, createWords, languages, loadCountryNames, loadMessages } from '../../src/i18n/index.ts';
import { DAY, HOUR, type TimeSpan, timeSpan } from '../../src/time/index.ts';
import { createVisTimeline } from '../../src/widgets/timeline/visTimeline.ts';
import type { Mounted } from './timelineFixture.ts';
import { mountTimeline, timelineProps, twoFrames } from './timelineFixture.ts';

const YEAR = 365.2425 * DAY;

/** From the shortest window to the longest story anybody has asked for. */
const LENGTHS: readonly number[] = [
  ...[1, 3, 8, 24].map((hours) => hours * HOUR),
  ...[2, 5, 10, 20, 45, 100, 200].map((days) => days * DAY),
  ...[1, 2.5, 6, 15, 40, 120, 400, 1500, 4000, 10_000].map((years) => years * YEAR),
];

/** Windows begin where the calendar turns, and just before and after: there a label has the least room. */
const STARTS = ['2024-12-31T23:57Z', '2025-01-01T00:00Z', '1998-11-26T11:20Z'].map(Date.parse);

const LIMITS = timeSpan(-20_000 * YEAR, 20_000 * YEAR);

interface Label {
  readonly row: 'minor' | 'major';
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Text that its own box cuts off, CSS pixels. */
  readonly cut: number;
}

function labelsOf(box: HTMLElement): readonly Label[] {
  return [...box.querySelectorAll<HTMLElement>('.cm-axis-drawn .cm-axis-label:not([hidden])')].map((label) => {
    const { left, right } = label.getBoundingClientRect();
    const row = label.classList.contains('cm-axis-major') ? 'major' : 'minor';
    return { row, text: label.textContent ?? '', left, right, cut: label.scrollWidth - label.clientWidth };
  });
}

/** What is wrong with the labels of one window. */
function faultsOf(box: HTMLElement): readonly string[] {
  const area = box.querySelector('.cm-axis')?.getBoundingClientRect();
  if (!area) return ['no axis'];
  const labels = labelsOf(box);
  const faults = labels.some(({ row }) => row === 'minor') ? [] : ['no label'];
  for (const { text, left, right, cut, row } of labels) {
    if (left < area.left - 0.5 || right > area.right + 0.5) faults.push(`${row} “${text}” is cut by the edge`);
    if (cut > 0) faults.push(`${row} “${text}” is cut by ${cut} px`);
  }
  for (const row of ['minor', 'major'] as const) {
    const ordered = labels.filter((label) => label.row === row).toSorted((a, b) => a.left - b.left);
    for (const [index, label] of ordered.entries()) {
      const next = ordered[index + 1];
      if (next && next.left < label.right + 2) faults.push(`${row} “${label.text}” touches “${next.text}”`);
      if (next?.text === label.text) faults.push(`${row} “${label.text}” twice`);
    }
  }
  return faults;
}

const windows: readonly TimeSpan[] = LENGTHS.flatMap((length) =>
  STARTS.map((start) => timeSpan(start, start + length)),
);

let timeline: Mounted | undefined;

afterEach(() => {
  timeline?.unmount();
  timeline?.box.remove();
  timeline = undefined;
});

describe.each(languages)('the labels of the axis in %s', (language) => {
  // Each language at one width: what is too long is so at either.
  it.each([languages.indexOf(language) % 2 === 0 ? 1248 : 600])(
    'are never doubled, cut or over each other, %i pixels wide',
    async (width) => {
      const [messages, names] = await Promise.all([loadMessages(language), loadCountryNames(language)]);
      const { tick } = createAxisWords(createWords(language, messages, names));
      const box = document.createElement('div');
      box.style.width = `${width}px`;
      document.body.append(box);
      const props = { ...timelineProps({ limits: LIMITS, items: [], formatTick: tick, language }) };
      timeline = mountTimeline(createVisTimeline, props, box);
      await twoFrames();
      const faults: string[] = [];
      for (const window of windows) {
        timeline.widget.setProps({ ...props, window });
        await twoFrames();
        const said = `${new Date(window.start).toISOString()}, ${(window.end - window.start) / DAY} days`;
        faults.push(...faultsOf(box).map((fault) => `${said}: ${fault}`));
      }
      expect(faults).toEqual([]);
    },
  );
});

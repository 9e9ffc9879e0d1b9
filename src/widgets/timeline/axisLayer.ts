import { box } from './box.ts';
import { duration } from '../../time/units.ts';
import type { AxisLabel, AxisLayout, AxisLevel, AxisScene, AxisStep } from './axisLayout.ts';
import { chooseAxisStep, layOutAxis } from './axisLayout.ts';
import type { TimelineProps } from './port.ts';
import { inShares, type Laid, placeOn, type Sheet, slideSheet } from './sheet.ts';

/** The axis, in place of vis-timeline's own: that one knows no step over a thousand years, and cuts labels at the edges. */
export interface AxisLayer {
  /** Lines behind the lanes. */
  readonly lines: HTMLElement;
  /** Below the lanes, two rows. */
  readonly labels: HTMLElement;
  place(laid: Laid, format: TimelineProps['formatTick']): void;
}

/** Windows of nearly one length are of one length, so that a pan changes no step. */
const STEADY = 1e-6;

/** So many texts are remembered with their widths. */
const MOST_WIDTHS = 4000;

/** Elements of a sheet by what they stand for: a turn of the calendar that stays in sight keeps its element. */
function createKept(parent: HTMLElement) {
  let shown = new Map<string, HTMLElement>();
  return {
    show<Entry>(entries: Iterable<readonly [string, Entry]>, make: (entry: Entry) => HTMLElement): void {
      const next = new Map<string, HTMLElement>();
      for (const [key, entry] of entries) {
        const known = shown.get(key);
        const element = known ?? make(entry);
        if (!known) parent.append(element);
        next.set(key, element);
      }
      for (const [key, element] of shown) if (!next.has(key)) element.remove();
      shown = next;
    },
    clear(): void {
      parent.replaceChildren();
      shown = new Map();
    },
  };
}

/** Measures texts as the axis draws them: all that are new at once, for measuring makes the browser lay out the page. */
function createMeasure(within: HTMLElement): AxisScene['measure'] {
  const known: Record<AxisLevel, Map<string, number>> = { minor: new Map(), major: new Map() };
  return (texts, level) => {
    const widths = known[level];
    const fresh = [...new Set(texts)].filter((text) => !widths.has(text));
    if (widths.size + fresh.length > MOST_WIDTHS) widths.clear();
    if (fresh.length > 0) {
      const probes = fresh.map((text) => {
        const probe = box(`cm-axis-label cm-axis-${level}`);
        probe.textContent = text;
        return probe;
      });
      within.append(...probes);
      for (const [index, probe] of probes.entries()) {
        widths.set(fresh[index] ?? '', probe.getBoundingClientRect().width);
      }
      for (const probe of probes) probe.remove();
    }
    return texts.map((text) => widths.get(text) ?? 0);
  };
}

function lineOf({ level, at }: AxisLayout['lines'][number], sheet: Sheet): HTMLElement {
  const line = box(`cm-axis-line cm-axis-${level}`);
  line.style.insetInlineStart = inShares(placeOn(sheet, at));
  return line;
}

function labelOf({ level, text, at }: AxisLabel, sheet: Sheet): HTMLElement {
  const label = box(`cm-axis-label cm-axis-${level}`);
  label.textContent = text;
  label.style.insetInlineStart = inShares(placeOn(sheet, at ?? sheet.origin));
  return label;
}

export function createAxisLayer(): AxisLayer {
  const lines = box('cm-axis-lines');
  const labels = box('cm-axis');
  const drawn = box('cm-axis-drawn');
  const moving = box('cm-timeline-sheet');
  const first = box('cm-axis-label cm-axis-major cm-axis-first');
  const measured = box('cm-axis-measure');
  labels.ariaHidden = 'true';
  drawn.append(moving, first);
  labels.append(drawn, measured);
  const measure = createMeasure(measured);
  const keptLines = createKept(lines);
  const keptLabels = createKept(moving);
  let chosen: { step: AxisStep | undefined; perMs: number; format: TimelineProps['formatTick'] } | undefined;
  let sheetDrawn: Sheet | undefined;

  const stepFor = (scene: AxisScene): AxisStep | undefined => {
    const perMs = scene.width / duration(scene.window);
    const steady = chosen?.format === scene.format && Math.abs(perMs / chosen.perMs - 1) < STEADY;
    if (!chosen || !steady) chosen = { step: chooseAxisStep(scene), perMs, format: scene.format };
    return chosen.step;
  };

  /** What the window begins in is named where it begins, and moves with nothing. */
  const showFirst = (label: AxisLabel | undefined): void => {
    if (first.hidden !== !label) first.hidden = !label;
    if (!label) return;
    if (first.textContent !== label.text) first.textContent = label.text;
  };

  return {
    lines,
    labels,
    place(laid, format) {
      const { sheet, window } = laid;
      const { x, width } = sheet.area;
      const scene = { window, width, format, measure };
      const step = stepFor(scene);
      const margin = `${x}px`;
      if (labels.style.marginInlineStart !== margin) labels.style.marginInlineStart = margin;
      if (!step) return;
      if (sheet !== sheetDrawn) {
        keptLines.clear();
        keptLabels.clear();
        sheetDrawn = sheet;
      }
      const layout = layOutAxis(step, scene);
      slideSheet(moving, laid);
      keptLines.show(
        layout.lines.map((line) => [`${line.level} ${line.at}`, line] as const),
        (line) => lineOf(line, sheet),
      );
      const turns = layout.labels.filter(({ at }) => at !== null);
      keptLabels.show(
        turns.map((label) => [`${label.level} ${label.at} ${label.text}`, label] as const),
        (label) => labelOf(label, sheet),
      );
      showFirst(layout.labels.find(({ at }) => at === null));
    },
  };
}

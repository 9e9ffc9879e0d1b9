import { box } from '../box.ts';
import { duration, type EpochMs } from '../../time/units.ts';
import type { AxisLabel, AxisLayout, AxisScene, AxisStep } from './axisLayout.ts';
import { chooseAxisStep, layOutAxis } from './axisLayout.ts';
import { createTextMeasure, tabular } from '../textMeasure.ts';
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

/** Elements of a sheet by what they stand for: a turn of the calendar that stays in sight keeps its element. */
function createKept(parent: HTMLElement) {
  let shown = new Map<string, HTMLElement>();
  return (entries: Iterable<readonly [string, () => HTMLElement]>): void => {
    const next = new Map<string, HTMLElement>();
    for (const [key, make] of entries) {
      const known = shown.get(key);
      const element = known ?? make();
      if (!known) parent.append(element);
      next.set(key, element);
    }
    for (const [key, element] of shown) if (!next.has(key)) element.remove();
    shown = next;
  };
}

/** How wide labels are as the axis draws them, with the space before each. */
function createMeasure(within: HTMLElement) {
  const probes = { minor: box('cm-axis-label cm-axis-minor'), major: box('cm-axis-label cm-axis-major') };
  within.append(probes.minor, probes.major);
  const texts = { minor: createTextMeasure(probes.minor), major: createTextMeasure(probes.major) };
  let padding = 0;
  const measure: AxisScene['measure'] = (labels, level) =>
    labels.map((label) => padding + texts[level].widthOf(tabular(label)));
  const refresh = (): void => {
    texts.minor.refresh();
    texts.major.refresh();
    padding = Number.parseFloat(getComputedStyle(probes.major).paddingInlineStart);
  };
  return { measure, refresh };
}

/** A label of a turn of the calendar: not of what the window begins in. */
type Turn = AxisLabel & { readonly at: EpochMs };

function lineOf({ level, at }: AxisLayout['lines'][number], sheet: Sheet): HTMLElement {
  const line = box(`cm-axis-line cm-axis-${level}`);
  line.style.insetInlineStart = inShares(placeOn(sheet, at));
  return line;
}

function labelOf({ level, text, at }: Turn, sheet: Sheet): HTMLElement {
  const label = box(`cm-axis-label cm-axis-${level}`);
  label.textContent = text;
  label.style.insetInlineStart = inShares(placeOn(sheet, at));
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
  const { measure, refresh } = createMeasure(measured);
  const showLines = createKept(lines);
  const showLabels = createKept(moving);
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
      if (sheet.area !== sheetDrawn?.area) {
        refresh();
        chosen = undefined;
      }
      const scene = { window, width, format, measure };
      const step = stepFor(scene);
      const margin = `${x}px`;
      if (labels.style.marginInlineStart !== margin) labels.style.marginInlineStart = margin;
      if (!step) return;
      if (sheet !== sheetDrawn) {
        showLines([]);
        showLabels([]);
        sheetDrawn = sheet;
      }
      const layout = layOutAxis(step, scene);
      slideSheet(moving, laid);
      showLines(layout.lines.map((line) => [`${line.level} ${line.at}`, () => lineOf(line, sheet)]));
      const turns = layout.labels.filter((label): label is Turn => label.at !== null);
      showLabels(turns.map((label) => [`${label.level} ${label.at} ${label.text}`, () => labelOf(label, sheet)]));
      showFirst(layout.labels.find(({ at }) => at === null));
    },
  };
}

import type { TimeSpan } from '../../time/units.ts';
import { duration } from '../../time/units.ts';
import type { AxisLevel, AxisScene, AxisStep } from './axisLayout.ts';
import { chooseAxisStep, layOutAxis } from './axisLayout.ts';
import type { DrawingArea } from './layers.ts';
import type { TimelineProps } from './port.ts';

/** The axis, in place of vis-timeline's own: that one knows no step over a thousand years, and cuts labels at the edges. */
export interface AxisLayer {
  /** Lines behind the lanes. */
  readonly lines: HTMLElement;
  /** Below the lanes, two rows. */
  readonly labels: HTMLElement;
  place(area: DrawingArea, window: TimeSpan, format: TimelineProps['formatTick']): void;
}

/** Windows of nearly one length are of one length, so that a pan changes no step. */
const STEADY = 1e-6;

/** So many texts are remembered with their widths. */
const MOST_WIDTHS = 4000;

function box(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  return element;
}

/** Exactly so many children, the surplus taken away and what is missing made. */
function childrenOf(parent: HTMLElement, count: number): readonly HTMLElement[] {
  while (parent.childElementCount > count) parent.lastElementChild?.remove();
  while (parent.childElementCount < count) parent.append(box(''));
  return [...parent.children].filter((child): child is HTMLElement => child instanceof HTMLElement);
}

/** Writes no class that is there already: every one written has the page's styles worked out anew. */
function put(element: HTMLElement, className: string, x: number): void {
  if (element.className !== className) element.className = className;
  element.style.transform = `translateX(${x}px)`;
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

export function createAxisLayer(): AxisLayer {
  const lines = box('cm-axis-lines');
  const labels = box('cm-axis');
  const drawn = box('cm-axis-drawn');
  const measured = box('cm-axis-measure');
  labels.ariaHidden = 'true';
  labels.append(drawn, measured);
  const measure = createMeasure(measured);
  let chosen: { step: AxisStep | undefined; perMs: number; format: TimelineProps['formatTick'] } | undefined;

  const stepFor = (scene: AxisScene): AxisStep | undefined => {
    const perMs = scene.width / duration(scene.window);
    const steady = chosen?.format === scene.format && Math.abs(perMs / chosen.perMs - 1) < STEADY;
    if (!chosen || !steady) chosen = { step: chooseAxisStep(scene), perMs, format: scene.format };
    return chosen.step;
  };

  return {
    lines,
    labels,
    place({ x, width }, window, format) {
      const scene = { window, width, format, measure };
      const step = stepFor(scene);
      labels.style.marginInlineStart = `${x}px`;
      if (!step) return;
      const layout = layOutAxis(step, scene);
      const lineElements = childrenOf(lines, layout.lines.length);
      for (const [index, line] of layout.lines.entries()) {
        const element = lineElements[index];
        if (!element) continue;
        put(element, `cm-axis-line cm-axis-${line.level}`, line.x);
      }
      const labelElements = childrenOf(drawn, layout.labels.length);
      for (const [index, label] of layout.labels.entries()) {
        const element = labelElements[index];
        if (!element) continue;
        if (element.textContent !== label.text) element.textContent = label.text;
        put(element, `cm-axis-label cm-axis-${label.level}`, label.x);
      }
    },
  };
}

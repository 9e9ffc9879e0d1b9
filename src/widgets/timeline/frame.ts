import { box } from '../box.ts';
import { setAttribute } from '../attributes.ts';
import { isMirrored } from '../mirror.ts';
import type { TimelineProps } from './port.ts';
import type { AxisLayer } from './axisLayer.ts';
import type { Layers } from './layers.ts';
import type { DrawingArea } from './sheet.ts';

/** The elements around vis-timeline's own. */
export interface Frame {
  /** Named group that holds everything; takes the focus only while no item is in sight. */
  readonly group: HTMLElement;
  /** What vis-timeline draws in. */
  readonly canvas: HTMLElement;
  setWords(props: TimelineProps): void;
  /** Where vis-timeline has put the drawing area; nothing before it is laid out. */
  measure(laneIds: readonly string[]): DrawingArea | undefined;
}

let frames = 0;

/** vis-timeline counts on a border of one pixel around the drawing area, whatever the stylesheet says. */
const BORDER = 1;

export function createFrame(container: HTMLElement, layers: Layers, axis: AxisLayer): Frame {
  const group = box('cm-timeline');
  const help = box('cm-timeline-help', 'p');
  const stage = box('cm-timeline-stage');
  const canvas = box('cm-timeline-canvas');
  group.setAttribute('role', 'group');
  help.id = `cm-timeline-help-${++frames}`;
  group.setAttribute('aria-describedby', help.id);
  layers.sheet.prepend(axis.lines);
  stage.append(layers.back, canvas, axis.labels, layers.front);
  group.append(help, stage);
  container.append(group);
  return {
    group,
    canvas,
    setWords(props) {
      if (help.textContent !== props.keysHelp) help.textContent = props.keysHelp;
      setAttribute(group, 'aria-label', props.label);
      if (group.lang !== props.language) group.lang = props.language;
      group.toggleAttribute('data-reduced-motion', props.reducedMotion);
    },
    measure(laneIds) {
      const centre = canvas.querySelector<HTMLElement>('.vis-panel.vis-center');
      if (!centre || centre.offsetWidth === 0) return undefined;
      const labels = [...canvas.querySelectorAll<HTMLElement>('.vis-label')];
      const tops = labels.map((label, index) => {
        return [laneIds[index] ?? '', { y: label.offsetTop, height: label.offsetHeight }] as const;
      });
      // Until now frames may be painted without the lanes' names, and all would shift when they come: unseen, nothing does.
      if (!('laid' in group.dataset)) requestAnimationFrame(() => group.toggleAttribute('data-laid', true));
      const mirrored = isMirrored(canvas);
      const before = mirrored ? canvas.offsetWidth - centre.offsetLeft - centre.offsetWidth : centre.offsetLeft;
      return {
        x: before + BORDER,
        mirrored,
        width: centre.offsetWidth,
        height: centre.offsetHeight,
        laneTops: new Map(tops),
      };
    },
  };
}

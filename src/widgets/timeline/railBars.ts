import type { RailBar, RailLayout } from './railLayout.ts';
import { draw, drawPath } from './railSvg.ts';

/** What is drawn of dates that are more than a day. */
export interface DrawnBars {
  readonly bands: readonly SVGElement[];
  readonly bars: readonly SVGElement[];
}

export type BarDrawing = (layout: Pick<RailLayout, 'bars' | 'step'>, along: (x: number) => number) => DrawnBars;

/** Half of the line across a bar's end, CSS pixels. */
const END = 4.5;

/** From a mark to the tip of the arrow before it, CSS pixels. */
const BEFORE = 14;

/** How wide a band is where lanes are far enough from each other, CSS pixels; else up to their lines, which lie over it. */
const BAND = { width: 11, lanes: 1.6 };

/** Over so much of its length a band fades, CSS pixels, and in so many steps. A gradient would need an id, and a page may hold two stories. */
const FADING = { length: 12, steps: 3 };

/** What fades all the way does it in so many. */
const ALL_THE_WAY = 8;

/** Draws bars, and gives those that it has drawn while they are the same: while the playhead is dragged they are. */
export function createBarDrawing(): BarDrawing {
  let described = '';
  let drawn: DrawnBars = { bands: [], bars: [] };
  return ({ bars, step }, along) => {
    const now = JSON.stringify([bars, step, along(0)]);
    if (now !== described) {
      const of = (form: RailBar['form']): readonly SVGElement[] =>
        bars
          .filter((bar) => bar.form === form)
          .map((bar) => drawBar(bar, along(bar.x), Math.min(BAND.width, BAND.lanes * step)));
      drawn = { bands: of('band'), bars: of('bar') };
      described = now;
    }
    return drawn;
  };
}

function drawBar({ color, form, start, end, from, to, faded }: RailBar, x: number, widest: number): SVGElement {
  const bar = draw('g', 'cm-rail-bar', {});
  const line = (y1: number, y2: number, opacity = 1): void => {
    if (y2 <= y1) return;
    const piece = draw('line', '', { x1: x, x2: x, y1, y2 });
    if (form === 'band') piece.setAttribute('stroke-width', String(widest));
    if (opacity < 1) piece.setAttribute('opacity', opacity.toFixed(2));
    bar.append(piece);
  };
  /** From nothing at one height to all of it at the other. */
  const fade = (nothing: number, all: number, steps: number): void => {
    for (let step = 0; step < steps; step += 1) {
      const ends = [step, step + 1].map((at) => nothing + (at / steps) * (all - nothing));
      line(Math.min(...ends), Math.max(...ends), (step + 0.5) / steps);
    }
  };
  if (form === 'band') {
    const { length, steps } = FADING;
    const foot = end === 'beyond' ? to : Math.max(from, to - length);
    fade(from - length, from, steps);
    line(from, foot);
    fade(to, foot, steps);
  } else if (start === 'unknown') fade(from, to, ALL_THE_WAY);
  else if (end === 'unknown') fade(to, from, ALL_THE_WAY);
  else line(start === 'open' ? from - BEFORE : from, to);
  const arrow = (tip: number, back: number): void =>
    bar.append(drawPath('cm-rail-end', `M${x - END} ${tip + back}L${x} ${tip}L${x + END} ${tip + back}`));
  if (form === 'bar' && start === 'open') arrow(from - BEFORE, 5);
  if (form === 'bar' && end === 'open') arrow(to - 1, -5);
  if (form === 'bar' && end === 'closed')
    bar.append(draw('line', 'cm-rail-end', { x1: x - END, x2: x + END, y1: to, y2: to }));
  bar.style.setProperty('--cm-lane', color);
  bar.dataset.form = form;
  bar.toggleAttribute('data-faded', faded);
  return bar;
}

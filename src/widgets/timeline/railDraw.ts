import { drawMark } from './marks.ts';
import type { RailBar, RailLayout, RailMark } from './railLayout.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Half a mark's drawing, CSS pixels. */
const HALF_MARK = 12;

/** Radius of the ring around the chosen event's mark, CSS pixels. */
const SELECTED_RING = 10;

/** The sign of a broken scale: waves of this length and height, two of them so far apart. */
const WAVE = { length: 8, height: 3, apart: 6 };

/** An element of a drawing; numbers to a tenth of a pixel. */
export function draw(name: string, className: string, attributes: Readonly<Record<string, number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  element.setAttribute('class', className);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(Math.round(value * 10) / 10));
  return element;
}

function drawPath(className: string, d: string): SVGElement {
  const path = draw('path', className, {});
  path.setAttribute('d', d);
  return path;
}

/** An event on its own is drawn as on the timeline; one that the draw list has merged, as a plain disc of its lane. */
function drawRailMark({ y, item }: RailMark, x: number): SVGElement {
  if (!item) return draw('circle', 'cm-rail-far', { cx: x, cy: y, r: 3 });
  const mark =
    item.kind === 'event'
      ? drawMark(item)
      : drawMark({
          form: 'mark',
          status: 'confirmed',
          importance: 1,
          certainty: { uncertain: false, approximate: false },
        });
  mark.setAttribute('x', String(x - HALF_MARK));
  mark.setAttribute('y', String(y - HALF_MARK));
  mark.style.setProperty('--cm-lane', item.color);
  if (item.selected) mark.prepend(draw('circle', 'cm-rail-ring', { r: SELECTED_RING }));
  mark.toggleAttribute('data-faded', item.faded);
  return mark;
}

function wave(y: number, from: number, width: number): string {
  const { length, height } = WAVE;
  const count = Math.max(1, Math.floor(width / length));
  return `M${from} ${y}${`q${length / 4} ${-height} ${length / 2} 0t${length / 2} 0`.repeat(count)}`;
}

/** Paper over the lanes between two waves: the scale is broken here. */
function drawBreak(y: number, width: number, from: number): readonly SVGElement[] {
  const middle = Math.round(y);
  const [upper, lower] = [middle - WAVE.apart / 2, middle + WAVE.apart / 2];
  return [
    draw('rect', 'cm-rail-break-paper', { x: from, y: upper, width, height: WAVE.apart }),
    drawPath('cm-rail-break', wave(upper, from, width) + wave(lower, from, width)),
  ];
}

/** Half of the line across a bar's end, CSS pixels. */
const END = 4.5;

/** Over so much of its length a band fades, CSS pixels; what has an end that nobody knows, over all of it. In so many steps. */
const FADING = { band: { length: 16, steps: 4 }, unknown: { length: Infinity, steps: 10 } };

function drawBar({ color, form, from, to, faded }: RailBar, x: number): SVGElement {
  const bar = draw('g', 'cm-rail-bar', {});
  const line = (y1: number, y2: number, opacity = 1): SVGElement => draw('line', '', { x1: x, x2: x, y1, y2, opacity });
  const { length, steps } = form === 'band' || form === 'unknown' ? FADING[form] : { length: 0, steps: 0 };
  const end = Math.max(from, to - length);
  bar.append(line(from, end));
  for (let step = 0; step < steps; step += 1) {
    const at = (share: number): number => end + (share / steps) * (to - end);
    bar.append(line(at(step), at(step + 1), 1 - (step + 0.5) / steps));
  }
  if (form === 'bar') bar.append(draw('line', 'cm-rail-end', { x1: x - END, x2: x + END, y1: to, y2: to }));
  if (form === 'open') bar.append(drawPath('cm-rail-end', `M${x - END} ${to - 6}L${x} ${to - 1}L${x + END} ${to - 6}`));
  bar.style.setProperty('--cm-lane', color);
  bar.dataset.form = form;
  bar.toggleAttribute('data-faded', faded);
  return bar;
}

/** All of the rail but its handles, from the back to the front. Where lines run from the right (`mirrored`), so do the lanes. */
export function drawLayout(layout: RailLayout, width: number, mirrored: boolean): readonly SVGElement[] {
  const along = (x: number): number => (mirrored ? width - x : x);
  const { rails, marks, bars, bracket, breaks, playhead, shade } = layout;
  const drawn: SVGElement[] = [];
  if (shade) drawn.push(draw('rect', 'cm-rail-after', { x: 0, y: shade.from, width, height: shade.to - shade.from }));
  for (const { color, x: start, from, to } of rails) {
    const x = along(start);
    const line = draw('line', 'cm-rail-line', { x1: x, x2: x, y1: from, y2: to });
    line.style.setProperty('--cm-lane', color);
    drawn.push(line);
  }
  drawn.push(...bars.map((bar) => drawBar(bar, along(bar.x))));
  if (bracket)
    drawn.push(
      drawPath('cm-rail-bracket', `M${along(6)} ${bracket.from + 1}H${along(2.5)}V${bracket.to - 1}H${along(6)}`),
    );
  drawn.push(...breaks.flatMap((y) => drawBreak(y, width - 8, mirrored ? 8 : 0)));
  if (playhead !== undefined) {
    drawn.push(draw('line', 'cm-rail-playhead', { x1: 0, x2: width, y1: playhead, y2: playhead }));
  }
  return [...drawn, ...marks.map((mark) => drawRailMark(mark, along(mark.x)))];
}

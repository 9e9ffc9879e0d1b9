import { drawMark } from './marks.ts';
import type { BarDrawing } from './railBars.ts';
import type { RailLayout, RailMark } from './railLayout.ts';
import { draw, drawPath } from './railSvg.ts';

/** Half a mark's drawing, CSS pixels. */
const HALF_MARK = 12;

/** Radius of the ring around the chosen event's mark, CSS pixels. */
const SELECTED_RING = 10;

/** The sign of a broken scale: waves of this length and height, two of them so far apart. */
const WAVE = { length: 8, height: 3, apart: 6 };

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

/** All of the rail but its handles, from the back to the front. Where lines run from the right (`mirrored`), so do the lanes. */
export function drawLayout(
  layout: RailLayout,
  width: number,
  mirrored: boolean,
  drawBars: BarDrawing,
): readonly SVGElement[] {
  const along = (x: number): number => (mirrored ? width - x : x);
  const { rails, marks, bracket, breaks, playhead, shade } = layout;
  const drawn: SVGElement[] = [];
  if (shade) drawn.push(draw('rect', 'cm-rail-after', { x: 0, y: shade.from, width, height: shade.to - shade.from }));
  const { bands, bars } = drawBars(layout, along);
  // Behind the lanes: for as long as a year, or a century, they would hide their lines.
  drawn.push(...bands);
  for (const { color, x: start, from, to } of rails) {
    const x = along(start);
    const line = draw('line', 'cm-rail-line', { x1: x, x2: x, y1: from, y2: to });
    line.style.setProperty('--cm-lane', color);
    drawn.push(line);
  }
  drawn.push(...bars);
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

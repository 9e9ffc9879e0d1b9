import { group, max, select, sum } from 'd3';
import type { DensityBin } from '../../derive/drawLists.ts';
import { BASELINE, BAR_HEIGHT, HEIGHT, PADDING } from './geometry.ts';
import type { Box, StripScale } from './geometry.ts';
import type { LabelPlace } from './labels.ts';
import { placeTickLabels } from './labels.ts';
import { tabular } from '../textMeasure.ts';
import type { OverviewProps } from './port.ts';

interface Bar extends Box {
  /** Empty for what filters hide. */
  readonly lane: string;
  readonly y: number;
  readonly height: number;
  /** Absent for what filters hide. */
  readonly color: string | undefined;
}

/** Bars this wide have a gap between them; narrower ones would lose too much by it. CSS pixels. */
const GAP_FROM = 3;

function totalOf(bin: DensityBin): number {
  return sum(bin.counts, ({ count }) => count) + bin.hidden;
}

/**
 * The bars, stacked from the baseline up in the lanes' order, the hidden ones on top. All edges lie on the screen's own
 * pixels (`ratio` of them a CSS pixel), and what is there at all is a pixel high.
 */
export function stackBars(bins: readonly DensityBin[], scale: StripScale, ratio = 1): readonly Bar[] {
  const most = max(bins, totalOf) ?? 1;
  const snap = (value: number): number => Math.round(value * ratio) / ratio;
  const toHeight = (count: number): number => Math.max(1, snap((count / most) * BAR_HEIGHT));
  return bins.flatMap((bin) => {
    const x = snap(scale.toX(bin.span.start));
    const all = snap(scale.toX(bin.span.end)) - x;
    const width = Math.max(1 / ratio, all >= GAP_FROM ? all - 1 : all);
    let y = BASELINE;
    let below = 0;
    const parts = [...bin.counts, { lane: '', color: undefined, count: bin.hidden }].filter(({ count }) => count > 0);
    return parts.map(({ lane, color, count }) => {
      below += count;
      const top = Math.min(y - 1, BASELINE - toHeight(below));
      const height = y - top;
      y = top;
      return { lane, x, width, y, height, color };
    });
  });
}

/** Draws how many events there are, and of what: all bars of a lane as one path, for a long story has a thousand of them. */
export function drawBins(svg: SVGSVGElement, bins: OverviewProps['bins'], scale: StripScale): void {
  const bars = stackBars(bins, scale, devicePixelRatio);
  select(svg)
    .select('.cm-overview-bars')
    .selectAll<SVGPathElement, [string, Bar[]]>('path')
    .data(
      group(bars, ({ lane }) => lane),
      ([lane]) => lane,
    )
    .join('path')
    .attr('class', ([lane]) => (lane === '' ? 'cm-overview-ghost' : 'cm-overview-bar'))
    .style('--cm-lane', ([, [bar]]) => bar?.color ?? null)
    .attr('d', ([, all]) => all.map(outlineOf).join(''));
}

function outlineOf({ x, y, width, height }: Bar): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}

/**
 * Puts a label where there is room for it; without a place it is not seen. In a picture that is turned round, it is turned
 * back to be read.
 */
export function putLabel(text: SVGTextElement, place: LabelPlace | undefined, from: number, mirrored: boolean): void {
  const x = place ? place.x - from : 0;
  select(text)
    .attr('visibility', place ? null : 'hidden')
    .attr('text-anchor', place?.anchor ?? null)
    .attr('transform', mirrored ? 'scale(-1,1)' : null)
    .attr('x', mirrored ? -x : x);
}

/** The width of a text as the strip draws it, CSS pixels. */
export type WidthOf = (text: string) => number;

/** What the parts of a picture are drawn for. */
export interface Strip {
  readonly scale: StripScale;
  /** CSS pixels. */
  readonly width: number;
  readonly widthOf: WidthOf;
  /** Time runs from the right: the picture is turned round as a whole. */
  readonly mirrored: boolean;
}

interface Axis extends Strip {
  readonly ticks: OverviewProps['ticks'];
}

function drawTicks(svg: SVGSVGElement, { ticks, scale, width, widthOf, mirrored }: Axis): void {
  const marks = select(svg)
    .select('.cm-overview-ticks')
    .selectAll<SVGGElement, OverviewProps['ticks'][number]>('g')
    .data(ticks, ({ at }) => at)
    .join((enter) => {
      const group = enter.append('g');
      group
        .append('line')
        .attr('y1', BASELINE)
        .attr('y2', HEIGHT - 4);
      group.append('text').attr('y', HEIGHT - 5);
      return group;
    })
    .attr('transform', ({ at }) => `translate(${scale.toX(at)},0)`);
  const texts = marks
    .select<SVGTextElement>('text')
    .text(({ label }) => label)
    .nodes();
  const xs = ticks.map(({ at }) => scale.toX(at));
  const places = placeTickLabels(
    ticks.map(({ label }, index) => ({ x: xs[index] ?? 0, width: widthOf(tabular(label)) })),
    width,
  );
  for (const [index, text] of texts.entries()) putLabel(text, places[index], xs[index] ?? 0, mirrored);
}

/** Makes the strip's picture; everything in it is for the eye alone. */
export function createPicture(): SVGSVGElement {
  const root = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const svg = select(root)
    .attr('class', 'cm-overview-picture')
    .attr('aria-hidden', 'true')
    .append('g')
    .attr('class', 'cm-overview-plot');
  svg.append('g').attr('class', 'cm-overview-eras');
  svg.append('g').attr('class', 'cm-overview-bars');
  svg.append('line').attr('class', 'cm-overview-baseline').attr('y1', BASELINE).attr('y2', BASELINE);
  svg.append('g').attr('class', 'cm-overview-ticks');
  return root;
}

/** Draws the axis: its line and its labelled ticks. */
export function drawAxis(svg: SVGSVGElement, axis: Axis): void {
  const { width } = axis;
  select(svg)
    .attr('width', width)
    .select('.cm-overview-baseline')
    .attr('x1', PADDING)
    .attr('x2', width - PADDING);
  drawTicks(svg, axis);
}

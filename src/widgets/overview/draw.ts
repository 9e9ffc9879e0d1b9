import { max, select, sum } from 'd3';
import type { DensityBin } from '../../derive/drawLists.ts';
import { BASELINE, BAR_HEIGHT, HEIGHT, PADDING } from './geometry.ts';
import type { Box, StripScale } from './geometry.ts';
import type { OverviewProps } from './port.ts';

interface Bar extends Box {
  readonly key: string;
  readonly y: number;
  readonly height: number;
  /** Absent for what filters hide. */
  readonly color: string | undefined;
}

function totalOf(bin: DensityBin): number {
  return sum(bin.counts, ({ count }) => count) + bin.hidden;
}

/** The bars, stacked from the baseline up in the lanes' order, the hidden ones on top. */
export function stackBars(bins: readonly DensityBin[], scale: StripScale): readonly Bar[] {
  const most = max(bins, totalOf) ?? 1;
  const toHeight = (count: number): number => (count / most) * BAR_HEIGHT;
  return bins.flatMap((bin) => {
    const x = scale.toX(bin.span.start);
    const width = Math.max(1, scale.toX(bin.span.end) - x - 1);
    let below = 0;
    const parts = [...bin.counts, { lane: '', color: undefined, count: bin.hidden }].filter(({ count }) => count > 0);
    return parts.map(({ lane, color, count }) => {
      const y = BASELINE - toHeight(below + count);
      const height = toHeight(below + count) - toHeight(below);
      below += count;
      return { key: `${bin.span.start} ${lane}`, x, width, y, height, color };
    });
  });
}

function drawBars(svg: SVGSVGElement, bars: readonly Bar[]): void {
  select(svg)
    .select('.cm-overview-bars')
    .selectAll<SVGRectElement, Bar>('rect')
    .data(bars, (bar) => bar.key)
    .join('rect')
    .attr('class', ({ color }) => (color === undefined ? 'cm-overview-ghost' : 'cm-overview-bar'))
    .style('--cm-lane', ({ color }) => color ?? null)
    .attr('x', ({ x }) => x)
    .attr('width', ({ width }) => width)
    .attr('y', ({ y }) => y)
    .attr('height', ({ height }) => height);
}

function drawTicks(svg: SVGSVGElement, ticks: OverviewProps['ticks'], scale: StripScale): void {
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
      group
        .append('text')
        .attr('x', 4)
        .attr('y', HEIGHT - 5);
      return group;
    })
    .attr('transform', ({ at }) => `translate(${scale.toX(at)},0)`);
  marks.select('text').text(({ label }) => label);
}

/** Makes the strip's picture; everything in it is for the eye alone. */
export function createPicture(): SVGSVGElement {
  const svg = select(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
    .attr('class', 'cm-overview-picture')
    .attr('height', HEIGHT)
    .attr('aria-hidden', 'true')
    .attr('focusable', 'false');
  svg.append('g').attr('class', 'cm-overview-bars');
  svg.append('line').attr('class', 'cm-overview-baseline').attr('y1', BASELINE).attr('y2', BASELINE);
  svg.append('g').attr('class', 'cm-overview-ticks');
  for (const name of ['before', 'after']) {
    svg.append('rect').attr('class', `cm-overview-dim cm-overview-${name}`).attr('height', BASELINE);
  }
  svg.append('line').attr('class', 'cm-overview-playhead').attr('y1', 0).attr('y2', BASELINE);
  return svg.node() ?? document.createElementNS('http://www.w3.org/2000/svg', 'svg');
}

/** Draws what does not move with the window. */
export function drawPicture(svg: SVGSVGElement, props: OverviewProps, scale: StripScale, width: number): void {
  const picture = select(svg).attr('width', width);
  picture
    .select('.cm-overview-baseline')
    .attr('x1', PADDING)
    .attr('x2', width - PADDING);
  drawBars(svg, stackBars(props.bins, scale));
  drawTicks(svg, props.ticks, scale);
  const x = scale.toX(props.playhead);
  picture
    .select('.cm-overview-playhead')
    .attr('x1', x)
    .attr('x2', x)
    .attr('visibility', x < PADDING || x > width - PADDING ? 'hidden' : null);
}

/** Dims what lies outside the window. */
export function drawDimming(svg: SVGSVGElement, window: Box, width: number): void {
  const picture = select(svg);
  const end = window.x + window.width;
  picture.select('.cm-overview-before').attr('x', 0).attr('width', window.x);
  picture
    .select('.cm-overview-after')
    .attr('x', end)
    .attr('width', Math.max(0, width - end));
}

import { max, select } from 'd3';
import { clamp } from '../../lib/clamp.ts';
import { putLabel, type Strip, type WidthOf } from './draw.ts';
import { BASELINE, ERA_ROW, HEIGHT, PADDING } from './geometry.ts';
import { placeEraNames } from './labels.ts';
import type { OverviewEra } from './port.ts';

/** Room that the names of the eras take above the bars, CSS pixels. */
export function eraRoom(eras: readonly OverviewEra[]): number {
  return eras.length === 0 ? 0 : ((max(eras, ({ row }) => row) ?? 0) + 1) * ERA_ROW;
}

/** A label cut to its room, with an ellipsis; whole where there is room for it. */
function cutTo(label: string, room: number, widthOf: WidthOf): string {
  const width = widthOf(label);
  if (width <= room) return label;
  const letters = [...label];
  let cut = '';
  for (let count = Math.floor((letters.length * room) / width); count > 0; count -= 1) {
    cut = `${letters.slice(0, count).join('').trimEnd()}…`;
    if (widthOf(cut) <= room) break;
  }
  return cut;
}

interface EraScene extends Strip {
  readonly eras: readonly OverviewEra[];
}

/**
 * Draws the eras behind the bars: each a tint from its own row down, its name in the row. Puts the whole drawing below their
 * rows.
 */
export function drawEras(svg: SVGSVGElement, { eras, scale, width, widthOf, mirrored }: EraScene): void {
  const room = eraRoom(eras);
  select(svg).attr('height', HEIGHT + room);
  select(svg)
    .select('.cm-overview-plot')
    .attr('transform', mirrored ? `matrix(-1,0,0,1,${width},${room})` : `translate(0,${room})`);
  const toX = (at: OverviewEra['span']['start']): number => clamp(scale.toX(at), PADDING, width - PADDING);
  const boxes = eras.map((era) => {
    const x = toX(era.span.start);
    return { era, x, width: Math.max(1, toX(era.span.end) - x), row: era.row, top: era.row * ERA_ROW - room };
  });
  const groups = select(svg)
    .select('.cm-overview-eras')
    .selectAll<SVGGElement, (typeof boxes)[number]>('g')
    .data(boxes, ({ era }) => era.id)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'cm-overview-era');
      group.append('rect');
      group.append('line');
      group.append('text');
      group.append('title');
      return group;
    });
  groups.select('title').text(({ era }) => era.name);
  groups
    .select('rect')
    .attr('x', (box) => box.x)
    .attr('y', ({ top }) => top)
    .attr('width', (box) => box.width)
    .attr('height', ({ top }) => BASELINE - top);
  groups
    .select('line')
    .attr('x1', ({ x }) => x)
    .attr('x2', ({ x }) => x)
    .attr('y1', ({ top }) => top)
    .attr('y2', BASELINE);
  const texts = groups
    .select<SVGTextElement>('text')
    .attr('y', ({ top }) => top + ERA_ROW - 4)
    .nodes();
  const places = placeEraNames(
    boxes.map((box) => ({ ...box, nameWidth: widthOf(box.era.label) })),
    width,
  );
  for (const [index, text] of texts.entries()) {
    const place = places[index];
    const label = eras[index]?.label ?? '';
    const shown = place ? cutTo(label, place.room, widthOf) : label;
    if (text.textContent !== shown) text.textContent = shown;
    putLabel(text, place, 0, mirrored);
  }
}

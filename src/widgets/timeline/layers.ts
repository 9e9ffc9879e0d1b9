import { box, slide } from '../box.ts';
import type { TimelineItem } from '../../derive/drawLists.ts';
import { clamp } from '../../lib/clamp.ts';
import type { EpochMs } from '../../time/units.ts';
import { createBandLayer } from './bands.ts';
import { type DrawingArea, inShares, type Laid, placeOn, slideSheet } from './sheet.ts';

/** What is drawn behind and over the lanes; nothing of it but the handle takes part in the pointer's business. */
export interface Layers {
  readonly back: HTMLElement;
  /** What of the back moves with time; the rest of it is put where that is. */
  readonly sheet: HTMLElement;
  readonly front: HTMLElement;
  /** The playhead's label, to be dragged by. */
  readonly handle: HTMLElement;
  setItems(items: Iterable<TimelineItem>): void;
  setPlayhead(label: string): void;
  place(laid: Laid, playhead: EpochMs, checkedTo: EpochMs): void;
}

function placeLayer(layer: HTMLElement, area: DrawingArea): void {
  layer.style.insetInlineStart = `${area.x}px`;
  layer.style.inlineSize = `${area.width}px`;
  layer.style.blockSize = `${area.height}px`;
}

/** Bands behind the marks, the shade after the editorial date, and the playhead. */
export function createLayers(): Layers {
  const back = box('cm-timeline-layer cm-timeline-back');
  const front = box('cm-timeline-layer cm-timeline-front');
  const slid = box('cm-timeline-sheet');
  const shade = box('cm-timeline-after');
  const line = box('cm-playhead-line');
  const label = box('cm-playhead-label');
  const bands = createBandLayer((element) => line.before(element));
  // Measured once per text, for measuring makes the browser lay out the page.
  let labelWidth = 0;
  let drawn: Laid['sheet'] | undefined;
  let placed: { readonly checkedTo?: EpochMs; readonly playhead?: EpochMs } = {};

  const placePlayheadLabel = (x: number, { width, mirrored }: DrawingArea): void => {
    const outside = x < 0 || x > width;
    if (label.hidden !== outside) label.hidden = outside;
    if (outside) return;
    if (labelWidth === 0) labelWidth = label.offsetWidth;
    // The label keeps inside where the line is near an edge.
    slide(label, clamp(x - labelWidth / 2, 0, Math.max(0, width - labelWidth)), mirrored);
  };

  back.setAttribute('aria-hidden', 'true');
  front.setAttribute('aria-hidden', 'true');
  slid.append(shade, line);
  back.append(slid);
  front.append(label);
  return {
    back,
    sheet: slid,
    front,
    handle: label,
    setItems: bands.setItems,
    setPlayhead(text) {
      if (label.textContent === text) return;
      label.textContent = text;
      labelWidth = 0;
    },
    place(laid, playhead, checkedTo) {
      const { sheet, shift, width } = laid;
      const { area } = sheet;
      slideSheet(slid, laid);
      if (drawn?.area !== area) {
        placeLayer(back, area);
        placeLayer(front, area);
      }
      const [from, at] = [placeOn(sheet, checkedTo), placeOn(sheet, playhead)];
      if (drawn !== sheet || placed.checkedTo !== checkedTo || placed.playhead !== playhead) {
        shade.style.insetInlineStart = inShares(from);
        shade.style.inlineSize = inShares(Math.max(0, placeOn(sheet, Number.POSITIVE_INFINITY) - from));
        line.style.insetInlineStart = inShares(at);
        placed = { checkedTo, playhead };
      }
      placePlayheadLabel(at * width + shift, area);
      bands.place(laid);
      drawn = sheet;
    },
  };
}

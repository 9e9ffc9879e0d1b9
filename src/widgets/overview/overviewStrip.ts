import { setAttribute } from '../attributes.ts';
import { box, slide } from '../box.ts';
import { createDisposer } from '../../lib/disposer.ts';
import type { EpochMs, TimeSpan } from '../../time/units.ts';
import { DAY, duration, sameSpan } from '../../time/units.ts';
import { fromStart, isMirrored } from '../mirror.ts';
import { createTextMeasure } from '../textMeasure.ts';
import type { Widget } from '../widget.ts';
import { createDrag } from './drag.ts';
import type { Drag, DragHost } from './drag.ts';
import { createPicture, drawAxis, drawBins } from './draw.ts';
import { createOver, type Over } from './over.ts';
import { drawEras, eraRoom } from './drawEras.ts';
import { createDragHandle } from '../dragHandle.ts';
import { gripBoxes, holdAt, PADDING, stripScale, windowBox } from './geometry.ts';
import type { Box, Hold, StripScale } from './geometry.ts';
import type { OverviewFactory, OverviewHandlers, OverviewProps } from './port.ts';
import { windowAfterKey } from './windowChange.ts';
import './overview.css';

let strips = 0;

/** A window that is only moved has the same width but for a rounding, which would have the page laid out anew. */
function steady(pixels: number): string {
  return `${Math.round(pixels * 100) / 100}px`;
}

function place(element: HTMLElement, { x, width }: Box, mirrored: boolean): void {
  slide(element, x, mirrored);
  element.style.inlineSize = steady(width);
}

class OverviewStrip implements Widget<OverviewProps>, DragHost {
  /** The window as shown: told, or in the reader's hand. */
  window: TimeSpan;
  readonly element = box('cm-overview');
  #props: OverviewProps;
  #width = 0;
  readonly #handlers: OverviewHandlers;
  readonly #picture = createPicture();
  readonly #texts = createTextMeasure(this.#picture);
  /** For good: where the page begins to run the other way, the widget is made anew. */
  readonly #mirrored: boolean;
  readonly #over: Over;
  readonly #help = box('cm-overview-help', 'p');
  readonly #slider = box('cm-overview-window');
  readonly #grips = { start: box('cm-overview-grip', 'span'), end: box('cm-overview-grip', 'span') };
  readonly #handle = box('cm-overview-handle', 'span');
  readonly #disposer = createDisposer();
  readonly #drag: Drag;

  constructor(container: HTMLElement, props: OverviewProps, handlers: OverviewHandlers) {
    this.#props = props;
    this.#handlers = handlers;
    this.window = props.window;
    this.#mirrored = isMirrored(container);
    this.#over = createOver(this.#mirrored);
    this.#build();
    container.append(this.element);
    this.#disposer.add(() => this.element.remove());
    this.#drag = createDrag(this, this.#disposer);
    this.#listen();
    this.#setWords();
    this.#setWidth(this.element.clientWidth);
  }

  get extent(): TimeSpan {
    return this.#props.extent;
  }

  setProps(next: OverviewProps): void {
    const before = this.#props;
    if (this.#disposer.disposed || next === before) return;
    this.#props = next;
    if (!this.#drag.active) this.window = next.window;
    this.#setWords();
    this.#drawPicture(before);
    this.#showPlayhead();
    this.show();
  }

  destroy(): void {
    this.#disposer.dispose();
  }

  holdAt(clientX: number): Hold {
    return holdAt(this.#toX(clientX), windowBox(this.window, this.#scale(), this.#width), this.#width);
  }

  timeAt(clientX: number): EpochMs {
    return this.#scale().toTime(this.#toX(clientX));
  }

  onMove(window: TimeSpan): void {
    this.#handlers.onWindowMove(window);
  }

  onCommit(window: TimeSpan): void {
    this.#handlers.onWindowCommit(window);
  }

  show(): void {
    const { extent } = this.#props;
    const middle = (this.window.start + this.window.end) / 2;
    setAttribute(this.#slider, 'aria-valuemax', Math.round(duration(extent) / DAY));
    setAttribute(this.#slider, 'aria-valuenow', Math.round((middle - extent.start) / DAY));
    if (this.#width === 0) return;
    const shown = windowBox(this.window, this.#scale(), this.#width);
    const grips = gripBoxes(shown, this.#width);
    place(this.#slider, shown, this.#mirrored);
    place(this.#grips.start, grips.start, this.#mirrored);
    place(this.#grips.end, grips.end, this.#mirrored);
    // Each grip shows where its edge is, even where it had to make room.
    this.#grips.start.style.setProperty('--cm-edge', steady(shown.x - grips.start.x - 5));
    this.#grips.end.style.setProperty('--cm-edge', steady(shown.x + shown.width - grips.end.x - 2));
    this.#over.dim(shown, this.#width);
  }

  #build(): void {
    this.#help.id = `cm-overview-help-${++strips}`;
    this.#slider.tabIndex = 0;
    this.#slider.setAttribute('role', 'slider');
    this.#slider.setAttribute('aria-orientation', 'horizontal');
    this.#slider.setAttribute('aria-valuemin', '0');
    this.#slider.setAttribute('aria-describedby', this.#help.id);
    const { start, end } = this.#grips;
    this.element.append(this.#help, this.#picture, ...this.#over.elements, this.#slider, start, end, this.#handle);
  }

  #listen(): void {
    this.#disposer.listen(this.#slider, 'keydown', (event: KeyboardEvent) => this.#onKey(event));
    const drag = (clientX: number): void => this.#handlers.onPlayheadMove(this.timeAt(clientX));
    createDragHandle(this.#handle, drag, this.#disposer);
    this.#disposer.listen(this.element, 'dblclick', () => this.#handlers.onReset());
    const resized = new ResizeObserver(() => {
      const width = this.element.clientWidth;
      if (width > 0) this.#handlers.onResize(width);
      this.#setWidth(width);
    });
    resized.observe(this.element);
    this.#disposer.add(() => resized.disconnect());
  }

  #onKey(event: KeyboardEvent): void {
    const next = windowAfterKey(event, { window: this.window, extent: this.extent, mirrored: this.#mirrored });
    if (!next || this.#drag.active) return;
    event.preventDefault();
    if (sameSpan(next, this.window)) return;
    this.window = next;
    this.show();
    this.#handlers.onWindowCommit(next);
  }

  #setWords(): void {
    const { label, windowText, keysHelp } = this.#props;
    setAttribute(this.#slider, 'aria-label', label);
    setAttribute(this.#slider, 'aria-valuetext', windowText);
    if (this.#help.textContent !== keysHelp) this.#help.textContent = keysHelp;
    // Here and not where the picture is drawn: to grow while its size is being observed would be a loop.
    this.element.style.setProperty('--cm-era-room', `${eraRoom(this.#props.eras)}px`);
  }

  #setWidth(width: number): void {
    if (width === this.#width) return;
    this.#width = width;
    this.#texts.refresh();
    this.#drawPicture(undefined);
    this.#showPlayhead();
    this.show();
  }

  /** Draws what stands still while window and playhead move: of that, what was drawn of other props. */
  #drawPicture(drawn: OverviewProps | undefined): void {
    if (this.#width === 0) return;
    const scale = this.#scale();
    const { bins, ticks, eras, extent } = this.#props;
    const old = drawn && sameSpan(extent, drawn.extent) ? drawn : undefined;
    const strip = { scale, width: this.#width, widthOf: this.#texts.widthOf, mirrored: this.#mirrored };
    if (ticks !== old?.ticks) drawAxis(this.#picture, { ticks, ...strip });
    if (bins !== old?.bins) drawBins(this.#picture, bins, scale);
    if (eras !== old?.eras) drawEras(this.#picture, { eras, ...strip });
  }

  #showPlayhead(): void {
    if (this.#width === 0) return;
    const x = this.#scale().toX(this.#props.playhead);
    const inside = x >= PADDING && x <= this.#width - PADDING;
    this.#over.showPlayhead(x, inside);
    if (this.#handle.hidden === inside) this.#handle.hidden = !inside;
    slide(this.#handle, x, this.#mirrored);
  }

  #scale(): StripScale {
    return stripScale(this.#props.extent, this.#width);
  }

  #toX(clientX: number): number {
    return fromStart(this.element.getBoundingClientRect(), clientX, this.#mirrored);
  }
}

/** The whole story in one strip, with the window on it to be moved by hand or by keys. */
export const createOverview: OverviewFactory = (container, props, handlers) =>
  new OverviewStrip(container, props, handlers);

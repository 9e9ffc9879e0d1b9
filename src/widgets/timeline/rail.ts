import { createDisposer } from '../../lib/disposer.ts';
import type { EpochMs } from '../../time/units.ts';
import { createDragHandle } from '../dragHandle.ts';
import { createEdgeScroll } from '../edgeScroll.ts';
import { isMirrored } from '../mirror.ts';
import type { Widget } from '../widget.ts';
import type { RailFactory, RailHandlers, RailProps } from './port.ts';
import { setAttribute } from '../attributes.ts';
import { createBarDrawing } from './railBars.ts';
import { drawLayout } from './railDraw.ts';
import { instantAt, layOutRail, type RailLayout } from './railLayout.ts';
import { type Inside, type Measured, measureRows, topOf } from './railMeasure.ts';
import { RailScrubber } from './railScrubber.ts';
import './rail.css';

const SVG = 'http://www.w3.org/2000/svg';

/** The list is at rest when its height has not changed for so long, milliseconds. */
const CALM = 100;

/** What a change of the list's markup can mean for the rail. */
const WATCHED = ['hidden', 'class', 'data-event-id'];

const NOTHING: Measured = { rows: [], count: 0, x: 0, width: 0, height: 0 };

class Rail implements Widget<RailProps> {
  #props: RailProps;
  readonly #container: HTMLElement;
  readonly #list: HTMLElement;
  /** What the rows are measured in, and scroll with: the list's own box. */
  readonly #frame: HTMLElement;
  readonly #layer = document.createElementNS(SVG, 'svg');
  readonly #handle = document.createElement('div');
  readonly #date = document.createElement('div');
  readonly #drawBars = createBarDrawing();
  readonly #scrubber: RailScrubber;
  readonly #disposer = createDisposer();
  #measured = NOTHING;
  /** Of each row, where in it things are. */
  readonly #inside = new Map<string, Inside>();
  #layout: RailLayout | undefined;
  #shown = '';
  /** How many parts of its work have been done for the first time. */
  #done = 0;
  #request = 0;
  #calm = 0;
  /** Of the list, when it was last measured for it. */
  #width = 0;
  /** For good: where the page begins to run the other way, the widget is made anew. */
  readonly #mirrored: boolean;
  /** Whether the rows may have moved since they were measured. */
  #moved = true;

  constructor(container: HTMLElement, list: HTMLElement, props: RailProps, handlers: RailHandlers) {
    this.#container = container;
    this.#list = list;
    this.#frame = list.parentElement ?? container;
    this.#props = props;
    this.#mirrored = isMirrored(container);
    container.classList.add('cm-rail-host');
    this.#frame.classList.add('cm-rail-frame');
    this.#build();
    this.#scrubber = new RailScrubber(container, props, (row) => handlers.onScrub(row), this.#disposer);
    this.#disposer.add(() => {
      cancelAnimationFrame(this.#request);
      clearTimeout(this.#calm);
      container.classList.remove('cm-rail-host');
      this.#frame.classList.remove('cm-rail-frame');
    });
    this.#makeDraggable(handlers);
    this.#watch();
    this.#schedule(true);
  }

  setProps(next: RailProps): void {
    if (this.#disposer.disposed || next === this.#props) return;
    this.#props = next;
    this.#scrubber.setProps(next);
    this.#schedule(false);
  }

  destroy(): void {
    this.#disposer.dispose();
  }

  #build(): void {
    setAttribute(this.#layer, 'class', 'cm-rail');
    setAttribute(this.#layer, 'aria-hidden', 'true');
    // A pointer's alone: by keys the playhead is moved by its slider, which says the day.
    this.#handle.className = 'cm-rail-handle';
    this.#handle.ariaHidden = 'true';
    // Each row says its own date: who listens is not told twice.
    const dates = document.createElement('div');
    dates.className = 'cm-rail-dates';
    dates.ariaHidden = 'true';
    this.#date.className = 'cm-rail-date';
    this.#date.hidden = true;
    dates.append(this.#date);
    this.#frame.append(this.#layer, this.#handle);
    this.#container.append(dates);
    this.#disposer.add(() => {
      for (const element of [this.#layer, this.#handle, dates]) element.remove();
    });
  }

  #watch(): void {
    const resized = new ResizeObserver(() => {
      const { clientWidth } = this.#list;
      if (clientWidth === this.#width) return this.#settle();
      this.#width = clientWidth;
      this.#schedule(true);
    });
    resized.observe(this.#container);
    resized.observe(this.#list);
    const changed = new MutationObserver(() => this.#schedule(true));
    changed.observe(this.#list, { childList: true, subtree: true, attributes: true, attributeFilter: WATCHED });
    this.#disposer.add(() => {
      resized.disconnect();
      changed.disconnect();
    });
    // A row that comes into sight is laid out only then.
    this.#disposer.listen(this.#list, 'contentvisibilityautostatechange', () => this.#settle());
    // Whatever scrolls, the page or the list's own box.
    this.#disposer.listen(document, 'scroll', () => this.#schedule(false), { capture: true, passive: true });
    this.#disposer.listen(window, 'resize', () => this.#schedule(false));
  }

  /**
   * Rows that only become higher do so in many frames, when those out of sight are laid out one after the other: the rail
   * follows once they are done, for to draw it anew each time takes longer than the rows.
   */
  #settle(): void {
    clearTimeout(this.#calm);
    this.#calm = window.setTimeout(() => this.#schedule(true), CALM);
  }

  /** The list is often in the middle of a change when we hear of it. */
  #schedule(moved: boolean): void {
    this.#moved ||= moved;
    if (this.#request !== 0) return;
    this.#request = requestAnimationFrame(() => {
      this.#request = 0;
      this.#work();
    });
  }

  /** The first time each part of the work has a frame of its own: together they take long. */
  #work(): void {
    const parts = [this.#measure, this.#layOut, this.#draw, this.#follow];
    const next = parts[this.#done];
    if (!next) {
      for (const part of parts) part.call(this);
      return;
    }
    next.call(this);
    this.#done += 1;
    // And once more all together: what it was told meanwhile may be in none of them.
    this.#schedule(false);
  }

  #measure(): void {
    if (this.#moved) this.#measured = measureRows(this.#list, this.#frame, this.#inside, this.#mirrored);
    this.#moved = false;
  }

  #layOut(): void {
    const { rows, count, width } = this.#measured;
    const items = rows.flatMap(({ eventId }) => this.#props.contentOf(eventId)?.item ?? []);
    this.#layout = layOutRail(rows, width, { ...this.#props, items, count, beginsOf: this.#beginsOf });
  }

  #draw(): void {
    const { x, width, height } = this.#measured;
    const layout = this.#layout;
    if (!layout) return;
    const described = JSON.stringify([layout, x, width, height]);
    if (described === this.#shown) return;
    this.#shown = described;
    setAttribute(this.#layer, 'width', String(width));
    setAttribute(this.#layer, 'height', String(height));
    this.#layer.style.insetInlineStart = `${x}px`;
    this.#layer.replaceChildren(...drawLayout(layout, width, this.#mirrored, this.#drawBars));
    const { playhead } = layout;
    this.#handle.hidden = playhead === undefined;
    this.#handle.style.insetInlineStart = `${x}px`;
    this.#handle.style.insetBlockStart = `${playhead ?? 0}px`;
    setAttribute(this.#handle, 'data-label', this.#props.playheadLabel);
  }

  readonly #beginsOf = (eventId: string): EpochMs | undefined => this.#props.contentOf(eventId)?.begins;

  /** Says the date of the first row on screen, and shows on the scrubber which rows are. */
  #follow(): void {
    const { rows } = this.#measured;
    const top = topOf(this.#frame);
    const box = this.#frame.getBoundingClientRect();
    const from = Math.max(0, box.top) + this.#date.offsetHeight - top;
    const to = Math.min(window.innerHeight, box.bottom) - top;
    const first = rows.find(({ bottom }) => bottom > from) ?? rows.at(-1);
    const last = rows.findLast((row) => row.top < to) ?? first;
    const isUnder = first !== undefined && (rows[0]?.top ?? 0) < from && (rows.at(-1)?.bottom ?? 0) > from;
    if (this.#date.hidden === isUnder) this.#date.hidden = !isUnder;
    const heading = isUnder ? (this.#props.contentOf(first.eventId)?.heading ?? '') : '';
    if (this.#date.textContent !== heading) this.#date.textContent = heading;
    if (first && last) this.#scrubber.follow(first.index, last.index);
  }

  #makeDraggable(handlers: RailHandlers): void {
    const move = (clientY: number): void => {
      const at = instantAt(this.#measured.rows, this.#beginsOf, clientY - topOf(this.#frame));
      if (at !== undefined) handlers.onPlayheadMove(at);
    };
    const edge = createEdgeScroll(move, this.#disposer);
    const drag = (_: number, clientY: number): void => {
      this.#handle.toggleAttribute('data-dragging', true);
      move(clientY);
      edge.hold(clientY);
    };
    const end = (): void => {
      this.#handle.removeAttribute('data-dragging');
      edge.release();
    };
    createDragHandle(this.#handle, drag, this.#disposer, end);
  }
}

/**
 * The timeline of narrow pages: a rail of time drawn beside a list that stands in `container` already (an `ol` whose
 * rows hold `[data-event-id]`), with a date that stays in sight, a scrubber at the edge and a handle for the playhead.
 * It moves no row, and leaves clicks and keys to the list.
 */
export const createRail: RailFactory = (container, props, handlers) => {
  const list = container.querySelector('ol');
  if (!list) throw new Error('The rail has no list to stand beside');
  return new Rail(container, list, props, handlers);
};

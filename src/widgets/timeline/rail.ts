import { createDisposer } from '../../lib/disposer.ts';
import type { Widget } from '../widget.ts';
import { drawMark } from './marks.ts';
import type { TimelineFactory, TimelineHandlers, TimelineProps } from './port.ts';
import type { RailLayout, RailMark, RailRow } from './railLayout.ts';
import { layOutRail } from './railLayout.ts';
import './rail.css';

const SVG = 'http://www.w3.org/2000/svg';

/** Half a mark's drawing, CSS pixels. */
const HALF_MARK = 12;

/** Without room before the rows the rail is drawn as narrow as this. */
const NARROWEST = 16;

/** What a change of the list's markup can mean for the rail. */
const WATCHED = ['hidden', 'class', 'data-event-id'];

/** Where the rows are, and how much room there is before them. */
interface Measured {
  readonly rows: readonly RailRow[];
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/** Half the height of an element's first line, from its top. */
function firstLine(element: Element): number {
  const style = getComputedStyle(element);
  const lineHeight = Number.parseFloat(style.lineHeight) || Number.parseFloat(style.fontSize) * 1.2;
  return Number.parseFloat(style.paddingTop) + Number.parseFloat(style.borderTopWidth) + lineHeight / 2;
}

function measure(container: HTMLElement): Measured | undefined {
  const list = container.querySelector('ol');
  if (!list) return undefined;
  const origin = container.getBoundingClientRect();
  const start = list.getBoundingClientRect().left;
  const top = origin.top + container.clientTop - container.scrollTop;
  let text = Number.POSITIVE_INFINITY;
  const rows = [...list.querySelectorAll<HTMLElement>('[data-event-id]')].flatMap((element) => {
    const row = element.closest('li') ?? element;
    if (row.getClientRects().length === 0) return [];
    const box = row.getBoundingClientRect();
    const line = element.getBoundingClientRect();
    text = Math.min(text, line.left);
    const eventId = element.dataset.eventId ?? '';
    return [{ eventId, top: box.top - top, bottom: box.bottom - top, line: line.top - top + firstLine(element) }];
  });
  return {
    rows,
    x: start - origin.left - container.clientLeft,
    width: Math.max(NARROWEST, rows.length > 0 ? text - start : 0),
    height: list.getBoundingClientRect().bottom - top,
  };
}

function draw(name: string, className: string, attributes: Readonly<Record<string, number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  element.setAttribute('class', className);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(Math.round(value * 10) / 10));
  return element;
}

/** An event on its own is drawn as on the timeline; one that the draw list has merged, as a plain disc of its lane. */
function drawRailMark({ x, y, item }: RailMark): SVGElement {
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
  mark.toggleAttribute('data-selected', item.selected);
  mark.toggleAttribute('data-faded', item.faded);
  return mark;
}

function drawLayout({ rails, marks, bracket, playhead, shade }: RailLayout, width: number): readonly SVGElement[] {
  const drawn: SVGElement[] = [];
  if (shade) drawn.push(draw('rect', 'cm-rail-after', { x: 0, y: shade.from, width, height: shade.to - shade.from }));
  for (const { color, x, from, to } of rails) {
    const line = draw('line', 'cm-rail-line', { x1: x, x2: x, y1: from, y2: to });
    line.style.setProperty('--cm-lane', color);
    drawn.push(line);
  }
  if (bracket) {
    const path = draw('path', 'cm-rail-bracket', {});
    path.setAttribute('d', `M6 ${bracket.from + 1}H2.5V${bracket.to - 1}H6`);
    drawn.push(path);
  }
  if (playhead !== undefined) {
    drawn.push(draw('line', 'cm-rail-playhead', { x1: 0, x2: width, y1: playhead, y2: playhead }));
    drawn.push(draw('circle', 'cm-rail-playhead-knob', { cx: 3, cy: playhead, r: 3 }));
  }
  return [...drawn, ...marks.map(drawRailMark)];
}

function setSize(layer: SVGSVGElement, name: 'width' | 'height', pixels: number): void {
  if (layer.getAttribute(name) !== String(pixels)) layer.setAttribute(name, String(pixels));
}

class Rail implements Widget<TimelineProps> {
  #props: TimelineProps;
  readonly #container: HTMLElement;
  readonly #handlers: TimelineHandlers;
  readonly #layer = document.createElementNS(SVG, 'svg');
  readonly #disposer = createDisposer();
  #shown = '';
  #length = 0;
  #frame = 0;

  constructor(container: HTMLElement, props: TimelineProps, handlers: TimelineHandlers) {
    this.#container = container;
    this.#props = props;
    this.#handlers = handlers;
    this.#layer.setAttribute('class', 'cm-rail');
    this.#layer.setAttribute('aria-hidden', 'true');
    this.#layer.setAttribute('focusable', 'false');
    container.classList.add('cm-rail-host');
    container.append(this.#layer);
    this.#disposer.add(() => {
      cancelAnimationFrame(this.#frame);
      this.#layer.remove();
      container.classList.remove('cm-rail-host');
    });
    this.#watch();
    this.#schedule();
  }

  setProps(next: TimelineProps): void {
    if (this.#disposer.disposed || next === this.#props) return;
    this.#props = next;
    this.#schedule();
  }

  destroy(): void {
    this.#disposer.dispose();
  }

  #watch(): void {
    const resized = new ResizeObserver(() => this.#schedule());
    resized.observe(this.#container);
    const list = this.#container.querySelector('ol');
    if (list) resized.observe(list);
    const changed = new MutationObserver((records) => {
      if (records.some(({ target }) => !this.#layer.contains(target))) this.#schedule();
    });
    changed.observe(this.#container, { childList: true, subtree: true, attributes: true, attributeFilter: WATCHED });
    this.#disposer.add(() => {
      resized.disconnect();
      changed.disconnect();
    });
  }

  /** The list is often in the middle of a change when we hear of it. */
  #schedule(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  }

  #draw(): void {
    const measured = measure(this.#container);
    if (!measured) return;
    const { rows, x, width, height } = measured;
    const layout = layOutRail(rows, width, this.#props);
    const described = JSON.stringify([layout, x, width, height]);
    if (described !== this.#shown) {
      this.#shown = described;
      setSize(this.#layer, 'width', width);
      setSize(this.#layer, 'height', height);
      this.#layer.style.insetInlineStart = `${x}px`;
      this.#layer.replaceChildren(...drawLayout(layout, width));
    }
    this.#report(rows);
  }

  /** Time runs down the rows here: the length of the drawing area is theirs. */
  #report(rows: readonly RailRow[]): void {
    const length = Math.round((rows.at(-1)?.bottom ?? 0) - (rows[0]?.top ?? 0));
    if (length === this.#length) return;
    this.#length = length;
    this.#handlers.onResize(length);
  }
}

/**
 * The timeline of narrow pages: a rail of time drawn beside a list that stands in `container` already (an `ol` whose
 * rows hold `[data-event-id]`). It moves no row, and leaves clicks and keys to the list.
 */
export const createRail: TimelineFactory = (container, props, handlers) => new Rail(container, props, handlers);

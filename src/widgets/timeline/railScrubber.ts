import { clamp } from '../../lib/clamp.ts';
import type { Disposer } from '../../lib/disposer.ts';
import type { EpochMs } from '../../time/units.ts';
import { createDragHandle } from '../dragHandle.ts';
import type { RailProps } from './port.ts';
import { setAttribute } from '../attributes.ts';
import { draw } from './railSvg.ts';
import { shareAt, stopAtShare, stopOfRow } from './stops.ts';

/** The drawing's own units: its width, and its height for any number of parts. */
const WIDTH = 20;
const HEIGHT = 1000;
/** The least that shows which rows are on screen. */
const LEAST_VIEW = 8;
/** A strip that stands no lower than this is at the top of the window, CSS pixels. */
const STUCK = 24;
/** Of fewer rows the last is a flick away, and the strip would be one more thing to understand. */
const FEWEST_ROWS = 6;
/** Page Up and Page Down go through the strip in so many steps. */
const PAGES = 10;

interface Elements {
  readonly frame: HTMLElement;
  readonly strip: HTMLElement;
  readonly input: HTMLInputElement;
  readonly bubble: HTMLElement;
  readonly density: SVGElement;
  readonly view: SVGElement;
  readonly playhead: SVGElement;
}

function build(container: HTMLElement): Elements {
  const add = <Name extends keyof HTMLElementTagNameMap>(
    parent: HTMLElement,
    name: Name,
    className: string,
  ): HTMLElementTagNameMap[Name] => {
    const element = document.createElement(name);
    element.className = className;
    parent.append(element);
    return element;
  };
  const frame = add(container, 'div', 'cm-scrubber');
  const strip = add(frame, 'div', 'cm-scrubber-strip');
  const drawing = draw('svg', 'cm-scrubber-drawing', {});
  drawing.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
  drawing.setAttribute('preserveAspectRatio', 'none');
  drawing.setAttribute('aria-hidden', 'true');
  const view = draw('rect', 'cm-scrubber-view', { x: 0, width: WIDTH });
  const density = draw('path', 'cm-scrubber-density', {});
  const playhead = draw('rect', 'cm-scrubber-playhead', { x: 0, width: WIDTH, height: 3 });
  drawing.append(view, density, playhead);
  const input = add(strip, 'input', 'cm-scrubber-input');
  input.type = 'range';
  input.ariaOrientation = 'vertical';
  strip.append(drawing);
  const bubble = add(strip, 'div', 'cm-scrubber-bubble');
  bubble.ariaHidden = 'true';
  return { frame, strip, input, bubble, density, view, playhead };
}

/** Which stop a key asks for; none where the key is not the scrubber's. */
function stopByKey({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, stop: number, last: number): number | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  const page = Math.max(1, Math.round(last / PAGES));
  const targets: Readonly<Record<string, number>> = {
    ArrowUp: stop - 1,
    ArrowLeft: stop - 1,
    ArrowDown: stop + 1,
    ArrowRight: stop + 1,
    PageUp: stop - page,
    PageDown: stop + page,
    Home: 0,
    End: last,
  };
  const target = targets[key];
  return target === undefined ? undefined : clamp(target, 0, last);
}

/**
 * The scrubber at the edge of a list: the density of all its events on the rail's scale, from the top of the window to
 * its foot. A finger on it goes through time; a slider behind it does the same by keys and says the date. It is told
 * which rows are on screen, and holds what the reader has asked for until the page is scrolled by other means: at the
 * list's end the row asked for cannot be the first on screen.
 */
export class RailScrubber {
  readonly #container: HTMLElement;
  readonly #elements: Elements;
  readonly #onScrub: (row: number) => void;
  #props: RailProps;
  #stop = 0;
  /** Where the page was scrolled to when the reader had asked for a date. */
  #asked: string | null = null;

  constructor(container: HTMLElement, props: RailProps, onScrub: (row: number) => void, disposer: Disposer) {
    this.#container = container;
    this.#props = props;
    this.#onScrub = onScrub;
    this.#elements = build(container);
    const { frame, strip, input } = this.#elements;
    const end = (): void => strip.removeAttribute('data-scrubbing');
    createDragHandle(strip, (_, clientY) => this.#drag(clientY), disposer, end);
    disposer.listen(strip, 'pointerdown', (event: PointerEvent) => {
      if (event.button === 0) this.#drag(event.clientY);
    });
    // Where it is pressed is the strip's own affair: a slider would take its steps for equally long.
    for (const type of ['touchstart', 'touchmove'])
      disposer.listen(input, type, (event: TouchEvent) => event.preventDefault(), { passive: false });
    disposer.listen(input, 'focus', () => this.#bringInSight());
    disposer.listen(input, 'input', () => this.#scrub(Number(input.value)));
    disposer.listen(input, 'keydown', (event: KeyboardEvent) => {
      const next = stopByKey(event, this.#stop, Number(input.max));
      if (next === undefined) return;
      event.preventDefault();
      this.#scrub(next);
    });
    disposer.add(() => frame.remove());
    this.setProps(props);
  }

  setProps(next: RailProps): void {
    this.#props = next;
    apply(this.#elements, next);
    this.#show(Math.min(this.#stop, Math.max(0, next.stops.rows.length - 1)));
  }

  /** The first and the last row on screen. */
  follow(first: number, last: number): void {
    const { stops } = this.#props;
    const [from = 0, to = 0] = [first, last].map((row) => stops.shares[stopOfRow(stops, row)]);
    drawView(this.#elements.view, from, to);
    if (this.#asked !== null && this.#asked === placeOf(this.#container)) return;
    this.#asked = null;
    this.#show(stopOfRow(stops, first));
  }

  #show(stop: number): void {
    const { stops, stopWords } = this.#props;
    const { input, bubble } = this.#elements;
    this.#stop = stop;
    const text = stops.rows.length > 0 ? stopWords(stop) : '';
    input.value = String(stop);
    if (input.ariaValueText !== text) input.ariaValueText = text;
    if (bubble.textContent !== text) bubble.textContent = text;
    bubble.style.insetBlockStart = `${(stops.shares[stop] ?? 0) * 100}%`;
  }

  #scrub(stop: number): void {
    this.#show(stop);
    this.#onScrub(this.#props.stops.rows[stop] ?? 0);
    this.#asked = placeOf(this.#container);
  }

  /** Before the list has come to the top of the window the strip may end under what lies over its foot. */
  #bringInSight(): void {
    const list = this.#container.querySelector('.cm-list');
    // A list with a box of its own is scrolled in it, and nothing else is.
    if (list && getComputedStyle(list).overflowY === 'auto') return;
    if (this.#elements.strip.getBoundingClientRect().top > STUCK) this.#container.scrollIntoView({ block: 'start' });
  }

  #drag(clientY: number): void {
    const { strip } = this.#elements;
    const { top, height } = strip.getBoundingClientRect();
    strip.toggleAttribute('data-scrubbing', true);
    const stop = stopAtShare(this.#props.stops, clamp((clientY - top) / height, 0, 1));
    if (stop !== this.#stop || this.#asked === null) this.#scrub(stop);
  }
}

/** Where the reader is: the page's and the list's own scrolling. */
function placeOf(container: HTMLElement): string {
  const own = container.querySelector('.cm-list');
  return `${Math.round(container.getBoundingClientRect().top)} ${Math.round(own?.scrollTop ?? 0)}`;
}

function drawView(view: SVGElement, from: number, to: number): void {
  const height = Math.max(LEAST_VIEW, (to - from) * HEIGHT);
  setAttribute(view, 'y', String(Math.min(from * HEIGHT, HEIGHT - height)));
  setAttribute(view, 'height', String(height));
}

function apply({ frame, input, density, playhead }: Elements, props: RailProps): void {
  const { stops, scrubberLabel, language } = props;
  const isOfNoUse = stops.rows.length < FEWEST_ROWS;
  if (frame.hidden !== isOfNoUse) frame.hidden = isOfNoUse;
  setAttribute(input, 'max', String(Math.max(0, stops.rows.length - 1)));
  if (input.ariaLabel !== scrubberLabel) input.ariaLabel = scrubberLabel;
  if (frame.lang !== language) frame.lang = language;
  setAttribute(density, 'd', silhouette(stops.density));
  drawPlayhead(playhead, stops, props.playhead);
}

/** The density as a shape that grows from the strip's far side. */
function silhouette(density: readonly number[]): string {
  const part = HEIGHT / density.length;
  const points = density.map((share, index) => {
    const x = WIDTH - Math.sqrt(share) * (WIDTH - 2);
    return `L${x.toFixed(1)} ${((index + 0.5) * part).toFixed(1)}`;
  });
  return `M${WIDTH} 0${points.join('')}L${WIDTH} ${HEIGHT}Z`;
}

function drawPlayhead(playhead: SVGElement, stops: RailProps['stops'], at: EpochMs): void {
  setAttribute(playhead, 'y', String(Math.round(shareAt(stops, at) * (HEIGHT - 3))));
}

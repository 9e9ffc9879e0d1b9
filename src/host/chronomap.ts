/**
 * The script an article loads, `embed/1/chronomap.js`: `<chronomap-embed src label heights>`. It ships alone, and imports
 * nothing. It makes a frame as high as what is in it, and lets article and graphic speak to each other:
 *
 * - `element.goTo(id)` and `element.setView(hash)` lead the graphic; `chronomap-ready`, `chronomap-select` and
 *   `chronomap-range` on the element tell of it (`detail`; nothing is sent anywhere: whoever counts readers listens there);
 * - `<a data-chronomap-event="id">` goes there when it is pressed, `<p data-chronomap-event="id">` as it is read; what stands
 *   for the chosen event has `aria-current="true"`. With `follow` the article is scrolled to it when the reader has chosen it
 *   in the graphic; it never is otherwise.
 *
 * What is inside the element stays there for pages without script. The messages are version 1 for ever (`src/embed/link.ts`).
 */

const VERSION = 1;
const MARKED = '[data-chronomap-event]';

interface News {
  readonly chronomap?: unknown;
  readonly type?: unknown;
  readonly height?: unknown;
  readonly top?: unknown;
  readonly event?: unknown;
  readonly cause?: unknown;
  readonly [name: string]: unknown;
}

class ChronomapEmbed extends HTMLElement {
  readonly #frame = document.createElement('iframe');
  /** Lies where the panel of the chosen event is, so that it can be scrolled to. */
  readonly #panel = document.createElement('div');
  /** What is to be said when there is a line: of each kind the last. */
  readonly #asked = new Map<string, object>();
  readonly #seen: IntersectionObserver;
  /** Not the browser's own `loading="lazy"`, which begins thousands of pixels before. */
  readonly #near: IntersectionObserver;
  #line: MessagePort | undefined;
  #count = 0;
  /** A press of a link in the article: what it has asked for, and where the article was when it had been answered at once. */
  #pressed: { readonly cause: string; readonly scroll: number } | undefined;
  #chosen = '';

  constructor() {
    super();
    const style = { border: '0', display: 'block', width: '100%' };
    Object.assign(this.#frame.style, style);
    // By shadow what is inside the element gives way to the frame, and is there again when the script is not.
    const box = document.createElement('div');
    box.style.position = 'relative';
    Object.assign(this.#panel.style, { position: 'absolute', width: '100%', visibility: 'hidden' });
    box.append(this.#frame, this.#panel);
    this.attachShadow({ mode: 'open' }).append(box);
    // What is read is in the middle of the window.
    this.#seen = new IntersectionObserver((entries) => this.#read(entries), { rootMargin: '-45% 0px -45%' });
    this.#near = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#load();
      },
      { rootMargin: '100% 0px' },
    );
  }

  connectedCallback(): void {
    const { src } = this;
    if (!src) return;
    this.style.display = 'block';
    const frame = this.#frame;
    Object.assign(frame, {
      title: this.getAttribute('label') ?? '',
      referrerPolicy: 'no-referrer',
      allow: 'fullscreen; clipboard-write',
    });
    frame.style.height = `${this.#reserved()}px`;
    this.#near.observe(this);
    window.addEventListener('message', this.#greet);
    document.addEventListener('click', this.#press);
    for (const marked of this.#markers()) if (!isLink(marked)) this.#seen.observe(marked);
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.#greet);
    document.removeEventListener('click', this.#press);
    this.#seen.disconnect();
    this.#near.disconnect();
    this.#line?.close();
    this.#line = undefined;
  }

  /** Nothing of the graphic is fetched before it is a window's height from being seen, or asked for. */
  #load(): void {
    this.#near.disconnect();
    if (this.#frame.src !== this.src) this.#frame.src = this.src;
  }

  /** The graphic's address, whole; empty where it is none of https, or of http on this machine. */
  get src(): string {
    const url = new URL(this.getAttribute('src') ?? '', document.baseURI);
    return url.protocol === 'https:' ||
      url.origin === location.origin ||
      /^(localhost|127\.0\.0\.1)$/.test(url.hostname)
      ? url.href
      : '';
  }

  /** Shows an event; an empty id, none. */
  goTo(event: string): void {
    this.#ask({ type: 'goTo', event: String(event) });
  }

  /** Shows what a link to the graphic shows: its hash, `#c=KZ,IL&m=all`. */
  setView(view: string): void {
    this.#ask({ type: 'setView', view: String(view) });
  }

  /** `heights="0:1240 600:1320"`: how high at a width, CSS pixels; between two of them `heightIn` of `src/embed/snippets.ts`. */
  #reserved(): number {
    let [from, height] = [Number.NaN, 600];
    for (const pair of (this.getAttribute('heights') ?? '').split(' ')) {
      const [at = Number.NaN, high = 0] = pair.split(':').map(Number);
      if (!(at >= 0 && high > 0)) continue;
      const share = (this.clientWidth - from) / (at - from);
      if (this.clientWidth < at) return share >= 0 ? Math.round(height + share * Math.min(0, high - height)) : high;
      [from, height] = [at, high];
    }
    return height;
  }

  readonly #greet = ({ source, origin, data }: MessageEvent<News | null>): void => {
    const frame = this.#frame;
    // In a sandbox of its own a frame has no origin to be named by.
    const isOurs = source === frame.contentWindow && (origin === new URL(frame.src).origin || origin === 'null');
    if (!isOurs || data?.chronomap !== VERSION || data.type !== 'hello') return;
    const { port1, port2 } = new MessageChannel();
    this.#line?.close();
    this.#line = port1;
    port1.onmessage = (message: MessageEvent) => this.#hear(message.data as News);
    frame.contentWindow?.postMessage({ chronomap: VERSION, type: 'connect' }, origin === 'null' ? '*' : origin, [
      port2,
    ]);
    for (const request of this.#asked.values()) port1.postMessage(request);
    this.#asked.clear();
  };

  #ask(request: { readonly type: string; readonly [name: string]: string }): void {
    this.#count += 1;
    const message = { chronomap: VERSION, ...request, cause: String(this.#count) };
    if (this.#line) this.#line.postMessage(message);
    else {
      this.#asked.delete(request.type);
      this.#asked.set(request.type, message);
    }
  }

  #hear(news: News): void {
    const { chronomap, type, height, event, cause, ...detail } = news;
    if (chronomap !== VERSION) return;
    if (type === 'height' && typeof height === 'number') this.#frame.style.height = `${height}px`;
    if (type === 'panel') this.#showPanel(news);
    if (type !== 'ready' && type !== 'select' && type !== 'range') return;
    // The line is ours alone: whatever was asked over it the article has asked.
    const own = typeof cause === 'string';
    if (type === 'select') this.#mark(typeof event === 'string' ? event : '', own);
    const told = type === 'select' ? { event } : detail;
    this.dispatchEvent(new CustomEvent(`chronomap-${type}`, { bubbles: true, detail: { ...told, own } }));
  }

  /** Says which of the article's words stand for the chosen event. */
  #mark(event: string, own: boolean): void {
    this.#chosen = event;
    let first: Element | undefined;
    for (const marked of this.#markers()) {
      const isChosen = event !== '' && marked.getAttribute('data-chronomap-event') === event;
      if (isChosen) marked.setAttribute('aria-current', 'true');
      else marked.removeAttribute('aria-current');
      if (isChosen) first ??= marked;
    }
    if (!own && this.hasAttribute('follow')) first?.scrollIntoView({ block: 'center' });
  }

  /** What of the article speaks to this graphic: all of it, where it does not name another by its id (`for`). */
  #markers(): readonly HTMLElement[] {
    return [...document.querySelectorAll<HTMLElement>(MARKED)].filter((marked) => this.#isAddressed(marked));
  }

  #isAddressed({ dataset }: HTMLElement): boolean {
    return (dataset.chronomapFor ?? this.id) === this.id;
  }

  readonly #press = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>(`a${MARKED}`) : null;
    if (!link || !this.#isAddressed(link) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#load();
    this.goTo(link.dataset.chronomapEvent ?? '');
    // Who presses asks to see it: the graphic at once, the event's panel as soon as it is there.
    const { top, bottom } = this.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight - 100) this.scrollIntoView({ block: 'start', behavior: 'instant' });
    this.#pressed = { cause: String(this.#count), scroll: scrollY };
    // By keys one is to go on where one has been led.
    if (event.detail === 0) this.#frame.focus({ preventScroll: true });
  };

  /** Scrolls no farther than it must, and not where the reader has gone on, or the graphic stands still beside the text. */
  #showPanel({ top, height, cause }: News): void {
    const pressed = this.#pressed;
    if (!pressed || pressed.cause !== cause || typeof top !== 'number' || typeof height !== 'number') return;
    this.#pressed = undefined;
    if (Math.abs(scrollY - pressed.scroll) > 1 || standsStill(this)) return;
    Object.assign(this.#panel.style, { top: `${top}px`, height: `${height}px` });
    this.#panel.scrollIntoView({ block: 'nearest' });
    // A frame that gets lower has no room to scroll below it.
    Object.assign(this.#panel.style, { top: '0', height: '0' });
  }

  #read(entries: readonly IntersectionObserverEntry[]): void {
    const read = entries.findLast(({ isIntersecting }) => isIntersecting)?.target;
    const event = read?.getAttribute('data-chronomap-event') ?? '';
    if (event !== '' && event !== this.#chosen) this.goTo(event);
  }
}

/** Whether it does not scroll with the text. */
function standsStill(element: Element): boolean {
  for (let one: Element | null = element; one; one = one.parentElement)
    if (/sticky|fixed/.test(getComputedStyle(one).position)) return true;
  return false;
}

function isLink(marked: Element): boolean {
  return marked.localName === 'a';
}

if (!customElements.get('chronomap-embed')) customElements.define('chronomap-embed', ChronomapEmbed);

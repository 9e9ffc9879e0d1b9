/** What a page has acquired and not given back: listeners, timers, frames, observers, requests, one line each. */
export interface Ledger {
  /** Takes what is there now as the page's own, or the test runner's. */
  mark(): void;
  /** What has come since the mark and is still there, sorted; the same thing twice is two lines. Listeners of nodes that are out of the document are garbage, not leaks. */
  left(): readonly string[];
  /** When each frame, timeout and request that is under way now has come to its end. What follows on it is not waited for. */
  settled(): Promise<void>;
  /** Puts the page's own functions back. */
  restore(): void;
}

type Patch = () => void;

/** Watches the page from now on. Install it before the code under test is imported: libraries keep functions they find at first. */
export function openLedger(): Ledger {
  const ending = createEnding();
  const books = [watchListeners(), watchTimers(ending), watchObservers(), watchRequests(ending)];
  const live = (): readonly string[] => books.flatMap((book) => book.live()).sort();
  let known: readonly string[] = [];
  return {
    settled: ending.settled,
    mark: () => {
      known = live();
    },
    left: () => without(live(), known),
    restore: () => {
      for (const book of books) book.restore();
    },
  };
}

/** The lines that are not among the known ones, each of which stands for one. */
function without(lines: readonly string[], known: readonly string[]): readonly string[] {
  const rest = [...known];
  return lines.filter((line) => {
    const index = rest.indexOf(line);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}

interface Book {
  live(): readonly string[];
  readonly restore: Patch;
}

/** The one-shot things that are under way, and who waits for their end. */
interface Ending {
  begin(thing: object): void;
  end(thing: object): void;
  settled(): Promise<void>;
}

function createEnding(): Ending {
  const underWay = new Set<object>();
  const waiting = new Set<{ readonly left: Set<object>; readonly done: () => void }>();
  return {
    begin: (thing) => void underWay.add(thing),
    end(thing) {
      underWay.delete(thing);
      for (const one of waiting) {
        one.left.delete(thing);
        if (one.left.size > 0) continue;
        waiting.delete(one);
        one.done();
      }
    },
    settled: () =>
      new Promise((done) => {
        if (underWay.size === 0) done();
        else waiting.add({ left: new Set(underWay), done });
      }),
  };
}

/** Replaces one function of an object; returns how to put it back. */
function replace<Key extends PropertyKey>(owner: object, key: Key, value: unknown): Patch {
  const before = Object.getOwnPropertyDescriptor(owner, key);
  Object.defineProperty(owner, key, { value, configurable: true, writable: true });
  return () => {
    if (before) Object.defineProperty(owner, key, before);
    else Reflect.deleteProperty(owner, key);
  };
}

function all(patches: readonly Patch[]): Patch {
  return () => {
    for (const patch of patches) patch();
  };
}

function nameOf(target: unknown): string {
  if (target === window) return 'window';
  if (target === document) return 'document';
  if (target instanceof Element) return `${target.tagName.toLowerCase()}.${target.getAttribute('class') ?? ''}`;
  return target?.constructor.name ?? 'nothing';
}

function isGarbage(target: unknown): boolean {
  return target instanceof Node && !target.isConnected;
}

interface Registration {
  readonly type: string;
  readonly listener: unknown;
  readonly capture: boolean;
}

function watchListeners(): Book {
  const registered = new Map<EventTarget, Set<Registration>>();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const of = (target: EventTarget): Set<Registration> => {
    const found = registered.get(target) ?? new Set();
    registered.set(target, found);
    return found;
  };
  const find = (target: EventTarget, type: string, listener: unknown, capture: boolean): Registration | undefined =>
    [...of(target)].find((one) => one.type === type && one.listener === listener && one.capture === capture);
  const captures = (options: unknown): boolean =>
    options === true || (typeof options === 'object' && options !== null && Reflect.get(options, 'capture') === true);
  type Add = typeof addEventListener;
  type Given = Parameters<Add>;
  function add(this: EventTarget | undefined, ...[type, listener, options]: Given): void {
    const target = this ?? window;
    addEventListener.call(target, type, listener, options);
    const capture = captures(options);
    if (!listener || find(target, type, listener, capture)) return;
    const registration = { type, listener, capture };
    of(target).add(registration);
    const forget = (): void => void of(target).delete(registration);
    if (typeof options !== 'object') return;
    // Such a listener goes by itself.
    if (options.once === true) addEventListener.call(target, type, forget, { once: true, capture });
    if (options.signal) addEventListener.call(options.signal, 'abort', forget, { once: true });
  }
  function remove(this: EventTarget | undefined, ...[type, listener, options]: Given): void {
    const target = this ?? window;
    removeEventListener.call(target, type, listener, options);
    const found = find(target, type, listener, captures(options));
    if (found) of(target).delete(found);
  }
  return {
    live: () =>
      [...registered]
        .filter(([target]) => !isGarbage(target))
        .flatMap(([target, listeners]) => [...listeners].map(({ type }) => `${nameOf(target)}: ${type}`)),
    restore: all([
      replace(EventTarget.prototype, 'addEventListener', add),
      replace(EventTarget.prototype, 'removeEventListener', remove),
    ]),
  };
}

type Callback = (...given: unknown[]) => unknown;
type Starter = (callback: Callback, ...more: unknown[]) => number;
type Stopper = (handle?: number) => void;

/** Frames, idle callbacks and timeouts end when they have run; intervals only when they are stopped. */
function watchTimers(ending: Ending): Book {
  const running = new Map<string, { readonly line: string }>();
  const pair = (start: string, stop: string, repeats = false): Patch => {
    const begin: Starter = Reflect.get(window, start).bind(window);
    const end: Stopper = Reflect.get(window, stop).bind(window);
    const forget = (handle: number | undefined): void => {
      const timer = running.get(`${start} ${handle}`);
      if (!timer) return;
      running.delete(`${start} ${handle}`);
      ending.end(timer);
    };
    const begun: Starter = (callback, ...more) => {
      const run: Callback = (...given) => {
        try {
          return callback(...given);
        } finally {
          if (!repeats) forget(handle);
        }
      };
      const handle = begin(run, ...more);
      const timer = { line: [start, ...more.filter((one) => typeof one === 'number')].join(' ') };
      running.set(`${start} ${handle}`, timer);
      if (!repeats) ending.begin(timer);
      return handle;
    };
    const ended: Stopper = (handle) => {
      end(handle);
      forget(handle);
    };
    return all([replace(window, start, begun), replace(window, stop, ended)]);
  };
  const patches = [
    pair('setTimeout', 'clearTimeout'),
    pair('setInterval', 'clearInterval', true),
    pair('requestAnimationFrame', 'cancelAnimationFrame'),
    pair('requestIdleCallback', 'cancelIdleCallback'),
  ];
  return { live: () => [...running.values()].map(({ line }) => line), restore: all(patches) };
}

interface Observing {
  observe(target: Node, ...more: unknown[]): void;
  unobserve?(target: Node): void;
  disconnect(): void;
}

/** An observer keeps what it observes until it is disconnected, in the document or not. */
function watchObservers(): Book {
  const observing = new Map<Observing, Set<Node>>();
  const patchOf = (name: 'ResizeObserver' | 'IntersectionObserver' | 'MutationObserver'): Patch => {
    const prototype: Observing = window[name].prototype;
    const { observe, unobserve, disconnect } = prototype;
    const targetsOf = (observer: Observing): Set<Node> => {
      const targets = observing.get(observer) ?? new Set();
      observing.set(observer, targets);
      return targets;
    };
    const patches = [
      replace(prototype, 'observe', function (this: Observing, target: Node, ...more: unknown[]) {
        observe.call(this, target, ...more);
        targetsOf(this).add(target);
      }),
      replace(prototype, 'disconnect', function (this: Observing) {
        disconnect.call(this);
        observing.delete(this);
      }),
    ];
    if (unobserve) {
      patches.push(
        replace(prototype, 'unobserve', function (this: Observing, target: Node) {
          unobserve.call(this, target);
          targetsOf(this).delete(target);
        }),
      );
    }
    return all(patches);
  };
  const patches = (['ResizeObserver', 'IntersectionObserver', 'MutationObserver'] as const).map(patchOf);
  return {
    live: () =>
      [...observing].flatMap(([observer, targets]) =>
        [...targets].map((target) => `${observer.constructor.name}: ${nameOf(target)}`),
      ),
    restore: all(patches),
  };
}

/** A request counts until its answer has begun, or failed. */
function watchRequests(ending: Ending): Book {
  const open = new Set<{ readonly line: string }>();
  const original = window.fetch;
  const watched: typeof fetch = async (input, options) => {
    const request = { line: `fetch: ${input instanceof Request ? input.url : String(input)}` };
    open.add(request);
    ending.begin(request);
    try {
      return await original(input, options);
    } finally {
      open.delete(request);
      ending.end(request);
    }
  };
  return { live: () => [...open].map(({ line }) => line), restore: replace(window, 'fetch', watched) };
}

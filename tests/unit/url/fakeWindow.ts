import type { AddressWindow, Scheduler } from '../../../src/url/address.ts';

/** A clock that stands until it is told to go on. */
export interface FakeClock extends Scheduler {
  /** Goes on by `duration` ms and runs what falls due, in order. */
  advance(duration: number): void;
  /** Tasks that wait. */
  readonly waiting: number;
}

export function createFakeClock(): FakeClock {
  let time = 0;
  let tasks: { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => time,
    after(delay, run) {
      const task = { at: time + delay, run };
      tasks.push(task);
      return () => {
        tasks = tasks.filter((one) => one !== task);
      };
    },
    advance(duration) {
      const end = time + duration;
      for (;;) {
        const next = tasks.filter((task) => task.at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        tasks = tasks.filter((task) => task !== next);
        time = next.at;
        next.run();
      }
      time = end;
    },
    get waiting() {
      return tasks.length;
    },
  };
}

/** A window with a history, and verbs for what a reader does with it. */
export interface FakeWindow extends AddressWindow {
  readonly location: { readonly href: string; readonly hash: string };
  /** Addresses of the history's entries, oldest first. */
  readonly entries: readonly string[];
  readonly writes: number;
  readonly listenerCount: number;
  go(step: number): void;
  typeHash(hash: string): void;
  leavePage(): void;
}

interface Entry {
  readonly url: string;
  readonly state: unknown;
}

export function createFakeWindow(href: string, { refuses = false } = {}): FakeWindow {
  let entries: Entry[] = [{ url: href, state: 'of the host' }];
  let at = 0;
  let writes = 0;
  const listeners = new Map<string, Set<() => void>>();
  const entry = (): Entry => entries[at] ?? { url: href, state: null };
  const fire = (...types: string[]): void => {
    for (const type of types) for (const listener of listeners.get(type) ?? []) listener();
  };
  const write = (next: Entry, keep: number): void => {
    writes += 1;
    if (refuses) throw new Error('SecurityError');
    entries = [...entries.slice(0, keep), next];
    at = entries.length - 1;
  };
  return {
    location: {
      get href() {
        return entry().url;
      },
      get hash() {
        const cut = entry().url.indexOf('#');
        const hash = cut === -1 ? '' : entry().url.slice(cut);
        return hash === '#' ? '' : hash;
      },
    },
    history: {
      get state() {
        return entry().state;
      },
      pushState: (state, _unused, url) => write({ url, state }, at + 1),
      replaceState: (state, _unused, url) => {
        const later = entries.slice(at + 1);
        write({ url, state }, at);
        entries.push(...later);
      },
    },
    addEventListener: (type, listener) => listeners.set(type, (listeners.get(type) ?? new Set()).add(listener)),
    removeEventListener: (type, listener) => listeners.get(type)?.delete(listener),
    get entries() {
      return entries.map(({ url }) => url);
    },
    get writes() {
      return writes;
    },
    get listenerCount() {
      return [...listeners.values()].reduce((count, set) => count + set.size, 0);
    },
    go(step) {
      at += step;
      fire('popstate', 'hashchange');
    },
    typeHash(hash) {
      entries = [...entries.slice(0, at + 1), { url: entry().url.replace(/#.*$/, '') + hash, state: null }];
      at = entries.length - 1;
      fire('popstate', 'hashchange');
    },
    leavePage: () => fire('pagehide'),
  };
}

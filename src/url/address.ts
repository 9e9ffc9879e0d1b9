import { type AddressPath, plainPath } from './languagePath.ts';
import { createPace } from './pace.ts';

/** The little of `Window` that the address needs; a test brings its own. */
export interface AddressWindow {
  readonly location: { readonly href: string };
  readonly history: {
    readonly state: unknown;
    pushState(state: unknown, unused: string, url: string): void;
    replaceState(state: unknown, unused: string, url: string): void;
  };
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
}

/** Time as the address knows it. */
export interface Scheduler {
  /** Milliseconds; only differences count. */
  now(): number;
  /** Runs `task` once after `delay` milliseconds; the answer calls it off. */
  after(delay: number, task: () => void): () => void;
}

/** The hash of the page's address, as it is seen (`AddressPath`): it may have a language that the address has in its path. A browser may refuse to write it (a sandbox, a limit): then it stays as it is. */
export interface Address {
  /** As it is seen, with its `#`, or empty. A write that is still waiting counts as done. */
  read(): string;
  /** Makes a new entry of the history. */
  push(hash: string): void;
  /** Rewrites the present entry, at most once per `REPLACE_INTERVAL`: the first at once, the last of a burst after it. */
  replace(hash: string): void;
  /** Tells once of each change that is not our own: Back, Forward, a link, a typed address. Returns how to stop. */
  listen(onHash: (hash: string) => void): () => void;
  /** Takes all listeners off; what waits is not written any more. Idempotent. */
  dispose(): void;
}

interface Write {
  readonly kind: 'push' | 'replace';
  readonly hash: string;
}

/** The one user of `window.history`. */
export function createAddress(
  target: AddressWindow,
  scheduler: Scheduler = browserScheduler,
  path: AddressPath = plainPath,
): Address {
  const listeners = new Set<(hash: string) => void>();
  const writer = createWriter(target, scheduler, path);
  const onChange = (): void => {
    if (!writer.follow()) return;
    for (const listener of listeners) listener(path.hashIn(target.location.href));
  };
  let popped: string | null = null;
  const events: readonly (readonly [type: string, listener: () => void])[] = [
    [
      'popstate',
      () => {
        popped = target.location.href;
        onChange();
      },
    ],
    [
      'hashchange',
      // It tells of the same change once more, after what may have been written in answer, and still waits.
      () => {
        if (popped !== target.location.href) onChange();
        popped = null;
      },
    ],
    ['pagehide', writer.flush],
  ];
  for (const [type, listener] of events) target.addEventListener(type, listener);
  return {
    read: writer.read,
    push: writer.push,
    replace: writer.replace,
    listen(onHash) {
      listeners.add(onHash);
      return () => void listeners.delete(onHash);
    },
    dispose() {
      writer.cancel();
      listeners.clear();
      for (const [type, listener] of events) target.removeEventListener(type, listener);
    },
  };
}

function createWriter(target: AddressWindow, { now, after }: Scheduler, path: AddressPath) {
  const pace = createPace(now);
  const present = (): string => path.hashIn(target.location.href);
  let waiting: { readonly write: Write; readonly cancel: () => void } | null = null;
  /** The hash that the page has taken in. */
  let known = present();

  const cancel = (): void => {
    waiting?.cancel();
    waiting = null;
  };
  const write = ({ kind, hash }: Write): void => {
    cancel();
    pace.note();
    writeHistory(target, kind, path.withHash(target.location.href, hash));
    known = present();
  };
  const flush = (): void => {
    if (waiting) write(waiting.write);
  };
  const writeAfter = (delay: number, next: Write): void => {
    cancel();
    if (delay > 0) waiting = { write: next, cancel: after(delay, flush) };
    else write(next);
  };
  return {
    cancel,
    flush,
    read: () => waiting?.write.hash ?? present(),
    push(hash: string) {
      // What waits belongs to the entry that is about to be left.
      if (waiting?.write.kind === 'replace' && pace.untilAllowed(2) <= 0) flush();
      writeAfter(pace.untilAllowed(1), { kind: 'push', hash });
    },
    replace(hash: string) {
      writeAfter(pace.untilReplace(), { kind: waiting?.write.kind ?? 'replace', hash });
    },
    /** Takes in the hash as it is now: whether it is news. */
    follow(): boolean {
      const before = waiting?.write.hash ?? known;
      cancel();
      known = present();
      return known !== before;
    },
  };
}

function writeHistory(target: AddressWindow, kind: Write['kind'], url: string): void {
  try {
    if (kind === 'push') target.history.pushState(null, '', url);
    else target.history.replaceState(target.history.state, '', url);
  } catch {
    // Sandboxed documents and Safari's limit: the view is whole without it.
  }
}

const browserScheduler: Scheduler = {
  now: () => performance.now(),
  after(delay, task) {
    const timer = setTimeout(task, delay);
    return () => clearTimeout(timer);
  },
};

const owned = new WeakSet<AddressWindow>();

/** The address for one mount; `null` where another has it and has not disposed of it. */
export function claimAddress(target: AddressWindow, scheduler?: Scheduler, path?: AddressPath): Address | null {
  if (owned.has(target)) return null;
  owned.add(target);
  const address = createAddress(target, scheduler, path);
  let isOwner = true;
  return {
    ...address,
    dispose() {
      address.dispose();
      // Only once: another may hold it by now.
      if (isOwner) owned.delete(target);
      isOwner = false;
    },
  };
}

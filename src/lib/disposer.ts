/** Things acquired, registered where they are acquired, and released together. */
export interface Disposer {
  /** Registers a release; it runs at once if `dispose` has run already. */
  add(release: () => void): void;
  /** Adds a DOM listener and registers its removal. */
  listen<Target extends EventTarget>(
    target: Target,
    type: string,
    listener: (event: never) => void,
    options?: AddEventListenerOptions,
  ): void;
  /** Releases everything, last acquired first. Idempotent. */
  dispose(): void;
  readonly disposed: boolean;
}

export function createDisposer(): Disposer {
  let releases: (() => void)[] = [];
  let disposed = false;
  const add = (release: () => void): void => {
    if (disposed) release();
    else releases.push(release);
  };
  return {
    add,
    listen(target, type, listener, options) {
      const handler = listener as EventListener;
      target.addEventListener(type, handler, options);
      add(() => target.removeEventListener(type, handler, options));
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      const pending = releases.reverse();
      releases = [];
      for (const release of pending) release();
    },
    get disposed() {
      return disposed;
    },
  };
}

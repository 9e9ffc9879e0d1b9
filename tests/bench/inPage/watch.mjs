/** From an input to what it has painted: one watch at a time, set before the input is given. */
{
  const { bench } = window;
  /** Frames without a change after which a page is at rest: 200 ms, and half as much again where the last change is what is asked. */
  const QUIET_FRAMES = 12;
  /** A page that is never at rest, milliseconds. */
  const RESTLESS = 4000;
  /** An input that has not come after this has gone elsewhere, milliseconds. */
  const NO_INPUT = 10_000;

  /** Tells of every change of the page's parts, in the document or on a canvas. */
  const onChange = (tell) => {
    const { root, counts = () => true } = bench.driver;
    const observer = new MutationObserver((records) => {
      if (records.some(({ target }) => counts(target))) tell();
    });
    observer.observe(typeof root === 'function' ? root() : root, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    bench.onCanvas = tell;
    return () => {
      observer.disconnect();
      bench.onCanvas = null;
    };
  };

  /**
   * Resolves to milliseconds from the input's own time: `first` change painted, `done` (where `isDone` is given: the
   * first frame in which it holds), `last` change before the page was at rest. Null where none came within `limit`.
   * @param {{ on: string, isDone?: () => boolean, strict: boolean, limit: number }} options
   */
  bench.watch = ({ on, isDone, strict, limit }) =>
    new Promise((resolve) => {
      let changed = false;
      let input = null;
      let quiet = 0;
      const times = { first: null, done: null, last: null };
      const stop = onChange(() => {
        changed = true;
      });
      const finish = () => {
        clearTimeout(noInput);
        window.removeEventListener(on, begin, true);
        stop();
        resolve({ ...times, came: input !== null });
      };
      const look = () => {
        const now = performance.now() - input;
        quiet = changed ? 0 : quiet + 1;
        if (changed) {
          times.first ??= now;
          times.last = now;
        }
        changed = false;
        if (times.done === null && (isDone ? isDone() : times.first !== null)) times.done = now;
        const rests = quiet >= QUIET_FRAMES * (strict ? 1.5 : 1) || now > times.done + RESTLESS;
        if (times.done === null ? now > limit : rests) finish();
        else bench.afterPaint(look);
      };
      const begin = (event) => {
        input = event.timeStamp;
        changed = false;
        bench.afterPaint(look);
      };
      const noInput = setTimeout(() => input === null && finish(), NO_INPUT);
      window.addEventListener(on, begin, { capture: true, once: true });
    });

  /** Resolves when nothing has changed for 200 ms, or after four seconds of unrest. */
  bench.rest = () =>
    new Promise((resolve) => {
      const started = performance.now();
      let quiet = 0;
      const stop = onChange(() => {
        quiet = -1;
      });
      const look = () => {
        quiet += 1;
        if (quiet < QUIET_FRAMES && performance.now() - started < RESTLESS) return bench.afterPaint(look);
        stop();
        return resolve();
      };
      bench.afterPaint(look);
    });
}

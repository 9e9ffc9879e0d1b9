/** How long each frame was while something moved: the distances between the browser's own frame times, milliseconds. */
{
  const { bench } = window;
  let running = null;

  bench.frames = {
    start() {
      const record = { moving: [], after: [], released: false, last: null };
      const note = (time) => {
        if (running !== record) return;
        if (record.last !== null) (record.released ? record.after : record.moving).push(time - record.last);
        record.last = time;
        requestAnimationFrame(note);
      };
      running = record;
      requestAnimationFrame(note);
    },
    /** What comes now is no movement any more, but may be felt as its end. */
    release() {
      if (running) running.released = true;
    },
    stop() {
      const { moving, after } = running;
      running = null;
      return { moving, after };
    },
  };
}

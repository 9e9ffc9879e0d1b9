/**
 * Put into every measured page before its own scripts: `window.bench` notes long tasks, what is drawn on canvases, and
 * gives the other files here what they share. A page's driver (`bench.driver`) says how that page is used.
 */
{
  const tasks = [];
  const animationFrames = [];
  const observe = (type, take) => {
    if (PerformanceObserver.supportedEntryTypes.includes(type))
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  };
  observe('longtask', ({ duration }) => tasks.push(duration));
  observe('long-animation-frame', ({ duration, blockingDuration }) =>
    animationFrames.push({ duration, blockingDuration }),
  );

  const bench = {
    tasks,
    animationFrames,
    driver: null,
    /** Called when something has been drawn on a canvas: no mutation tells of that. */
    onCanvas: null,
    /** Calls back once the coming frame has been laid out and painted. */
    afterPaint(callback) {
      const channel = new MessageChannel();
      channel.port1.onmessage = callback;
      requestAnimationFrame(() => channel.port2.postMessage(null));
    },
  };
  for (const name of ['clearRect', 'fillRect', 'fill', 'stroke', 'drawImage', 'putImageData']) {
    const original = CanvasRenderingContext2D.prototype[name];
    CanvasRenderingContext2D.prototype[name] = function drawAndTell(...args) {
      bench.onCanvas?.();
      return original.apply(this, args);
    };
  }
  window.bench = bench;
}

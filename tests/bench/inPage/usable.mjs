/**
 * When can a page be used? When an item lies open to the eye in its box and a press on it is answered. Looked for from
 * the outside, a frame at a time, as a reader would; the press is a synthetic one.
 */
{
  const { bench } = window;
  /** A press that has not been answered after this many frames is made again: the page was not yet listening. */
  const PATIENCE = 60;
  /** Where in its visible part an item is looked for: others may lie over it. */
  const POINTS = [0.5, 0.15, 0.85];
  /** Items tried before a frame is given up: what is under a point costs a full page of TimelineJS ten milliseconds. */
  const TRIES = 8;

  /** What of an element lies in a box, both as the window has them; null where that is too small to be pressed. */
  const visiblePart = (element, box) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const part = {
      left: Math.max(left, box.left),
      top: Math.max(top, box.top),
      width: Math.min(right, box.right) - Math.max(left, box.left),
      height: Math.min(bottom, box.bottom) - Math.max(top, box.top),
    };
    return part.width >= 4 && part.height >= 4 ? part : null;
  };

  /** The point of an item that a pointer would hit, if there is one. */
  const openPoint = (item, part) => {
    const y = part.top + part.height / 2;
    for (const share of POINTS) {
      const x = part.left + share * part.width;
      if (item.contains(document.elementFromPoint(x, y))) return { x, y };
    }
    return null;
  };

  /** An item that lies open and is not chosen, with the point to press; another for every `turn`. Null where none is. */
  bench.openItem = (turn = 0) => {
    const { itemsIn, itemSelector, isChosen } = bench.driver;
    const holder = itemsIn();
    if (!holder) return null;
    const { left, top, right, bottom } = holder.getBoundingClientRect();
    const box = {
      left: Math.max(left, 0),
      top: Math.max(top, 0),
      right: Math.min(right, innerWidth),
      bottom: Math.min(bottom, innerHeight),
    };
    const inSight = [...holder.querySelectorAll(itemSelector)].flatMap((item) => {
      const part = isChosen(item) ? null : visiblePart(item, box);
      return part ? [{ item, part }] : [];
    });
    for (let step = 0; step < Math.min(TRIES, inSight.length); step += 1) {
      const { item, part } = inSight[(Math.floor(inSight.length / 2) + turn + step) % inSight.length];
      const point = openPoint(item, part);
      if (point) return { item, ...point };
    }
    return null;
  };

  bench.whenUsable = () => {
    let pressed = null;
    let waited = 0;
    const look = () => {
      const { driver } = bench;
      if (pressed && driver.isChosen(pressed)) return performance.mark('bench:usable');
      if (pressed && waited < PATIENCE) waited += 1;
      else {
        pressed = bench.openItem()?.item ?? null;
        if (pressed) driver.press(pressed);
        waited = 0;
      }
      return bench.afterPaint(look);
    };
    bench.afterPaint(look);
  };
}

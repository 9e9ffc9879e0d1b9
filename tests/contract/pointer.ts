export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of an element. */
export function middleOf(element: Element): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

function send(target: EventTarget, type: string, at: Point, more: PointerEventInit): void {
  const released = type === 'pointerup' || type === 'pointercancel';
  target.dispatchEvent(
    new PointerEvent(type, {
      bubbles: true,
      cancelable: true,
      composed: true,
      pointerId: 1,
      pointerType: 'mouse',
      isPrimary: true,
      button: type === 'pointermove' ? -1 : 0,
      buttons: released ? 0 : 1,
      clientX: at.x,
      clientY: at.y,
      ...more,
    }),
  );
}

/** A pointer on an element: down at once, then led by its methods. */
export function press(target: Element, from: Point, more: PointerEventInit = {}) {
  send(target, 'pointerdown', from, more);
  let at = from;
  const self = {
    /** Moves by so many pixels from where it is, in ten steps. */
    moveBy(dx: number, dy = 0) {
      const start = at;
      for (let step = 1; step <= 10; step += 1) {
        at = { x: start.x + (dx * step) / 10, y: start.y + (dy * step) / 10 };
        send(target, 'pointermove', at, more);
      }
      return self;
    },
    /** Lets go, and clicks as a browser does where the press began and ended on one element. */
    release() {
      send(target, 'pointerup', at, more);
      target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
    },
    /** The browser takes the pointer over, to scroll the page; Chromium says then that it is at 0, 0. */
    cancel() {
      send(target, 'pointercancel', { x: 0, y: 0 }, more);
    },
  };
  return self;
}

/** A key pressed on whatever has the focus. Returns whether the browser would still do its own. */
export function type(key: string, more: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  return (document.activeElement ?? document.body).dispatchEvent(event);
}

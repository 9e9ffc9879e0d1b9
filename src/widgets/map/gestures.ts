import type * as L from 'leaflet';
import type { Disposer } from '../../lib/disposer.ts';
import { getMousePosition } from './leafletParts.ts';

/** The reader's hand on the map. */
export interface Hand {
  /** Whether a button or a finger is down that began on the map. */
  readonly isOn: boolean;
}

/** Fingers move the page, the mouse moves the map: whichever touches down decides, for many devices have both. */
export function watchHand(map: L.Map, onMapMoved: () => void, disposer: Disposer): Hand {
  const container = map.getContainer();
  const down = new Set<number>();
  disposer.listen(
    container,
    'pointerdown',
    (event: PointerEvent) => {
      down.add(event.pointerId);
      if (event.pointerType === 'touch') map.dragging.disable();
      else map.dragging.enable();
    },
    // Before Leaflet's own listener, which is further in.
    { capture: true },
  );
  const lift = (event: PointerEvent): void => {
    down.delete(event.pointerId);
  };
  disposer.listen(window, 'pointerup', lift, { capture: true });
  disposer.listen(window, 'pointercancel', lift, { capture: true });
  map.on('dragstart', onMapMoved);
  map.on('zoomstart', () => {
    if (down.size > 0) onMapMoved();
  });
  return {
    get isOn() {
      return down.size > 0;
    },
  };
}

/**
 * Whether a click is the end of a drag of the map: browsers send one to whatever moved along under the pointer. A
 * click made by a key or by assistive technology has no detail and ends nothing.
 */
export function endsDrag(map: L.Map, click: MouseEvent): boolean {
  const dragging = map.dragging as L.Handler & { moved(): boolean }; // missing in the library's types
  return click.detail > 0 && dragging.enabled() && dragging.moved();
}

/** Wheel pixels that double the scale. */
const wheelPixelsPerZoom = 180;
/** One turn of the wheel zooms no farther than this, however large the step that the device reports. */
const largestStep = 0.6;
const pixelsPerLine = 20;

/**
 * Zooms with Ctrl or Cmd (and by a trackpad's pinch, which browsers report as Ctrl+wheel); any other wheel scrolls the
 * page.
 */
export function zoomByWheel(map: L.Map, onMapMoved: () => void, disposer: Disposer): void {
  let waiting: { readonly at: L.Point; step: number } | undefined;
  let frame = 0;
  const apply = (): void => {
    frame = 0;
    if (!waiting) return;
    const { at, step } = waiting;
    waiting = undefined;
    onMapMoved();
    map.setZoomAround(at, map.getZoom() + step, { animate: false });
  };
  disposer.listen(
    map.getContainer(),
    'wheel',
    (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * pixelsPerLine;
      const step = Math.max(-largestStep, Math.min(largestStep, -pixels / wheelPixelsPerZoom));
      waiting = { at: getMousePosition(event, map.getContainer()), step: (waiting?.step ?? 0) + step };
      frame ||= requestAnimationFrame(apply);
    },
    { passive: false },
  );
  disposer.add(() => cancelAnimationFrame(frame));
}

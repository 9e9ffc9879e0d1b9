import { makeLeafletMap as makeMap, prepareWorldShapes as prepare } from './leafletMap.ts';
import type { MapSteps } from './port.ts';
import { TURN, turnedProps, turnedTopology } from './turnedWorld.ts';

/** The map of a story whose home lies across 180°. Its code comes with such a story alone, in the place of leafletMap.ts. */
export const makeLeafletMap: MapSteps = function* (container, props, handlers) {
  const widget = yield* makeMap(container, turnedProps(props), handlers, TURN);
  return { setProps: (next) => widget.setProps(turnedProps(next)), destroy: () => widget.destroy() };
};

export const prepareWorldShapes: typeof prepare = (topology, pacer, borders) =>
  prepare(turnedTopology(topology), pacer, borders);

import type * as L from 'leaflet';
import { createMap, Map as LeafletMap } from 'leaflet/src/map/Map.js';
import { Drag } from 'leaflet/src/map/handler/Map.Drag.js';
import { TouchZoom } from 'leaflet/src/map/handler/Map.TouchZoom.js';

/**
 * What the map needs of Leaflet, from the modules that its package is built of: the whole library with its tiles, popups
 * and vector layers, none of which is drawn here, weighs twice as much (the chunk, gzip: 49.6 KB with all of it, 27.0 with its map and all handlers, 4.1 KB less with these two).
 */
export { toPoint } from 'leaflet/src/geometry/Point.js';
export { toLatLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
export { getMousePosition } from 'leaflet/src/dom/DomEvent.js';

/**
 * A map with the handlers for dragging and for two fingers; those for keys, the wheel, boxes and double clicks are ours or
 * nobody's. Handlers put themselves on every map by being loaded, but a bundler drops a module of which nothing is used:
 * hence they are named, as in Leaflet's own index.
 */
export function map(container: HTMLElement, options: L.MapOptions): L.Map {
  Object.assign(LeafletMap, { Drag, TouchZoom });
  // All that a map without layers wants of the module that they come with, 1 KB.
  LeafletMap.include({ _addLayers: () => undefined });
  return createMap(container, options);
}

/**
 * What the map needs of Leaflet, from the modules that its package is built of: the whole library with its tiles, popups
 * and vector layers, none of which is drawn here, weighs twice as much (the chunk, gzip: 49.6 KB with all of it, 27.0 with its map and all handlers, 4.1 KB less with these two).
 */
export { createMap as map } from 'leaflet/src/map/Map.js';
// Handlers put themselves on the map. Those for keys, wheel, boxes and double clicks are ours or nobody's.
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
export { toPoint } from 'leaflet/src/geometry/Point.js';
export { toLatLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
export { getMousePosition } from 'leaflet/src/dom/DomEvent.js';

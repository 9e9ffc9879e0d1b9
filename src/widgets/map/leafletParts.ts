/**
 * What the map needs of Leaflet, from the modules that its package is built of: the whole library with its tiles, popups
 * and vector layers, none of which is drawn here, weighs twice as much (measured in the build, gzip: 50.8 KB).
 */
export { map } from 'leaflet/src/map/index.js';
export { toPoint } from 'leaflet/src/geometry/Point.js';
export { toLatLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
export { getMousePosition } from 'leaflet/src/dom/DomEvent.js';

/** Leaflet's own modules; the types are those of the package. */
declare module 'leaflet/src/map/Map.js' {
  export { map as createMap, Map } from 'leaflet';
}
declare module 'leaflet/src/map/handler/Map.Drag.js' {
  export const Drag: unknown;
}
declare module 'leaflet/src/map/handler/Map.TouchZoom.js' {
  export const TouchZoom: unknown;
}
declare module 'leaflet/src/geometry/Point.js' {
  export { point as toPoint } from 'leaflet';
}
declare module 'leaflet/src/geo/LatLngBounds.js' {
  export { latLngBounds as toLatLngBounds } from 'leaflet';
}
declare module 'leaflet/src/dom/DomEvent.js' {
  import type { DomEvent } from 'leaflet';

  export const getMousePosition: typeof DomEvent.getMousePosition;
}
/** The library whole, for the tests of what it does. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}

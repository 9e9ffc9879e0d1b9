import type { Plugin } from 'vite';

const MAP = /leaflet\/src\/map\/Map\.js$/;

/** What no map of ours ever does: to fly, to find the reader, to be told of new limits; methods of the class, which no bundler can drop. */
const UNUSED = [
  'flyTo',
  'flyToBounds',
  'fitWorld',
  'setMaxBounds',
  'setMinZoom',
  'setMaxZoom',
  'panInside',
  'panInsideBounds',
  'zoomIn',
  'zoomOut',
  'locate',
  'stopLocate',
  '_handleGeolocationError',
  '_handleGeolocationResponse',
];

/** Takes from Leaflet's map what is not used: 1 KB of each page's code, gzip. In a build alone, whose pages the browser tests open. */
export function leafletWithoutUnused(): Plugin {
  return {
    name: 'chronomap-leaflet-without-unused',
    apply: 'build',
    transform: (code, id) => (MAP.test(id) ? withoutUnused(code) : null),
  };
}

/** The module without them. Throws where one is not to be found: Leaflet has changed. That nothing calls them is a test's. */
export function withoutUnused(code: string): string {
  return UNUSED.reduce((rest, name) => {
    const method = new RegExp(String.raw`^\t${name}: function \([^]*?^\t\},$`, 'm');
    if (method.test(rest)) return rest.replace(method, '');
    throw new Error(
      `Leaflet's map has no method ${name} any more: see whether src/publish/leafletWithout.ts is still right.`,
    );
  }, code);
}

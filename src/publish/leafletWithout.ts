import { cutOut } from './cutOut.ts';

/**
 * What no map of ours ever does: to fly, to find the reader, to be told of new limits, to zoom by an animation, to go round the
 * world by being dragged, to measure a distance, to know a pointer's place by its event, to compare
 * bounds, to hold layers. Methods of classes, which no bundler can drop, by their modules.
 */
const UNUSED = {
  Map: [
    'flyTo',
    'flyToBounds',
    'fitWorld',
    'setMaxBounds',
    'setMinZoom',
    'setMaxZoom',
    'panInside',
    'panTo',
    'panInsideBounds',
    'zoomIn',
    'zoomOut',
    'locate',
    'distance',
    'wrapLatLng',
    'wrapLatLngBounds',
    'mouseEventToLatLng',
    'mouseEventToLayerPoint',
    'getPane',
    'getPanes',
    'getPixelWorldBounds',
    '_getZoomSpan',
    '_latLngToNewLayerPoint',
    '_latLngBoundsToNewLayerBounds',
    'stopLocate',
    '_handleGeolocationError',
    '_handleGeolocationResponse',
    '_createAnimProxy',
    '_destroyAnimProxy',
    '_animMoveEnd',
    '_catchTransitionEnd',
    '_nothingToAnimate',
    '_tryAnimatedZoom',
    '_animateZoom',
    '_onZoomTransitionEnd',
  ],
  'Map.Drag': ['moving', '_onZoomEnd', '_onPreDragWrap'],
  LatLngBounds: ['pad', 'intersects', 'overlaps', 'toBBoxString', 'equals'],
  Bounds: ['pad', 'intersects', 'overlaps', 'equals'],
} as const;

const LEAFLET = cutOut({
  name: 'chronomap-leaflet-without-unused',
  files: /leaflet\/src\/(?:map|map\/handler|geo|geometry)\/(?<name>[\w.]+)\.js$/,
  unused: UNUSED,
  codeOf: (name) => new RegExp(String.raw`^\t${name}: function \([^]*?^\t\},?$`, 'm'),
  decidedIn: 'src/publish/leafletWithout.ts',
});

/** Takes from Leaflet's map what is not used: 2.2 KB of each page's code, gzip. */
export const leafletWithoutUnused = LEAFLET.plugin;

export const withoutUnused = LEAFLET.without;

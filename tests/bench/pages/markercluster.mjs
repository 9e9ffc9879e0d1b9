import * as L from 'leaflet/dist/leaflet-src.esm.js';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import { iconOf, loadPlaces, makeMap, mapDriver } from './mapParts.mjs';

/** Leaflet with its cluster plugin, as the plugin's page starts with it. */
export async function start() {
  // The plugin adds itself to a global.
  window.L = { ...L };
  await import('leaflet.markercluster');
  const map = makeMap();
  const events = await loadPlaces();
  const group = window.L.markerClusterGroup({
    animate: false,
    zoomToBoundsOnClick: false,
    spiderfyOnMaxZoom: false,
    showCoverageOnHover: false,
    iconCreateFunction: (cluster) => iconOf(cluster.getChildCount()),
  });
  group.addLayers(events.map(({ at, title }) => L.marker(at, { title, icon: iconOf(1) })));
  map.addLayer(group);
  window.bench.driver = mapDriver(map);
  window.bench.whenUsable();
}

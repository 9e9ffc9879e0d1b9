import * as L from 'leaflet/dist/leaflet-src.esm.js';
import Supercluster from 'supercluster';
import { iconOf, loadPlaces, makeMap, mapDriver } from './mapParts.mjs';

/** Leaflet with supercluster, as its README does it: what is in sight is asked for when the map has moved. */
export async function start() {
  const map = makeMap();
  const events = await loadPlaces();
  const index = new Supercluster({ radius: 40, maxZoom: 7 }).load(
    events.map(({ id, at: [lat, lng] }) => ({
      type: 'Feature',
      properties: { id },
      geometry: { type: 'Point', coordinates: [lng, lat] },
    })),
  );
  const markers = L.layerGroup().addTo(map);
  const update = () => {
    const bounds = map.getBounds();
    const box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    markers.clearLayers();
    for (const { geometry, properties } of index.getClusters(box, Math.floor(map.getZoom()))) {
      const [lng, lat] = geometry.coordinates;
      L.marker([lat, lng], { icon: iconOf(properties.point_count ?? 1) }).addTo(markers);
    }
  };
  map.on('moveend', update);
  update();
  window.bench.driver = mapDriver(map);
  window.bench.whenUsable();
}

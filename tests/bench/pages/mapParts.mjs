/** What the pages with Leaflet and markers have in common. */
import * as L from 'leaflet/dist/leaflet-src.esm.js';
import 'leaflet/dist/leaflet.css';
import './page.css';
import { addBox } from './boxes.mjs';

/** A map without tiles and without animations: what is measured is the change of markers. */
export function makeMap() {
  const box = addBox(document.body, 'box');
  const options = { attributionControl: false, zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false };
  return L.map(box, { ...options, maxZoom: 7 }).setView([20, 20], 2);
}

/** The events with their places that the page's address asks for. */
export async function loadPlaces() {
  const size = new URLSearchParams(location.search).get('size');
  return (await (await fetch(`../data/places/markers-${size}.json`)).json()).events;
}

/** A round mark, with a number where it stands for several. */
export function iconOf(count) {
  return L.divIcon({ className: 'mark', html: count > 1 ? String(count) : '', iconSize: [24, 24] });
}

/** How the bench uses such a map. */
export function mapDriver(map) {
  const box = map.getContainer();
  box.addEventListener('click', (event) => event.target.closest('.mark')?.classList.add('chosen'));
  const button = (name) => box.querySelector(`.leaflet-control-zoom-${name}`);
  return {
    root: box,
    itemSelector: '.mark',
    itemsIn: () => box,
    press: (item) => item.click(),
    isChosen: (item) => item.classList.contains('chosen'),
    area: () => box,
    zoom: 'wheel',
    zoomButtons: () => [button('in'), button('out')],
    goTo: ({ share }) => map.setView([20, 20], 2 + Math.round(share * 4)),
  };
}

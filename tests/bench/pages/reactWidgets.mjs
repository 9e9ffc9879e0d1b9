import * as L from 'leaflet/dist/leaflet-src.esm.js';
import { createElement, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { DataSet } from 'vis-data/esnext';
import { Timeline } from 'vis-timeline/esnext';
import 'leaflet/dist/leaflet.css';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import './page.css';
import { plainDates } from '../plainDates.mjs';
import { addBox } from './boxes.mjs';
import { visDriver, visItem } from './visParts.mjs';

/** The floor of any page of this kind: React, vis-timeline and Leaflet, and nothing that joins them. */
export async function start() {
  const size = new URLSearchParams(location.search).get('size');
  const story = await (await fetch(`../data/stories/seeded-${size}.json`)).json();
  const root = addBox(document.body, 'box halves');
  createRoot(root).render([
    createElement(Widget, { key: 'map', story, make: makeMap }),
    createElement(Widget, { key: 'timeline', story, make: makeTimeline }),
  ]);
}

function Widget({ story, make }) {
  const [box, setBox] = useState(null);
  useEffect(() => (box ? make(box, story) : undefined), [box, story, make]);
  return createElement('div', { className: 'box', ref: setBox });
}

function makeTimeline(box, story) {
  const items = story.events.map((event) => visItem({ ...event, ...plainDates(event.when) }));
  const timeline = new Timeline(box, new DataSet(items), { height: '100%' });
  window.bench.driver = visDriver(box, timeline);
  window.bench.whenUsable();
  return () => timeline.destroy();
}

function makeMap(box, story) {
  const placeOf = new Map(story.places.map(({ id, at }) => [id, at]));
  const map = L.map(box, { attributionControl: false }).setView([30, 50], 3);
  for (const { places: [place] = [] } of story.events) if (place) L.circleMarker(placeOf.get(place)).addTo(map);
  return () => map.remove();
}

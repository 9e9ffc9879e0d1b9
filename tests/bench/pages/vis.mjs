import { DataSet, DataView } from 'vis-data/esnext';
import { Timeline } from 'vis-timeline/esnext';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import './page.css';
import { loadEvents } from './loadEvents.mjs';
import { addBox } from './boxes.mjs';
import { addTrackButtons } from './trackButtons.mjs';
import { visDriver, visItem } from './visParts.mjs';

/** vis-timeline as its documentation starts with it, in a box of the page's height; with `cluster` where the address says so. */
export async function start() {
  const cluster = new URLSearchParams(location.search).has('cluster');
  const tools = addBox(document.body, 'tools');
  const box = addBox(document.body, 'box');
  const events = await loadEvents('plain');
  let on = null;
  const shown = new DataView(new DataSet(events.map(visItem)), {
    filter: ({ track }) => on === null || on.has(track),
  });
  addTrackButtons(tools, events, (tracks) => {
    on = tracks;
    shown.refresh();
  });
  const timeline = new Timeline(box, shown, { height: '100%', ...(cluster ? { cluster: true } : {}) });
  window.bench.driver = { ...visDriver(box, timeline), filters: () => [...tools.children] };
  window.bench.whenUsable();
}

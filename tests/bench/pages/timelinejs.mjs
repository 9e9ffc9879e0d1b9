import '@knight-lab/timelinejs/dist/css/timeline.css';
import './page.css';
import { addBox } from './boxes.mjs';
import { loadEvents } from './loadEvents.mjs';

/**
 * TimelineJS with its own defaults, but for what would ask the network: no web fonts, no analytics. The package's built
 * script makes a global, `TL`; the page has it as its documentation says, in a tag of its own.
 */
export async function start() {
  const box = addBox(document.body, 'box');
  const events = (await loadEvents('plain')).map(slideOf);
  const options = { font: null, language: 'en', script_path: `${location.origin}/` };
  const timeline = new window.TL.Timeline(box, { events }, options);
  window.bench.driver = {
    root: box,
    itemSelector: '.tl-timemarker-content-container',
    itemsIn: () => box.querySelector('.tl-timenav'),
    press: (item) => item.click(),
    isChosen: (item) => item.closest('.tl-timemarker').classList.contains('tl-timemarker-active'),
    area: () => box.querySelector('.tl-timenav'),
    zoom: () => [...box.querySelectorAll('.tl-menubar-button')].slice(0, 2),
    goTo: ({ share }) => timeline.goTo(Math.floor(share * (events.length - 1))),
  };
  window.bench.whenUsable();
}

const day = ([year, month, date]) => ({ year, month, day: date });

function slideOf({ id, track, title, summary, start: first, end }) {
  return {
    unique_id: id,
    group: track,
    start_date: day(first),
    ...(end ? { end_date: day(end) } : {}),
    text: { headline: title, text: summary },
  };
}

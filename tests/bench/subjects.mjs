/** What is measured, in which settings, at which sizes. */
import { MARKERS, SIZES } from './options.mjs';

/** `acts` are those that a setting is limited to: each subject's own where it says none. */
export const SETTINGS = {
  desktop: { label: '1280×800, unthrottled', viewport: { width: 1280, height: 800 } },
  phone: { label: '390×844, unthrottled', viewport: { width: 390, height: 844 } },
  'slow-phone': {
    label: '390×844, CPU ×4 slower, 1.6 Mb/s, 150 ms',
    viewport: { width: 390, height: 844 },
    acts: ['select', 'rowsAndLetters'],
    slow: { cpu: 4, bitsPerSecond: 1.6e6, latency: 150 },
  },
  // Nothing is done with the page: Lighthouse opens it by itself.
  lighthouse: { label: 'Lighthouse, mobile', audited: true },
};

/** The size at which a slow phone is measured, and whatever has no size of its own is shown. */
export const SMALL = 50;

const everySize = { desktop: SIZES, 'slow-phone': [SMALL] };
const markersOnly = { desktop: [MARKERS] };
const smallOnly = { desktop: [SMALL], 'slow-phone': [SMALL] };

/**
 * `path(size)` is the page, `data(size)` the file of events it fetches; `acts` is what can be done with it: `select`,
 * `filter`, `letters` (words typed and taken back; each letter changes the count of what matches), `move` (pan and zoom),
 * `steps` (of the zoom, by a button), `rowsAndLetters` (the measure of issue 3). `strict`: Chronomap, whose effect has come only when no part of the page
 * changes any more; a peer's has come with the first change that is painted.
 */
export const SUBJECTS = [
  {
    name: 'chronomap',
    label: 'Chronomap',
    at: everySize,
    path: (size) => `/?story=seeded-${size}`,
    data: (size) => `/data/stories/seeded-${size}.json`,
    marks: { list: 'chronomap:list', usable: 'chronomap:ready' },
    failed: '#chronomap[data-state="failed"]',
    strict: true,
    acts: { select: true, filter: true, letters: ['ene'], move: true },
  },
  {
    name: 'published',
    label: 'Chronomap, published (prerendered)',
    at: smallOnly,
    path: (size) => `/s/seeded-${size}/en/`,
    data: (size) => `/data/checked/seeded-${size}.en.json`,
    marks: { list: 'chronomap:list', usable: 'chronomap:ready' },
    failed: '#chronomap[data-state="failed"]',
    strict: true,
    acts: { select: true },
  },
  {
    name: 'timelinejs',
    label: 'TimelineJS 3.9.11',
    at: everySize,
    path: (size) => `/peers/timelinejs.html?size=${size}`,
    data: (size) => `/data/plain/seeded-${size}.json`,
    acts: { select: true, move: true },
  },
  {
    name: 'vis',
    label: 'vis-timeline 8.5.4',
    at: everySize,
    path: (size) => `/peers/vis.html?size=${size}`,
    data: (size) => `/data/plain/seeded-${size}.json`,
    acts: { select: true, filter: true, move: true },
  },
  {
    name: 'vis-cluster',
    label: 'vis-timeline 8.5.4, cluster',
    at: everySize,
    path: (size) => `/peers/vis.html?size=${size}&cluster`,
    data: (size) => `/data/plain/seeded-${size}.json`,
    acts: { select: true, filter: true, move: true },
  },
  {
    name: 'react-widgets',
    label: 'React + both widgets, nothing else',
    at: smallOnly,
    path: (size) => `/peers/reactWidgets.html?size=${size}`,
    data: (size) => `/data/stories/seeded-${size}.json`,
    acts: { select: true, move: true },
  },
  {
    name: 'json',
    label: '`JSON.parse` of the file',
    at: { desktop: SIZES },
    path: (size) => `/peers/json.html?size=${size}`,
    data: (size) => `/data/stories/seeded-${size}.json`,
    marks: { parseStart: 'bench:parse', usable: 'bench:usable' },
    acts: {},
  },
  {
    name: 'blank',
    label: 'blank page',
    at: smallOnly,
    path: () => '/peers/blank.html',
    acts: { select: true, filter: true, move: true },
  },
  {
    name: 'default-story',
    label: 'Chronomap’s default story, prerendered',
    at: { desktop: [SMALL], phone: [SMALL], 'slow-phone': [SMALL] },
    path: () => '/s/abraham-accords/en/',
    data: () => '/data/checked/abraham-accords.en.json',
    marks: { list: 'chronomap:list', usable: 'chronomap:ready' },
    failed: '#chronomap[data-state="failed"]',
    strict: true,
    acts: { rowsAndLetters: true },
  },
  {
    name: 'story-page',
    label: 'the story’s page',
    at: { lighthouse: [SMALL] },
    path: () => '/s/abraham-accords/ru/',
    acts: {},
  },
  {
    name: 'embed-page',
    label: 'the embed’s page',
    at: { lighthouse: [SMALL] },
    path: () => '/e/abraham-accords/ru/',
    acts: {},
  },
  {
    name: 'map',
    label: 'Chronomap’s map',
    at: markersOnly,
    path: (size) => `/?story=markers-${size}`,
    data: (size) => `/data/stories/markers-${size}.json`,
    marks: { list: 'chronomap:list', usable: 'chronomap:ready' },
    failed: '#chronomap[data-state="failed"]',
    strict: true,
    drivers: ['mapDriver'],
    acts: { select: true, steps: true, move: true },
  },
  {
    name: 'map-markercluster',
    label: 'Leaflet 1.9.4 + markercluster 1.5.3',
    at: markersOnly,
    path: (size) => `/peers/markercluster.html?size=${size}`,
    data: (size) => `/data/places/markers-${size}.json`,
    acts: { select: true, steps: true, move: true },
  },
  {
    name: 'map-supercluster',
    label: 'Leaflet 1.9.4 + supercluster 8.0.1',
    at: markersOnly,
    path: (size) => `/peers/supercluster.html?size=${size}`,
    data: (size) => `/data/places/markers-${size}.json`,
    acts: { select: true, steps: true, move: true },
  },
];

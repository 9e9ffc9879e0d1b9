import type { BinStep } from '../../derive/binStep.ts';
import { formatNumber } from '../numbers.ts';
import { plural } from '../plural.ts';
import type { PictureMessages } from './pictureMessages.ts';

const UNITS = {
  minute: ['minute', 'minutes'],
  hour: ['hour', 'hours'],
  day: ['day', 'days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
  year: ['year', 'years'],
} as const;

function span({ unit, count }: BinStep): string {
  if (unit === 'month' && count === 3) return 'three months';
  if (unit === 'year' && count === 10) return 'a decade';
  if (unit === 'year' && count === 100) return 'a century';
  const [one, other] = UNITS[unit];
  if (count === 1) return `${unit === 'hour' ? 'an' : 'a'} ${one}`;
  return `${formatNumber('en', count)} ${plural('en', count, { one, other })}`;
}

/** The pictures in English. */
export const en: PictureMessages = {
  scale: (step, tallest) => `One bar is ${span(step)}; the tallest holds ${tallest}.`,
  ghost: 'The pale bars are events hidden by the filters.',
  eras: 'Eras',
  dates: 'Dates',
  forms: {
    mark: 'a day or a time',
    band: 'some time in a month, a season, a year…',
    bar: 'from one date to another',
    open: 'open at one end',
    unknown: 'one end not known',
    joined: 'all of several dates',
    alternatives: 'one of several dates',
    approximate: 'approximate',
    uncertain: 'uncertain',
  },
  map: {
    capitals: 'Capitals',
    fullScreen: 'Full screen',
    beyond: 'Beyond the map’s edges',
    distance: (km) => `${formatNumber('en', km)}\u00A0km`,
    twoFingers: 'Use two fingers to move the map',
    wheel: 'Ctrl + wheel zooms the map',
    countries: 'Countries',
    events: 'Events on the map',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    home: 'Main region',
    everything: 'All places',
    keysHelp:
      'Arrow keys move from one country or event to the next. Enter opens an event or shows only a country’s ' +
      'events, Escape clears the selection.',
  },
  borders: 'Borders',
  fullPage: 'Open on its own page',
  worldviews: {
    editorial: 'editorial view',
    'as-administered': 'as administered',
    'contested-marked': 'contested areas marked',
  },
  areas: {
    transnistria: 'Transnistria',
    'claimed-2022': 'Four regions Russia claims',
    crimea: 'Crimea',
    abkhazia: 'Abkhazia',
    'south-ossetia': 'South Ossetia',
    kosovo: 'Kosovo',
    'northern-cyprus': 'Northern Cyprus',
    golan: 'Golan Heights',
    palestine: 'Palestine',
    jerusalem: 'Jerusalem',
    'western-sahara': 'Western Sahara',
    somaliland: 'Somaliland',
    kashmir: 'Kashmir',
    taiwan: 'Taiwan',
  },
  caption: { asOf: (day) => `As of ${day}`, noStandings: 'no country has a standing yet' },
  timeline: {
    tools: 'Timeline controls',
    zoomIn: 'Shorter period',
    zoomOut: 'Longer period',
    home: 'Main period',
    everything: 'Whole story',
    keysHelp:
      'Left and right arrows move between events, up and down between tracks; Home and End go to the first and ' +
      'the last. Enter opens an event, plus and minus zoom, Page Up and Page Down move the window, Escape clears the selection.',
  },
  overview: {
    label: 'Overview of the whole story',
    window: 'Time window',
    keysHelp:
      'Left and right arrows move the window, Page Up and Page Down by its whole length, Home and End to the beginning and ' +
      'the end of the story; plus and minus change its length.',
  },
  playhead: {
    label: 'The map as of',
    date: 'Date',
    tools: 'Playback controls',
    play: 'Play',
    pause: 'Pause',
    previous: 'Previous event’s day',
    next: 'Next event’s day',
    speed: (value) => `Speed: ${value}`,
    latest: 'Latest:',
    more: (count) => `(and ${formatNumber('en', count)} more)`,
  },
  tour: {
    label: 'Guided tour',
    steps: (count) => `${formatNumber('en', count)}\u00A0${plural('en', count, { one: 'step', other: 'steps' })}`,
    progress: (step, total) => `Step ${formatNumber('en', step)} of ${formatNumber('en', total)}`,
    previous: 'Previous',
    next: 'Next',
    resume: 'Back to the tour',
    leave: 'Leave the tour',
  },
  group: { close: 'Close the list' },
};

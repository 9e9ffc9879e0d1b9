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
    countries: 'Countries',
    events: 'Events on the map',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    home: 'Main region',
    everything: 'Whole world',
    keysHelp:
      'Arrow keys move from one country or event to the next. Enter opens an event or shows only a country’s ' +
      'events, Escape clears the selection.',
  },
};

import type { BinStep } from '../../derive/binStep.ts';
import { formatNumber } from '../numbers.ts';
import { plural } from '../plural.ts';
import type { WideMessages } from './wideMessages.ts';

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

/** What a wide page has of time, in English. */
export const en: WideMessages = {
  scale: (step, tallest) => `One bar is ${span(step)}; the tallest holds ${tallest}.`,
  ghost: 'The pale bars are events hidden by the filters.',
  eras: 'Eras',
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
};

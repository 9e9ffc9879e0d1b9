import { dates } from '../dates/en.ts';
import type { Messages } from '../messages.ts';
import { formatNumber } from '../numbers.ts';
import { plural } from '../plural.ts';

const number = (value: number): string => formatNumber('en', value);
const events = (count: number): string =>
  count === 0 ? 'no events' : `${number(count)} ${plural('en', count, { one: 'event', other: 'events' })}`;
const countries = (count: number): string =>
  `${number(count)} ${plural('en', count, { one: 'country', other: 'countries' })}`;

/** The interface in English. */
export const messages: Messages = {
  language: 'en',
  dates,
  page: {
    skip: 'Skip to the list of events',
    languages: 'Language',
    checkedTo: (day) => `Checked to ${day}`,
  },
  error: {
    title: 'This story cannot be shown',
    unknown: (id) => `The link refers to “${id}”, which is not in this story.`,
  },
  dropped: (count, names) =>
    `${events(count)} ${plural('en', count, { one: 'was', other: 'were' })} left out${names.length ? ': ' : ''}` +
    names.join(', '),
  timeline: { label: 'Timeline' },
  map: {
    label: 'Map',
    aggregate: events,
  },
  filters: {
    label: 'Filters',
    search: 'Search the events',
    searchPlaceholder: 'Word, name or place',
    tracks: 'Tracks',
    later: 'Show later events',
    count: (matching, total) => `${number(matching)} of ${events(total)}`,
    inWindow: (count) => `${number(count)} in the time window`,
    coming: (count) => `${number(count)} more still coming`,
    clearAll: 'Clear all',
    countries: 'Chosen filters',
    remove: (name) => `Remove filter: ${name}`,
    more: 'More filters',
    statuses: 'Status',
    matchAll: 'Only events with all of them',
    matchAny: 'Events with any of them',
  },
  corrections: 'Corrections',
  list: {
    label: 'Events',
    keysHelp:
      'Arrow keys move between events, Page Up and Page Down by a screen, Home and End go to the first and the last. ' +
      'Enter opens an event, plus and minus zoom in time, Escape clears the selection.',
    noneTitle: 'No events match',
    noneHint: 'Clear the filters or search for something else.',
    showEverything: 'Show everything',
    printed: (shown, total) => `The first ${number(shown)} of ${number(total)} events are printed.`,
  },
  detail: {
    label: 'Event',
    nothingChosen: 'Choose an event on the timeline, on the map or in the list.',
    close: 'Close the event',
    previous: 'Previous event',
    next: 'Next event',
    position: (index, total) => `${number(index)} of ${number(total)}`,
    places: 'Places',
    countries: 'Countries',
    people: 'People',
    organisations: 'Organisations',
    editorsNote: 'Editor’s note',
    said: {
      statement: (who) => `According to ${who}`,
      figure: (who) => `Figure given by ${who}`,
      analysis: (who) => `Analysis by ${who}`,
    },
    reportedBy: 'Reported by',
    localDate: (countries, day) => `Local date (${countries}): ${day}`,
    terms: 'Terms',
    showPicture: (host) => `Show the picture from ${host}`,
    related: 'Related events',
    relations: 'Relations',
    tools: 'Step through the events',
    keyEvents: 'Key events',
    filteredOut: 'hidden by the filters',
  },
  links: { answers: 'in answer to:', follows: 'comes after:', 'part-of': 'part of:', causes: 'leads to:' },
  reversedLinks: { answers: 'answered by:', follows: 'followed by:', 'part-of': 'includes:', causes: 'caused by:' },
  sources: {
    label: 'Sources',
    one: 'Only one source is given.',
    none: 'No source is given.',
    undated: 'no date given',
    noLink: 'no link',
    archived: 'archived copy',
    inLanguage: {
      ar: 'in Arabic',
      de: 'in German',
      en: 'in English',
      es: 'in Spanish',
      fa: 'in Persian',
      fr: 'in French',
      he: 'in Hebrew',
      kk: 'in Kazakh',
      pl: 'in Polish',
      pt: 'in Portuguese',
      ru: 'in Russian',
      tr: 'in Turkish',
      uk: 'in Ukrainian',
      zh: 'in Chinese',
    },
    marks: { copy: 'copy, not the publisher’s own page', 'state-media': 'state media' },
  },
  status: {
    confirmed: { label: 'Confirmed', text: 'The sources agree that this happened.' },
    reported: { label: 'Reported', text: 'Known from unnamed or second-hand sources; not officially confirmed.' },
    announced: { label: 'Announced', text: 'Announced beforehand; no source yet confirms that it took place.' },
    disputed: { label: 'Disputed', text: 'The sources contradict each other.' },
  },
  standing: { atTheTime: 'at the time:', none: 'no recorded standing' },
  announce: {
    selected: (title, date, count) => `${title}. ${date}${count ? `. ${countries(count)}` : ''}`,
  },
};

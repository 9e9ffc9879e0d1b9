import type { Story, Worldview } from '../story/model.ts';
import { eventStatuses } from '../story/statuses.ts';
import {
  DAY,
  epochMs,
  formatInstant,
  LAST_DATE,
  parseDay,
  readEdtf,
  parseInstant,
  sameSpan,
  spanOfDay,
} from '../time/index.ts';
import type { EpochMs, TimeSpan } from '../time/index.ts';
import { clampTo } from '../time/clampTo.ts';
import { chooseEvent, cutText, type Filters, MAX_COUNTRIES, type View } from '../view/index.ts';
import { decodeList, decodeText, encodeList, encodeText } from './pairs.ts';

/** Something a link names that the story does not have: the page says so, by its kind. */
export interface UnknownReference {
  readonly kind: 'event' | 'country' | 'track' | 'person' | 'organisation' | 'tour';
  /** As in the link, at most 100 characters. Text only. */
  readonly id: string;
}

/** What reading needs to know beside the text. */
export interface ReadingContext {
  readonly story: Story;
  /** Where the window may go. */
  readonly limits: TimeSpan;
  isCountry(code: string): boolean;
  report(kind: UnknownReference['kind'], id: string): void;
}

/** One key of the hash: how it is written and how it is read. */
export interface Field {
  readonly key: string;
  /** The encoded value, or `null` where the view is as in `base`: what a reader of the link starts from. */
  write(view: View, base: View): string | null;
  /** The view with the value in it, or the same view where the text is no such value. Never throws. */
  read(text: string, view: View, context: ReadingContext): View;
}

const WORLDVIEWS: readonly Worldview[] = ['editorial', 'as-administered', 'contested-marked'];

/** In the order in which they are written, and read: an event brings its window with it, unless `w` says otherwise. */
export const FIELDS: readonly Field[] = [
  {
    key: 'e',
    write: (view) => (view.event === null ? null : encodeText(view.event)),
    read: (text, view, context) => {
      const id = decodeText(text) ?? '';
      if (id !== '' && !context.story.eventById.has(id)) context.report('event', id);
      return id === '' ? view : chooseEvent(view, id, context.story);
    },
  },
  {
    key: 'c',
    write: ({ filters }) => listOrNull(filters.countries.codes),
    read: (text, view, context) => {
      const written = decodeList(text.toUpperCase()) ?? [];
      const codes = written.filter((code) => context.isCountry(code));
      for (const code of written) if (!codes.includes(code)) context.report('country', code);
      return withFilters(view, { countries: { ...view.filters.countries, codes: codes.slice(0, MAX_COUNTRIES) } });
    },
  },
  {
    key: 'm',
    write: ({ filters }) => (filters.countries.match === 'any' ? null : filters.countries.match),
    read: (text, view) =>
      text === 'all' ? withFilters(view, { countries: { ...view.filters.countries, match: 'all' } }) : view,
  },
  {
    key: 't',
    write: (view, base) => (view.playhead === base.playhead ? null : encodeText(view.playhead)),
    read: (text, view) => {
      const playhead = parseDay(decodeText(text) ?? '');
      return playhead !== null && isDrawable(spanOfDay(playhead)) ? { ...view, playhead } : view;
    },
  },
  {
    key: 'w',
    write: (view, base) => (sameSpan(view.window, base.window) ? null : writeWindow(view.window)),
    read: (text, view, { limits }) => {
      const window = readWindow(decodeText(text) ?? '');
      return window ? { ...view, window: clampTo(window, limits) } : view;
    },
  },
  {
    key: 'k',
    write: ({ filters }) => (filters.tracks === null ? null : encodeList(filters.tracks)),
    read: (text, view, context) => {
      const written = decodeList(text);
      const ids = known('track', written, context.story.trackById, context);
      // An empty list is "none of them"; a list of strangers is no choice at all.
      if (written === null || (written.length > 0 && ids.length === 0)) return view;
      const tracks = context.story.tracks.map((track) => track.id).filter((id) => ids.includes(id));
      return withFilters(view, { tracks: tracks.length === context.story.tracks.length ? null : tracks });
    },
  },
  {
    key: 'p',
    write: ({ filters }) => listOrNull(filters.people),
    read: (text, view, context) =>
      withFilters(view, { people: known('person', decodeList(text), context.story.personById, context) }),
  },
  {
    key: 'o',
    write: ({ filters }) => listOrNull(filters.organisations),
    read: (text, view, context) =>
      withFilters(view, {
        organisations: known('organisation', decodeList(text), context.story.organisationById, context),
      }),
  },
  {
    key: 's',
    write: ({ filters }) => listOrNull(filters.statuses),
    read: (text, view) =>
      withFilters(view, {
        statuses: (decodeList(text) ?? []).flatMap((one) => eventStatuses.find((status) => status === one) ?? []),
      }),
  },
  {
    key: 'q',
    write: ({ filters }) => (filters.text === '' ? null : encodeText(filters.text)),
    // Forms and URLSearchParams write a space as `+`; we write %20, and a plus as %2B.
    read: (text, view) => withFilters(view, { text: cutText(decodeText(text.replaceAll('+', ' ')) ?? '') }),
  },
  {
    key: 'wv',
    write: (view, base) => (view.worldview === base.worldview ? null : view.worldview),
    read: (text, view, { story }) => {
      const worldview = WORLDVIEWS.find((one) => one === text);
      return worldview === undefined || story.worldviewLocked ? view : { ...view, worldview };
    },
  },
  {
    key: 'after',
    write: (view) => (view.later ? '1' : null),
    read: (text, view) => (text === '1' ? { ...view, later: true } : view),
  },
  {
    key: 'tour',
    write: ({ tour }) => (tour === null ? null : `${encodeText(tour.id)}.${tour.step}`),
    read: (text, view, context) => readTour(decodeText(text) ?? '', view, context),
  },
  // Last: a page that has its language in its path is seen with it there (languagePath.ts).
  {
    key: 'l',
    write: (view, base) => (view.language === base.language ? null : encodeText(view.language)),
    read: (text, view, { story }) => (story.languages.includes(text) ? { ...view, language: text } : view),
  },
];

function withFilters(view: View, change: Partial<Filters>): View {
  return { ...view, filters: { ...view.filters, ...change } };
}

function listOrNull(values: readonly string[]): string | null {
  return values.length === 0 ? null : encodeList(values);
}

/** The ids that the story has; the others are reported. */
function known(
  kind: UnknownReference['kind'],
  ids: readonly string[] | null,
  table: ReadonlyMap<string, unknown>,
  context: ReadingContext,
): readonly string[] {
  return (ids ?? []).filter((id) => {
    if (!table.has(id)) context.report(kind, id);
    return table.has(id);
  });
}

function isDrawable({ start, end }: TimeSpan): boolean {
  return start >= -LAST_DATE && end <= LAST_DATE;
}

/** A window that ends at a midnight is named by its last day, as a person would: `2020-07-01/2025-12-31`. */
function writeWindow({ start, end }: TimeSpan): string | null {
  if (!isDrawable({ start, end })) return null;
  const to = end % DAY === 0 ? epochMs(end - DAY) : end;
  return encodeText(`${formatInstant(start)}/${formatInstant(to)}`);
}

/** What `writeWindow` writes, and EDTF by hand, `2020-07/2025`: an end without a clock includes the whole of itself. */
function readWindow(text: string): TimeSpan | null {
  const [from = '', to = '', ...more] = text.split('/');
  if (more.length > 0) return null;
  const start = parseInstant(from) ?? edtfSpan(from)?.start;
  const end = endOfDay(to) ?? parseInstant(to) ?? edtfSpan(to)?.end;
  if (start === undefined || end === undefined || start >= end || !isDrawable({ start, end })) return null;
  return { start, end };
}

function endOfDay(text: string): EpochMs | null {
  const midnight = text.includes('T') ? null : parseInstant(text);
  return midnight === null ? null : epochMs(midnight + DAY);
}

function edtfSpan(text: string): TimeSpan | undefined {
  const date = readEdtf(text);
  return date.ok ? date.value.span : undefined;
}

function readTour(text: string, view: View, { story, report }: ReadingContext): View {
  const [, id = '', digits] = /^(.+)\.([1-9]\d{0,3})$/.exec(text) ?? [];
  if (digits === undefined) return view;
  const tour = story.tours.find((one) => one.id === id);
  if (!tour) report('tour', id);
  const step = Number(digits);
  return tour && step <= tour.steps.length ? { ...view, tour: { id, step } } : view;
}

import path from 'node:path';
import { sourcesOf } from '../../derive/evidence.ts';
import { shownEvents } from '../../derive/matching.ts';
import { ATLANTIC_SEAM, contains, latLng } from '../../geo/index.ts';
import { isLanguage } from '../../i18n/index.ts';
import type { MissingTexts } from '../../story/missingTexts.ts';
import type { Story } from '../../story/model.ts';
import type { FileReport } from './report.ts';

/** A story's file beside what was read of it. */
interface NotedFile {
  readonly json: Readonly<Record<string, unknown>>;
  readonly report: FileReport;
  /** Where it stands. */
  readonly file: string;
}

/** What is worth a line of a check, and is no problem: the story is shown as it is. */
export function notesOn(story: Story, { json, report, file }: NotedFile): readonly string[] {
  return [
    ...unsourced(story, report),
    ...foreign(story),
    ...undated(story, json),
    ...laterAlone(story),
    ...wholeWorld(story),
    ...shortStandings(story),
    ...otherName(story, file),
  ];
}

export function noteOf({ language, count: missing, first }: MissingTexts, report: FileReport): string {
  return `${language}: ${count(missing, 'text')} missing (the first: ${report.place(first)})`;
}

/** "2 errors", or null of none. */
export function count(number: number, word: string): string | null {
  return number === 0 ? null : `${number} ${word}${number === 1 ? '' : 's'}`;
}

/** Events that nobody vouches for; the page says so of each. */
function unsourced({ events }: Story, report: FileReport): readonly string[] {
  const bare = events.filter((event) => sourcesOf(event).length === 0);
  const [first] = bare;
  if (!first) return [];
  const place = report.placeOfEvent(first.id);
  return [`${count(bare.length, 'event')} without a source (the first: ${place}): the page says so`];
}

/** Languages that the page's own words are not in. */
function foreign({ languages }: Story): readonly string[] {
  return languages.flatMap((language) =>
    isLanguage(language) ? [] : [`${language}: the page's own words, its dates and its countries are in English there`],
  );
}

/** Readers are told to what day the story is checked, whoever has said so. */
function undated({ updated }: Story, json: Readonly<Record<string, unknown>>): readonly string[] {
  if (Object.hasOwn(json, 'updated')) return [];
  return [`"updated" is not written: the page says "Checked to" the day of the last event, ${updated}`];
}

/** What comes after the editorial date is shown where the reader asks for it: of such a story nothing is there at first. */
function laterAlone(story: Story): readonly string[] {
  if (story.events.length === 0 || shownEvents(story, false).length > 0) return [];
  return ['Every event is after "updated": the page begins with none, until the reader asks for later events'];
}

/** A map across 180° has its edges in the Atlantic, and cannot hold it. */
function wholeWorld({ home: { bounds } }: Story): readonly string[] {
  if (!bounds || bounds.west <= bounds.east || !contains(bounds, latLng(bounds.south, ATLANTIC_SEAM))) return [];
  return [
    '"home.bounds" goes across 180° and holds 30° W, where such a map has its edges: it begins with the whole world',
  ];
}

/** A standing whose date has no second end is over with that date: seldom what is meant. */
function shortStandings({ standings }: Story): readonly string[] {
  const short = standings.filter(({ when }) => !when.text.includes('/'));
  const [first] = short;
  if (!first) return [];
  const { country, status, when } = first;
  const which = `the first: ${country}, "${status}", ${when.text}`;
  return [
    `${count(short.length, 'standing')} over with the date it began on (${which}): "${when.text}/.." is one that goes on`,
  ];
}

/** Where stories stand each is found by its file's name; elsewhere a file may have any. */
function otherName(story: Story, file: string): readonly string[] {
  const { dir, name, base } = path.parse(path.resolve(file));
  if (story.id === name || path.basename(dir) !== 'stories') return [];
  return [`The file is ${base} and "id" is "${story.id}": both must be the same to be listed and built`];
}

import type { Source, Story, StoryEvent, Text } from '../story/model.ts';
import { resolveText } from '../story/text.ts';

/** A table by its columns: each has a name and says what of an event it holds. */
type Columns = readonly (readonly [name: string, cellOf: (event: StoryEvent) => string])[];

/**
 * The events as a table (RFC 4180, UTF-8, one line an event in the story's order), for spreadsheets and scripts. `language` is that of its
 * texts, falling back as the page does; `null`: a column for each of the story's languages, empty where a text lacks it. Dates are EDTF,
 * as in the story. Ids are parted by `; ` and followed by their role (`KZ joins; US`), sources stand on lines of their own (`S03 P4`), their names and
 * addresses on the same lines of other columns; what the other ids name is in columns after them, in the same order.
 * Statements and notes are in the JSON alone: they are no cells.
 */
export function eventsCsv(story: Story, language: string | null): string {
  const columns = columnsOf(story, language);
  const lines = [columns.map(([name]) => name), ...story.events.map((event) => columns.map(([, cell]) => cell(event)))];
  // The mark tells spreadsheets that the file is UTF-8: without it they show Cyrillic as something else.
  return `\uFEFF${lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`;
}

function columnsOf(story: Story, language: string | null): Columns {
  const texts = (name: string, textOf: (event: StoryEvent) => Text | undefined): Columns =>
    language === null
      ? story.languages.map((one) => [`${name} (${one})`, (event) => told(textOf(event), one, story)] as const)
      : [[name, (event) => resolveText(textOf(event) ?? '', language, story.languages).text]];
  const names = (name: string, namesOf: (event: StoryEvent) => readonly (Text | undefined)[]): Columns =>
    (language === null ? story.languages : [language]).map((one) => [
      language === null ? `${name} (${one})` : name,
      (event) =>
        namesOf(event)
          .map((text) =>
            language === null ? told(text, one, story) : resolveText(text ?? '', one, story.languages).text,
          )
          .join('; '),
    ]);
  const placesOf = ({ places }: StoryEvent) => places.flatMap((id) => story.placeById.get(id)?.at ?? []);
  return [
    ['id', ({ id }) => id],
    ['when', ({ when }) => when.text],
    ['zone', ({ zone }) => zone ?? ''],
    ['track', ({ track }) => track],
    ['kind', ({ kind }) => kind ?? ''],
    ['importance', ({ importance }) => String(importance)],
    ['status', ({ status }) => status],
    ...texts('title', ({ title }) => title),
    ...texts('summary', ({ summary }) => summary),
    ...texts('body', ({ body }) => body),
    ['places', ({ places }) => places.join('; ')],
    [
      'latitude',
      (event) =>
        placesOf(event)
          .map(({ lat }) => lat)
          .join('; '),
    ],
    [
      'longitude',
      (event) =>
        placesOf(event)
          .map(({ lng }) => lng)
          .join('; '),
    ],
    ['countries', ({ countries }) => countries.map(({ code, role }) => withRole(code, role)).join('; ')],
    ['people', ({ people }) => people.map(({ id, role }) => withRole(id, role)).join('; ')],
    ['organisations', ({ organisations }) => organisations.map(({ id, role }) => withRole(id, role)).join('; ')],
    ...names('track name', ({ track }) => [story.trackById.get(track)?.label]),
    ...names('place names', ({ places }) => places.map((id) => story.placeById.get(id)?.name)),
    ...names('people names', ({ people }) => people.map(({ id }) => story.personById.get(id)?.name)),
    ...names('organisation names', (event) =>
      event.organisations.map(({ id }) => story.organisationById.get(id)?.name),
    ),
    ['links', ({ links }) => links.map(({ kind, to }) => `${kind} ${to}`).join('; ')],
    ['sources', ({ sources }) => sources.map(({ id, locator }) => withRole(id, locator)).join('\n')],
    ['source names', ({ sources }) => sources.map(({ id }) => nameOf(story.sourceById.get(id))).join('\n')],
    ['source addresses', ({ sources }) => sources.map(({ id }) => story.sourceById.get(id)?.url ?? '').join('\n')],
  ];
}

/** By what a source is found that has no address: its publisher, its title, its date. */
function nameOf(source: Source | undefined): string {
  return source ? [source.publisher, source.title, source.date].filter((part) => part !== undefined).join(', ') : '';
}

function told(text: Text | undefined, language: string, { languages }: Story): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return language === languages[0] ? text : '';
  return Object.hasOwn(text, language) ? (text[language] ?? '') : '';
}

function withRole(id: string, role: string | undefined): string {
  return role === undefined ? id : `${id} ${role}`;
}

/** What a spreadsheet would work out rather than show: it may ask the network for things. */
const FORMULA = /^'*[=+\-@\t\r]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** A cell as the file holds it. What looks like a formula has an apostrophe before it, as spreadsheets write it. */
function quoted(cell: string): string {
  const harmless = FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

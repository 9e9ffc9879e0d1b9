import { readFileSync } from 'node:fs';
import { csvParse } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventsCsv } from '../../../src/export/csv.ts';
import { readStoryText } from '../../../src/loading/index.ts';
import { resolveText, type Story } from '../../../src/story/index.ts';
import { makeStory } from '../../fixtures/makeStory.ts';

/** The text of a cell: an apostrophe before what would be worked out is the spreadsheet's, not the story's. */
function cellText(cell: string): string {
  return cell.startsWith("'") && /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

type Row = Readonly<Record<string, string>>;

/** The table as a reader of CSV that is not ours finds it. */
function rowsOf(csv: string): readonly Row[] {
  expect(csv.startsWith('\uFEFF')).toBe(true);
  return csvParse(csv.slice(1)).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cellText(cell ?? '')])),
  );
}

const result = readStoryText(
  readFileSync(new URL('../../../public/data/stories/abraham-accords.json', import.meta.url), 'utf8'),
);
if (!result.ok) throw new Error('the default story cannot be read');
const story: Story = result.value.story;

/** `KZ joins; US` as what it was made of. */
function pairsOf(cell: string | undefined, separator = '; '): readonly (readonly string[])[] {
  return cell ? cell.split(separator).map((item) => /^(\S+)(?: (.*))?$/s.exec(item)?.slice(1) ?? []) : [];
}

describe('events as a table', () => {
  it('leaves a name out of the column of a language that it has none in, and falls back in a table of one', () => {
    const places = [
      { id: 'home', name: 'Home', at: [51, 71] },
      { id: 'away', name: { en: 'Away', ru: 'Вдали' }, at: [38, -77] },
    ];
    const event = { id: 'one', when: '2025', track: 'a', title: 'One', places: ['home', 'away'] };
    const told = makeStory([], { places, events: [event] });
    expect(rowsOf(eventsCsv(told, null))[0]).toMatchObject({
      'place names (en)': 'Home; Away',
      'place names (ru)': '; Вдали',
    });
    expect(rowsOf(eventsCsv(told, 'ru'))[0]).toMatchObject({ 'place names': 'Home; Вдали' });
  });

  it('gives every event back, equal in all that the table holds', () => {
    const rows = rowsOf(eventsCsv(story, null));
    expect(rows).toHaveLength(story.events.length);
    for (const [index, event] of story.events.entries()) {
      const row = rows[index] ?? {};
      expect({ ...row }).toMatchObject({
        id: event.id,
        when: event.when.text,
        zone: event.zone ?? '',
        track: event.track,
        kind: event.kind ?? '',
        importance: String(event.importance),
        status: event.status,
        places: event.places.join('; '),
      });
      for (const language of story.languages) {
        for (const name of ['title', 'summary', 'body'] as const) {
          const text = event[name];
          const words = typeof text === 'object' ? (text[language] ?? '') : '';
          expect(row[`${name} (${language})`]).toBe(words);
        }
        const say = (text: Parameters<typeof resolveText>[0] | undefined): string =>
          resolveText(text ?? 'nobody', language, story.languages).text;
        expect(row[`track name (${language})`]).toBe(say(story.trackById.get(event.track)?.label));
        expect(row[`place names (${language})`]?.split('; ').filter(Boolean)).toEqual(
          event.places.map((id) => say(story.placeById.get(id)?.name)),
        );
        expect(row[`people names (${language})`]?.split('; ').filter(Boolean)).toEqual(
          event.people.map(({ id }) => say(story.personById.get(id)?.name)),
        );
        expect(row[`organisation names (${language})`]?.split('; ').filter(Boolean)).toEqual(
          event.organisations.map(({ id }) => say(story.organisationById.get(id)?.name)),
        );
      }
      expect(pairsOf(row['countries'])).toEqual(event.countries.map(({ code, role }) => [code, role]));
      expect(pairsOf(row['people'])).toEqual(event.people.map(({ id, role }) => [id, role]));
      expect(pairsOf(row['organisations'])).toEqual(event.organisations.map(({ id, role }) => [id, role]));
      expect(pairsOf(row['links'])).toEqual(event.links.map(({ kind, to }) => [kind, to]));
      expect(pairsOf(row['sources'], '\n')).toEqual(event.sources.map(({ id, locator }) => [id, locator]));
      const at = story.placeById.get(event.places[0] ?? '')?.at;
      expect([row['latitude'], row['longitude']]).toEqual(at ? [String(at.lat), String(at.lng)] : ['', '']);
    }
  });

  it('has one column for a text where it is in one language, with what the page falls back on', () => {
    const rows = rowsOf(eventsCsv(story, 'kk'));
    expect(Object.keys(rows[0] ?? {}).slice(7, 10)).toEqual(['title', 'summary', 'body']);
    for (const [index, event] of story.events.entries()) {
      expect(rows[index]?.['title']).toBe(resolveText(event.title, 'kk', story.languages).text);
    }
    const half = makeStory(['one | 2020 | a'], {
      events: [{ id: 'one', when: '2020', track: 'a', title: { ru: 'Один' } }],
    });
    expect(rowsOf(eventsCsv(half, 'en'))[0]?.['title']).toBe('Один');
  });

  it('holds any text, and lets no spreadsheet take it for a formula', () => {
    const risky = [
      '=1+1',
      '+1',
      '-2',
      '@SUM(A1)',
      '\t=1',
      "'=1",
      '"',
      'a,b',
      'a\r\nb',
      ' x ',
      '=HYPERLINK("https://a.example")',
    ];
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...risky), fc.string({ minLength: 1 }), fc.string({ unit: 'grapheme', minLength: 1 })),
        (text) => {
          fc.pre(text.trim() !== '');
          const told = makeStory(['one | 2020 | a'], {
            events: [{ id: 'one', when: '2020', track: 'a', title: text }],
          });
          const csv = eventsCsv(told, 'en');
          expect(rowsOf(csv)[0]?.['title']).toBe(text);
          const raw = csvParse(csv.slice(1))[0]?.['title'] ?? '';
          expect(/^[=+\-@\t\r]/.test(raw) && Number.isNaN(Number(raw))).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });
});

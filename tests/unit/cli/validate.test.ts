import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { main, validateFile } from '../../../src/cli/validate.ts';
import { defaultLimits } from '../../../src/story/index.ts';
import { fullStory } from '../../fixtures/storyFixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'chronomap-'));

function write(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const good = write('good.json', fullStory());
const warned = write('warned.json', { ...fullStory(), sourcs: [], terms: [] });
const broken = write('broken.json', {
  ...fullStory(),
  sourcs: [],
  events: [...fullStory().events, { id: 'x', when: '2025-13', track: 'accords', title: 'X' }, 7],
});

/** The fixture's plain strings are in its first language alone. */
const untranslated = 'ru: 26 texts missing (the first: places[0].name of "white-house", line 1)';

const unsourced = '1 event without a source (the first: events[1] "accords-signed", line 1): the page says so';

afterEach(() => vi.restoreAllMocks());

describe('validateFile', () => {
  it('finds nothing in a good file', async () => {
    expect(await validateFile(good)).toEqual({ lines: [untranslated, unsourced, '0 problems'], exitCode: 0 });
  });

  it('says where stories stand that one has another id than its file', async () => {
    mkdirSync(join(folder, 'stories'), { recursive: true });
    const other = write('stories/other.json', fullStory());
    expect((await validateFile(other)).lines).toContain(
      `The file is other.json and "id" is "${fullStory().id}": both must be the same to be listed and built`,
    );
    const own = write(`stories/${fullStory().id}.json`, fullStory());
    expect((await validateFile(own)).lines).toEqual([untranslated, unsourced, '0 problems']);
  });

  it('says in which languages the page has no words of its own', async () => {
    const { lines } = await validateFile(write('id.json', { ...fullStory(), languages: ['en', 'id'] }));
    expect(lines).toContain("id: the page's own words, its dates and its countries are in English there");
    expect(lines.filter((line) => line.includes('are in English'))).toHaveLength(1);
  });

  it('says to what day readers are told that it is checked, where nobody has said so', async () => {
    const { updated: _, ...rest } = fullStory();
    const { lines } = await validateFile(write('undated.json', rest));
    const [note] = lines.filter((line) => line.startsWith('"updated" is not written'));
    expect(note).toMatch(/: the page says "Checked to" the day of the last event, \d{4}-\d\d-\d\d$/);
  });

  it('says that nothing is there at first where every event is after the editorial date', async () => {
    const note = 'Every event is after "updated": the page begins with none, until the reader asks for later events';
    const early = write('early.json', { ...fullStory(), updated: '1990-01-01', corrections: [], tours: [] });
    expect((await validateFile(early)).lines).toContain(note);
    expect((await validateFile(good)).lines).not.toContain(note);
  });

  it('tells of problems as they stand in the file, whichever check has found them', async () => {
    const story = fullStory();
    const events = story['events'] as readonly Readonly<Record<string, unknown>>[];
    const tracks = story['tracks'] as readonly Readonly<Record<string, unknown>>[];
    const broken = write('order.json', {
      ...story,
      events: events.map((event, index) => (index === 1 ? { ...event, track: 'none' } : event)),
      tracks: tracks.map((track) => ({ ...track, color: 'red' })),
    });
    const lines = (await validateFile(broken)).lines
      .flatMap((line) => /\(line (\d+)\)/.exec(line)?.[1] ?? [])
      .map(Number);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines).toEqual(lines.toSorted((one, other) => one - other));
  });

  it('says of a standing that is over with the day it began on how one that goes on is written', async () => {
    const story = fullStory();
    const written = story['standings'] as readonly Readonly<Record<string, unknown>>[];
    const [first, ...others] = written;
    const day = String(first?.['when']).split('/')[0];
    const cut = { ...story, standings: [{ ...first, when: day }, ...others] };
    const notes = async (name: string, file: object): Promise<readonly string[]> =>
      (await validateFile(write(name, file))).lines.filter((line) => line.includes('over with the date'));
    expect(await notes('cut.json', cut)).toEqual([
      `1 standing over with the date it began on (the first: ${String(first?.['country'])}, "${String(first?.['status'])}", ${day}): "${day}/.." is one that goes on`,
    ]);
    expect(await notes('whole.json', story)).toEqual([]);
  });

  it('says of bounds across 180° that hold the Atlantic what the map makes of them', async () => {
    const linesFor = async (west: number, east: number): Promise<readonly string[]> => {
      const bounds = [
        [-40, west],
        [60, east],
      ];
      return (await validateFile(write('bounds.json', { ...fullStory(), home: { bounds } }))).lines;
    };
    const note = /^"home.bounds" goes across 180° and holds 30° W/;
    expect((await linesFor(100, 10)).filter((line) => note.test(line))).toHaveLength(1);
    expect((await linesFor(100, -60)).filter((line) => note.test(line))).toEqual([]);
    expect((await linesFor(-60, 100)).filter((line) => note.test(line))).toEqual([]);
  });

  it('passes a file that has warnings alone', async () => {
    expect(await validateFile(warned)).toEqual({
      lines: [
        'STORY-401 warning: sourcs (line 1) is not a key of a story: did you mean "sources"?',
        untranslated.replace('26', '24'),
        unsourced,
        '1 warning',
      ],
      exitCode: 0,
    });
  });

  it('prints each problem and sums up', async () => {
    expect(await validateFile(broken)).toEqual({
      lines: [
        'STORY-104 events[2].when of "x" (line 1) "2025-13" is not an EDTF date: months run 01–12',
        'STORY-101 events[3] (line 1) is 7: write an object, { … }',
        'STORY-401 warning: sourcs (line 1) is not a key of a story: did you mean "sources"?',
        untranslated.replace('26', '27'),
        unsourced,
        '2 errors, 1 warning; 2 events left out',
      ],
      exitCode: 1,
    });
  });

  it('says what is wrong once, and not of all that names it', async () => {
    const { tracks, events } = fullStory();
    const other = { id: 'other', label: 'Other', color: '#1f6feb' };
    const left = { id: 'left', when: '2025', track: 'other', title: 'Left' };
    const green = tracks.map((track) => ({ ...track, color: 'green' }));
    const file = write('green.json', {
      ...fullStory(),
      tours: [],
      tracks: [...green, other],
      events: [...events, left],
    });
    const { lines, exitCode } = await validateFile(file);
    expect(lines.filter((line) => line.startsWith('STORY'))).toEqual([
      'STORY-306 tracks[0].color of "accords" (line 1) "green" will not do: write a colour as "#1f6feb"',
    ]);
    expect(lines.at(-1)).toMatch(/^1 error; \d events? left out$/);
    expect(exitCode).toBe(1);
  });

  it('lists no more problems than the limit, and counts the others once', async () => {
    const view = { view: '#e=gone', text: 'So.' };
    const tours = [{ id: 'how', title: 'How', steps: [view, view, view] }];
    const lost = write('lost.json', { ...fullStory(), languages: ['en'], title: 'Lost', tours });
    const codesOf = async (file: string): Promise<readonly string[]> =>
      (await validateFile(file, { ...defaultLimits, problems: 2 })).lines.map((line) => line.slice(0, 9));
    expect(await codesOf(lost)).toEqual(['STORY-405', 'STORY-213', 'STORY-017', '1 event w', '1 error, ']);
    const places = fullStory().events.map((event) => ({ ...event, places: ['x', 'y'] }));
    const worse = write('worse.json', { ...fullStory(), events: places, languages: ['en'], title: 'Worse', tours });
    expect(await codesOf(worse)).toEqual([
      'STORY-203',
      'STORY-203',
      'STORY-405',
      'STORY-017',
      '1 event w',
      '1 error, ',
    ]);
  });

  it('fails on a folder, on what is not there, and on what is too large', async () => {
    expect((await validateFile(folder)).lines[0]).toMatch(/^STORY-016/);
    expect((await validateFile(join(folder, 'none.json'))).lines[0]).toMatch(/^STORY-016/);
    expect(await validateFile(good, { ...defaultLimits, bytes: 100 })).toEqual({
      lines: ['STORY-005 the file has more than 100 bytes: split it, or raise the limit', '1 error'],
      exitCode: 1,
    });
  });
});

describe('npm run validate', () => {
  it('takes several files and fails if one does', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    expect(await main([good])).toBe(0);
    expect(log).toHaveBeenLastCalledWith(`${untranslated}\n${unsourced}\n0 problems`);
    expect(await main([broken, good])).toBe(1);
    expect(log).toHaveBeenLastCalledWith(`${good}:\n${untranslated}\n${unsourced}\n0 problems`);
  });

  it('takes a story of the site by its id, too', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    expect(await main(['dates-gallery'])).toBe(0);
    expect(log.mock.calls.flat().join()).toMatch(/0 problems$/);
  });

  it('says how it is used', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await main([])).toBe(2);
    expect(error).toHaveBeenCalledWith('npm run validate wants a FILE\nUsage: npm run validate -- FILE…');
  });
});

describe('the stories of the site', () => {
  it.each(['abraham-accords', 'dates-gallery'])('%s has no problem', async (id) => {
    const { lines, exitCode } = await validateFile(`public/data/stories/${id}.json`);
    expect(lines.at(-1)).toBe('0 problems');
    expect(exitCode).toBe(0);
  });
});

describe('an index of stories', () => {
  it('of the site has no problem', async () => {
    expect(await validateFile('public/data/index.json')).toEqual({ lines: ['0 problems'], exitCode: 0 });
  });

  it('needs nothing but ids; languages and titles may be in any order', async () => {
    mkdirSync(join(folder, 'stories'), { recursive: true });
    const title = { en: 'Steps', kk: 'Қадамдар' };
    write('stories/steps.json', { ...fullStory(), id: 'steps', languages: ['en', 'kk'], title });
    const entry = { id: 'steps', languages: ['en', 'kk'], title: { kk: 'Қадамдар', en: 'Steps' } };
    for (const stories of [[{ id: 'steps' }], [entry]]) {
      expect(await validateFile(write('list.json', { stories }))).toEqual({ lines: ['0 problems'], exitCode: 0 });
    }
  });

  it('fails with all that is wrong with it', async () => {
    const { lines, exitCode } = await validateFile(
      write('list.json', {
        format: 'chronomap-index/1',
        default: 'x',
        stories: [7, { id: 'Not An Id' }, { id: 'gone' }],
      }),
    );
    expect(lines.map((line) => line.slice(0, 9))).toEqual([
      ...[503, 503, 505, 506].map((n) => `STORY-${n}`),
      '4 errors',
    ]);
    expect(exitCode).toBe(1);
  });

  it('is told from a story that lacks its format', async () => {
    for (const story of [{ ...fullStory(), format: undefined }, { stories: [], events: [] }, []]) {
      const { lines } = await validateFile(write('none.json', story));
      expect(lines[0]).toMatch(/^STORY-01[12]/);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { createFileReport } from '../../../../src/cli/validation/report.ts';
import { parsePath, valueAt } from '../../../../src/cli/validation/problemPath.ts';
import { problem } from '../../../../src/story/index.ts';
import { formatPath } from '../../../../src/story/quote.ts';

const text = `{
  "title": "Steps",
  "events": [
    { "id": "first", "track": "a" },
    {
      "id": "named",
      "two words": 1,
      "claims": [
        { "by": "x" }
      ]
    },
    { "id": "not an id" }
  ]
}`;
const report = createFileReport(text, JSON.parse(text));
const place = (path: string): string => report.line({ code: 'X', path, message: '!' });

describe('createFileReport', () => {
  it('names the record by its id, and the line', () => {
    expect(place('events[1]')).toBe('X events[1] "named" (line 5) !');
    expect(place('events[1].claims[0].by')).toBe('X events[1].claims[0].by of "named" (line 9) !');
    expect(place('events[1]["two words"]')).toBe('X events[1]["two words"] of "named" (line 7) !');
    expect(place('title')).toBe('X title (line 2) !');
    expect(report.place('events[0].track')).toBe('events[0].track of "first", line 4');
  });

  it('does not repeat an id that is what it is about, nor one that is none', () => {
    expect(place('events[1].id')).toBe('X events[1].id (line 6) !');
    expect(place('events[2].id')).toBe('X events[2].id (line 12) !');
    expect(place('events[2]')).toBe('X events[2] (line 12) !');
  });

  it('gives the line of what something is missing from', () => {
    expect(place('events[1].claims[0].text')).toBe('X events[1].claims[0].text of "named" (line 9) !');
    expect(place('events[7].when')).toBe('X events[7].when (line 3) !');
    expect(place('format')).toBe('X format !');
  });

  it('goes without where there is no text, and for the file as a whole', () => {
    expect(report.line(problem('STORY-010', ''))).toMatch(/^STORY-010 the reading/);
    expect(createFileReport(null, null).line({ code: 'X', path: 'events[1]', message: '!' })).toBe('X events[1] !');
    expect(createFileReport(null, null).place('title')).toBe('title');
  });
});

describe('parsePath', () => {
  it('takes apart what formatPath has put together', () => {
    for (const steps of [[], ['title'], ['events', 12, 'when'], ['events', 0, 'two words', 3], ['a"]\\', '$b', '1']]) {
      expect(parsePath(formatPath(steps))).toEqual(steps);
    }
    expect(parsePath('events[x')).toBeNull();
  });
});

describe('valueAt', () => {
  it('finds own values, and nothing else', () => {
    const json = { events: [{ id: 'a' }] };
    expect(valueAt(json, ['events', 0, 'id'])).toBe('a');
    expect(valueAt(json, [])).toBe(json);
    for (const path of [['events', 'length'], ['constructor'], ['events', 0, 'id', 0], ['events', 1, 'id']]) {
      expect(valueAt(json, path)).toBeUndefined();
    }
  });
});

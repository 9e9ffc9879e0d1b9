import { describe, expect, it } from 'vitest';
import { createCures } from '../../../../src/cli/validation/cures.ts';
import { formatProblem } from '../../../../src/story/index.ts';
import { edited, json, problemsOf, type Json } from '../../story/editStory.ts';

function linesAfter(edit: (story: Json) => void): readonly string[] {
  const story = edited(edit);
  return problemsOf(story).map(createCures(story)).map(formatProblem);
}

const first = (story: Json, list: string): Json => story[list]?.[0] ?? json({});

describe('an unknown id', () => {
  it('is answered with the one that is near', () => {
    const lines = linesAfter((story) => {
      const event = first(story, 'events');
      event['places'] = json(['wite-house']);
      first(event, 'people')['id'] = json('tokaev');
      first(event, 'organisations')['id'] = json('abraham-acords');
      first(event, 'claims')['by'] = json('tokayew');
      first(event, 'countries')['role'] = json('join');
      first(event, 'links')['to'] = json('acords-signed');
      first(story, 'standings')['status'] = json('anounced');
      first(story, 'relations')['event'] = json('accords_signed');
    });
    const guesses = lines.map((line) => /did you mean "(.*)"\?$/.exec(line)?.[1] ?? line);
    expect(guesses.toSorted()).toEqual(
      [
        'joins',
        'white-house',
        'tokayev',
        'abraham-accords',
        'tokayev',
        'accords-signed',
        'announced',
        'accords-signed',
      ].toSorted(),
    );
    expect(lines).toContain(
      'STORY-203 events[0].places[0] "wite-house" is not in places: add it there, or correct the id; did you mean "white-house"?',
    );
  });

  it('is left alone where none is near, and where what it names has been left out', () => {
    const lines = linesAfter((story) => {
      first(story, 'events')['places'] = json(['atlantis']);
      (story['events']?.[1] ?? json({}))['when'] = json('soon');
    });
    expect(lines.filter((line) => line.includes('did you mean'))).toEqual([]);
    expect(lines.some((line) => line.startsWith('STORY-208'))).toBe(true);
  });
});

describe('a date in another order', () => {
  it('is answered as it is to be written', () => {
    const lines = linesAfter((story) => {
      first(story, 'events')['when'] = json('31.12.2024');
      first(story, 'eras')['when'] = json('05/12/2024');
      first(story, 'sources')['date'] = json('15 мая 1957');
      story['updated'] = json('7 November 2025');
      story['home'] = json({ window: '01.07.2020/31.12.2025' });
    });
    for (const line of [
      'STORY-104 events[0].when "31.12.2024" is not an EDTF date: write "2024-12-31"',
      'STORY-304 eras[0].when "05/12/2024" is not an EDTF date: it can be read two ways: write "2024-05-12" or "2024-12-05"',
      'STORY-309 sources[0].date "15 мая 1957" is not an EDTF date: write "1957-05-15"',
      'STORY-311 updated "7 November 2025" is not used: write "2025-11-07"',
      'STORY-311 home.window "01.07.2020/31.12.2025" is not used: write "2020-07-01/2025-12-31"',
    ]) {
      expect(lines).toContain(line);
    }
  });

  it('keeps its reason where nobody knows what is meant, and only fits where it fits', () => {
    const lines = linesAfter((story) => {
      first(story, 'events')['when'] = json('2025-13');
      story['updated'] = json('November 2025');
      story['summary'] = json(5);
      story['home'] = json({ window: 'May 1957' });
    });
    for (const line of [
      'STORY-104 events[0].when "2025-13" is not an EDTF date: months run 01–12',
      'STORY-311 updated "November 2025" is not used: write a day, "2025-11-07"',
      'STORY-311 home.window "May 1957" is not used: it is not an EDTF date: there are no spaces within a date',
      'STORY-311 summary 5 is not used: write a string, or an object of language → string',
    ]) {
      expect(lines).toContain(line);
    }
  });

  it('keeps which event it costs', () => {
    const story = edited((file) => {
      first(file, 'events')['when'] = json('31.12.2024');
    });
    expect(problemsOf(story).map(createCures(story))[0]).toMatchObject({ droppedEvent: 'kazakhstan-announced' });
  });
});

import { describe, expect, it } from 'vitest';
import { edited, json, linesOf, push, shown } from './editStory.ts';

describe('a broken event', () => {
  it('that repeats the id of one before is told so at once, and is not taken for that one', () => {
    const { story, problems } = shown(
      edited((raw) => {
        push(raw, 'events', { when: '2020', track: 'nowhere', title: 'x', id: 'accords-signed' });
      }),
    );
    expect(story.events).toHaveLength(2);
    expect(problems.map(({ code, path, droppedEvent }) => [code, path, droppedEvent])).toEqual([
      ['STORY-201', 'events[2].track', 'events[2]'],
      ['STORY-105', 'events[2].id', 'events[2]'],
    ]);
  });

  it('keeps its id from no other, but that two have it is told', () => {
    const { story, problems, droppedEvents } = shown(
      edited((raw) => {
        push(raw, 'events', { when: '2020', track: 'nowhere', title: 'x', id: 'same' });
        push(raw, 'events', { when: '2021', track: 'accords', title: 'y', id: 'same' });
        push(raw, 'events', { when: '2022', track: 'accords', id: 'same' });
      }),
    );
    expect(story.eventById.get('same')?.title).toBe('y');
    expect(droppedEvents).toBe(2);
    expect(problems.map(({ code, path, droppedEvent }) => [code, path, droppedEvent])).toEqual([
      ['STORY-201', 'events[2].track', 'same'],
      // It is shown: nothing is left out because of this.
      ['STORY-105', 'events[3].id', undefined],
      ['STORY-102', 'events[4]', 'events[4]'],
      ['STORY-105', 'events[4].id', 'events[4]'],
    ]);
  });
});

describe('a broken record', () => {
  const place = (id: string, at: readonly number[]) => json({ id, name: id, at });

  it('that repeats the id of one before is told so at once', () => {
    const lines = linesOf(
      edited((raw) => {
        push(raw, 'places', place('white-house', [138, 7]));
      }),
    );
    expect(lines).toEqual([
      expect.stringMatching(/^STORY-306 places\[1\]\.at\[0\]/),
      'STORY-305 places[1].id "white-house" is the id of an earlier one: ids are unique, give this its own',
    ]);
  });

  it('keeps its id from no other, but that two have it is told', () => {
    const { story, problems } = shown(
      edited((raw) => {
        for (const at of [[138, 7], [38, 7], [39]]) push(raw, 'places', place('same', at));
      }),
    );
    expect(story.placeById.get('same')?.at).toEqual({ lat: 38, lng: 7 });
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['STORY-306', 'places[1].at[0]'],
      ['STORY-305', 'places[2].id'],
      ['STORY-306', 'places[3].at[1]'],
      ['STORY-305', 'places[3].id'],
    ]);
  });

  it('with a text that is too long keeps it so too', () => {
    const { story, problems } = shown(
      edited((raw) => {
        push(raw, 'places', json({ id: 'same', name: 'x'.repeat(2_001), at: [1, 2] }));
        push(raw, 'places', place('same', [3, 4]));
      }),
    );
    expect(story.placeById.get('same')?.at).toEqual({ lat: 3, lng: 4 });
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['STORY-307', 'places[1]'],
      ['STORY-305', 'places[2].id'],
    ]);
  });
});

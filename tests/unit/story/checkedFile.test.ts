import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readStoryText } from '../../../src/loading/index.ts';
import { fromCheckedFile, type Story, toCheckedFile } from '../../../src/story/index.ts';
import { makeStory } from '../../fixtures/makeStory.ts';

const throughJson = (story: Story): Story | null => fromCheckedFile(JSON.parse(JSON.stringify(toCheckedFile(story))));

describe('the checked file', () => {
  it('gives the default story back, equal in everything', () => {
    const read = readStoryText(
      readFileSync(new URL('../../../public/data/stories/abraham-accords.json', import.meta.url), 'utf8'),
    );
    if (!read.ok) throw new Error('the default story cannot be read');
    expect(throughJson(read.value.story)).toEqual(read.value.story);
  });

  it('keeps ends that are open on either side', () => {
    const story = makeStory(['one | ../1985 | a', 'two | 2022-02-24/.. | b', 'three | 1992~ | c'], {
      eras: [{ id: 'era', label: 'Era', when: '2022/..' }],
      people: [{ id: 'who', name: 'Who', offices: [{ title: 'Office', when: '2019-03-20/..' }] }],
      organisations: [{ id: 'accords', name: 'Accords' }],
      statuses: [{ id: 'announced', label: 'Announced', color: '#e3b341', pattern: 'hatched' }],
      standings: [{ in: 'accords', country: 'KZ', status: 'announced', when: '2025-11-06/..' }],
    });
    const back = throughJson(story);
    expect(back).toEqual(story);
    expect(back?.eventById.get('two')?.span.end).toBe(Number.POSITIVE_INFINITY);
    expect(back?.events[0]?.span.start).toBe(Number.NEGATIVE_INFINITY);
    expect(back?.personById.get('who')?.offices[0]?.local.end).toBe(Number.POSITIVE_INFINITY);
  });

  it('is refused where it is something else', () => {
    expect([null, 7, 'text', {}, { format: 'chronomap-story/1' }].map(fromCheckedFile)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { storyInLanguage } from '../../../src/export/inLanguage.ts';
import { partOfStory } from '../../../src/export/part.ts';
import { readStoryText } from '../../../src/loading/index.ts';
import { resolveText, type Story } from '../../../src/story/index.ts';
import { toStoryFile } from '../../../src/story/toStoryFile.ts';
import { makeStory } from '../../fixtures/makeStory.ts';
import { fullStory } from '../../fixtures/storyFixture.ts';

function read(text: string): Story {
  const result = readStoryText(text);
  if (!result.ok) throw new Error(result.error.map(({ message }) => message).join('\n'));
  expect(result.value.problems).toEqual([]);
  return result.value.story;
}

const defaultStory = read(
  readFileSync(new URL('../../../public/data/stories/abraham-accords.json', import.meta.url), 'utf8'),
);
const tracks = defaultStory.tracks.map(({ id }) => id);
const inTrack = (track: string): Story['events'] => defaultStory.events.filter((event) => event.track === track);

describe('a part of a story', () => {
  it.each(tracks)('stands by itself, without a problem: the events of track %s', (track) => {
    const part = partOfStory(defaultStory, inTrack(track));
    const again = read(JSON.stringify(toStoryFile(part)));
    expect(again).toEqual(part);
    expect(again.events.map(({ id }) => id)).toEqual(inTrack(track).map(({ id }) => id));
    expect(again.tracks.map(({ id }) => id)).toEqual([track]);
  });

  it('keeps every source, statement and note of its events', () => {
    const [event] = inTrack('accords').filter(({ claims }) => claims.length > 0);
    if (!event) throw new Error('the track has no event with a claim');
    const part = partOfStory(defaultStory, [event]);
    expect(part.events).toEqual([{ ...event, links: [] }]);
    const named = [...event.sources, ...[...event.claims, ...event.notes].flatMap(({ sources }) => sources)];
    for (const { id } of named) expect(part.sourceById.get(id)).toEqual(defaultStory.sourceById.get(id));
    expect(part.sources.length).toBeLessThan(defaultStory.sources.length);
  });

  it('leaves out what leads to an event that is not in it', () => {
    const story = read(JSON.stringify(fullStory()));
    const part = partOfStory(
      story,
      story.events.filter(({ id }) => id === 'kazakhstan-announced'),
    );
    expect(part.events.flatMap(({ links }) => links)).toEqual([]);
    expect(part.relations).toEqual([]);
    expect(part.standings).toHaveLength(1);
    expect(part.tours).toEqual([]);
    expect(part.roles.map(({ id }) => id)).toEqual(['joins', 'speaker']);
  });

  it('is the story itself where nothing is left out', () => {
    expect(partOfStory(defaultStory, defaultStory.events)).toBe(defaultStory);
  });
});

describe('a story in one language, to be taken away', () => {
  it.each(['en', 'ru', 'uk', 'kk'])('has no other, and says the same: %s', (language) => {
    const again = read(JSON.stringify(toStoryFile(storyInLanguage(defaultStory, language))));
    expect(again.languages).toEqual([language]);
    for (const event of defaultStory.events) {
      const title = again.eventById.get(event.id)?.title ?? '';
      expect(resolveText(title, language, again.languages)).toEqual(
        resolveText(event.title, language, defaultStory.languages),
      );
    }
  });

  it('keeps the languages of what it lacks, and whose plain strings are', () => {
    const story = makeStory(['one | 2020 | a'], {
      languages: ['ru', 'en', 'kk'],
      title: 'Проба',
      summary: { kk: 'Сынақ' },
    });
    const cut = storyInLanguage(story, 'en');
    expect(cut.languages).toEqual(['ru', 'en', 'kk']);
    expect(resolveText(cut.title, 'en', cut.languages)).toEqual({ text: 'Проба', language: 'ru' });
    expect(resolveText(cut.summary ?? '', 'en', cut.languages)).toEqual({ text: 'Сынақ', language: 'kk' });
  });
});

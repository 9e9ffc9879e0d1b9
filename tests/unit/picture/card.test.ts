import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { CountryTopology } from '../../../src/geo/worldShapes.ts';
import { periodOf, storyCard } from '../../../src/publish/cards.ts';
import { loadWords } from '../../../src/i18n/index.ts';
import { resolveText } from '../../../src/story/index.ts';
import { timeSpan } from '../../../src/time/index.ts';
import { stories } from '../../browser/defaultStory.ts';
import { makeStory } from '../../fixtures/makeStory.ts';

const topology = JSON.parse(readFileSync('public/data/map/countries.json', 'utf8')) as CountryTopology;

const textsOf = (svg: string): readonly string[] =>
  [...new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document.querySelectorAll('text')].map(
    ({ textContent }) => textContent ?? '',
  );

describe('a card', () => {
  it.each(stories.flatMap((story) => story.languages.map((language) => [story.id, language, story] as const)))(
    'of %s in %s has its whole title, its years and to what day it is checked',
    async (_, language, story) => {
      const svg = await storyCard(story, language, topology, 'The Daily');
      expect(svg).toMatch(/^<svg [^>]*width="1200" height="630"/);
      const texts = textsOf(svg);
      const title = resolveText(story.title, language, story.languages).text;
      expect(texts.slice(0, -3).join(' ')).toBe(title);
      expect(texts.at(-3)).toMatch(/\d{4}.* · \d+ /);
      expect(texts.at(-2)).toBe('The Daily');
      expect(texts.at(-1)).toContain(story.updated.slice(0, 4));
    },
  );

  it('says the period of its events, and not of the window around them', async () => {
    const story = makeStory(['one | 1955-05-12 | a', 'two | 1957-05/1961-04-13 | a']);
    expect(textsOf(await storyCard(story, 'en', topology, 'The Daily')).at(-3)).toBe(
      'May 1955 to April 1961 · 2 events',
    );
    // Of a year nobody knows that it began in January, or ended in December.
    const rough = makeStory(['one | 2002~ | a', 'two | 2006-06/2011-12 | a', 'three | 2012-12-22 | a']);
    expect(textsOf(await storyCard(rough, 'en', topology, 'The Daily')).at(-3)).toBe('2002–2012 · 3 events');
    const month = makeStory(['one | 2020-02 | a', 'two | 2020-03-20 | a']);
    expect(textsOf(await storyCard(month, 'en', topology, 'The Daily')).at(-3)).toBe('February–March 2020 · 2 events');
  });

  it('says the period of a story as long as a story may be', async () => {
    const day = 86_400_000;
    const [first] = makeStory(['one | 2020-01-01 | a']).events;
    if (!first) throw new Error('no event');
    const { when } = first;
    const events = Array.from({ length: 150_000 }, (_, index) => ({
      local: timeSpan(index * day, (index + 1) * day),
      when,
    }));
    expect(periodOf(events, await loadWords('en'))).toBe('1970–2380 · ');
  });

  it('has a title of one line at one height, however large its letters may be', async () => {
    const heights = await Promise.all(
      ['Short', 'A title of a length for smaller letters', 'Ибраһим келісімдері және Қазақстан'].map(async (title) => {
        const svg = await storyCard(makeStory(['one | 2020 | a'], { title }), 'en', topology, 'The Daily');
        return [textsOf(svg).length, /<text[^>]* y="(\d+)"/.exec(svg)?.[1]];
      }),
    );
    expect(heights).toEqual(heights.map(() => [4, '84']));
  });

  it('cuts a title that no card has room for', async () => {
    const story = makeStory(['one | 2020 | a'], { title: 'A title of many words '.repeat(12) });
    const [first, second, ...others] = textsOf(await storyCard(story, 'en', topology, 'The Daily'));
    expect(first).toMatch(/^A title of many words/);
    expect(second).toMatch(/…$/);
    expect(others).toHaveLength(3);
  });
});

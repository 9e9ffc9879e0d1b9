import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renderChooserPage } from '../../../src/publish/pages.tsx';
import { makeStory } from '../../fixtures/makeStory.ts';

const TEMPLATE = readFileSync('index.html', 'utf8');

it('a choice of stories has their titles without marks, each in the language that it is in', () => {
  const story = makeStory(['one | 2020'], { title: { en: '*War* and **peace**' }, languages: ['en', 'kk'] });
  const data = { story: story.id, kind: 'story', base: './' } as const;
  const page = renderChooserPage(TEMPLATE, { stories: [story], kind: 'story', base: './', head: '', data });
  const links = [...page.matchAll(/<a [^>]*>[^<]*<\/a> \([^)]*\)/g)].map(([link]) => link);
  expect(links).toEqual([
    '<a lang="en" hreflang="en" href="./s/test/en/">War and peace</a> (English)',
    '<a lang="en" hreflang="kk" href="./s/test/kk/">War and peace</a> (Қазақша)',
  ]);
});

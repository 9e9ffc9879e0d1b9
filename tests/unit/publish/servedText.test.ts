import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../src/publish/address.ts';
import { NOTHING_DROPPED } from '../../../src/ui/problemLine.ts';
import { renderStoryPage } from '../../../src/publish/pages.tsx';
import type { Story } from '../../../src/story/index.ts';
import { makeStory } from '../../fixtures/makeStory.ts';

const template = readFileSync(new URL('../../../index.html', import.meta.url), 'utf8');
const topology = JSON.parse(readFileSync(new URL('../../../public/data/map/countries.json', import.meta.url), 'utf8'));

function pageOf(story: Story, language = 'en'): Promise<string> {
  return renderStoryPage(template, {
    ...{ story, language, kind: 'story', head: '', site: NOWHERE, topology },
    dropped: NOTHING_DROPPED,
  });
}

/** What the page holds for those without script alone, as text. */
async function servedText(story: Story, language = 'en'): Promise<string> {
  const html = await pageOf(story, language);
  const unscripted = [...html.matchAll(/<noscript>(.*?)<\/noscript>/gs)].map(([, text = '']) => text);
  return unscripted
    .join('\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u00A0', ' ');
}

const long = makeStory(Array.from({ length: 301 }, (_, index) => `event-${index} | ${1600 + index}`));

describe('a page without script', () => {
  it.each([
    ['en', '40 of 301 events are listed here.'],
    ['ru', 'Показано событий: 40 из 301.'],
    ['uk', 'Показано подій: 40 з 301.'],
    ['kk', 'Барлығы 301 оқиға, мұнда 40 оқиға көрсетілген.'],
  ])('says how many of a long list it has: %s', async (language, words) => {
    expect(await servedText(long, language)).toContain(words);
  });

  it('links no event that it has no row for, and tells of no more later ones than of others', async () => {
    const events = Array.from({ length: 360 }, (_, index) => ({
      ...{ id: `event-${index}`, when: String(1600 + index), track: 'a', title: `Event ${index}` },
      links: index === 0 ? [] : [{ to: `event-${index - 1}`, kind: 'follows' }],
    }));
    for (const [updated, from] of [
      ['1910-01-01', 311],
      ['1650-01-01', 51],
    ] as const) {
      const story = makeStory([], { events, updated });
      const html = await pageOf(story);
      const hrefs = [...html.matchAll(/href="#(e=[^"]+)"/g)].map(([, href]) => href);
      const ids = new Set([...html.matchAll(/id="(e=[^"]+)"/g)].map(([, id]) => id));
      expect(hrefs.filter((href) => !ids.has(href))).toEqual([]);
      expect(hrefs.length).toBeGreaterThan(30);
      expect([ids.has(`e=event-${from + 39}`), ids.has(`e=event-${from + 40}`)]).toEqual([true, false]);
      expect(await servedText(story)).toContain(`40 of ${360 - from} events are listed here.`);
    }
  });

  it('says nothing of it where the list is whole', async () => {
    expect(await servedText(makeStory(['one | 2020']))).not.toMatch(/listed|JavaScript/);
  });

  it('names the organisation of each standing where the story has two, and what is not there not at all', async () => {
    const story = makeStory(['one | 2020 | a | KZ'], {
      organisations: [
        { id: 'league', name: 'The League' },
        { id: 'union', name: 'The Union' },
      ],
      statuses: [{ id: 'member', label: 'member', color: '#1f6feb', pattern: 'solid' }],
      standings: [
        { country: 'KZ', in: 'league', status: 'member', when: '2019-05-01/..' },
        { country: 'IL', in: 'union', status: 'member', when: '2018/2019' },
      ],
    });
    const text = await servedText(story);
    expect(text).toMatch(/: The LeaguememberKazakhstan \(from 1 May 2019 on\)/);
    expect(text).not.toMatch(/The Union|Israel|Terms|Show later/);
  });
});

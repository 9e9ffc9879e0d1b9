import { describe, expect, it } from 'vitest';
import { addressOf, NOWHERE, readSiteAddress, type SiteAddress } from '../../../src/publish/address.ts';
import { storyFoot, storyHead } from '../../../src/publish/head.ts';
import { headersFile, readHeaders } from '../../../src/publish/headers.ts';
import { datesOf, linkedData, scriptText } from '../../../src/publish/linkedData.ts';
import { oembed } from '../../../src/publish/oembed.ts';
import { makeStory } from '../../fixtures/makeStory.ts';
import { story as defaultStory } from '../../browser/defaultStory.ts';

const SITE: SiteAddress = { origin: 'https://example.org', path: '/any/path/', name: 'The Daily' };

describe('readSiteAddress', () => {
  it('reads where the site will stand', () => {
    expect(readSiteAddress('https://example.org', '/any/path/')).toEqual({ ...SITE, name: NOWHERE.name });
    expect(readSiteAddress(null, null)).toEqual(NOWHERE);
    expect(addressOf(SITE, 's/accords/en/')).toBe('https://example.org/any/path/s/accords/en/');
    expect(addressOf(NOWHERE, 's/accords/en/')).toBe('/s/accords/en/');
  });

  it.each([
    ['http://example.org', null, '--site wants'],
    ['https://example.org/path', null, 'a path goes into --base'],
    ['example.org', null, '--site wants'],
    [null, 'any/path', '--base wants'],
    [null, '/any/../path/?x', '--base wants'],
  ])('refuses %j and %j in a sentence', (site, base, sentence) =>
    expect(() => readSiteAddress(site, base)).toThrow(sentence),
  );
});

describe('storyHead', () => {
  const of = (kind: 'story' | 'embed', site = SITE): string =>
    storyHead({ story: defaultStory, language: 'ru', kind, site, measured: null });

  it.each(['story', 'embed'] as const)('says what the site is called: %s', (kind) => {
    expect(of(kind)).toContain('<meta property="og:site_name" content="The Daily" />');
    expect(of(kind, NOWHERE)).toContain('<meta property="og:site_name" content="Chronomap" />');
  });

  it('names the page, its languages and its embed by whole addresses', () => {
    const head = of('story');
    const page = 'https://example.org/any/path/s/abraham-accords';
    expect(head).toContain(`<link rel="canonical" href="${page}/ru/" />`);
    for (const language of ['en', 'ru', 'uk', 'kk'])
      expect(head).toContain(`<link rel="alternate" hreflang="${language}" href="${page}/${language}/" />`);
    expect(head).toContain(`<link rel="alternate" hreflang="x-default" href="${page}/" />`);
    expect(head).toContain('<meta property="og:locale" content="ru_RU" />');
    expect(head).toMatch(/type="application\/json\+oembed".*\/any\/path\/e\/abraham-accords\/ru\/oembed\.json"/);
    expect(head).not.toContain('noindex');
  });

  it('begins at the server’s root where nobody has said where the site stands', () => {
    expect(of('story', NOWHERE)).toContain('<link rel="canonical" href="/s/abraham-accords/ru/" />');
  });

  it('keeps an embed out of search, but not out of the page that it is in', () => {
    const head = of('embed');
    expect(head).toContain('<meta name="robots" content="noindex, indexifembedded" />');
    expect(head).toContain('<link rel="canonical" href="https://example.org/any/path/s/abraham-accords/ru/" />');
    expect(storyFoot({ story: defaultStory, language: 'ru', kind: 'embed', site: SITE })).toBe('');
  });
});

describe('linkedData', () => {
  it('lists the events that the page shows, in its language, with dates no more exact than they are', () => {
    const data = linkedData(defaultStory, 'kk', 'https://example.org/s/abraham-accords/kk/');
    const items = data['itemListElement'] as readonly { readonly item: Readonly<Record<string, unknown>> }[];
    expect(items).toHaveLength(Number(data['numberOfItems']));
    expect(items.length).toBeGreaterThan(50);
    const named = items.map(({ item }) => item).find(({ url }) => String(url).endsWith('#e=kazakhstan-announced'));
    expect(named).toMatchObject({
      '@type': 'Event',
      name: expect.stringContaining('Қазақстан'),
      startDate: '2025-11-06',
    });
    expect(JSON.stringify(data)).not.toMatch(/<|\*\*/);
  });

  it('names a hundred events of a long story, its most important, each at its place among all', () => {
    const events = Array.from({ length: 400 }, (_, index) => ({
      ...{ id: `event-${index}`, when: String(1600 + index), track: 'a', title: `Event ${index}` },
      importance: index % 8 === 3 ? 3 : 1,
    }));
    const data = linkedData(makeStory([], { events }), 'en', '/s/long/en/');
    const items = data['itemListElement'] as readonly { readonly position: number; readonly item: { name: string } }[];
    expect(data['numberOfItems']).toBe(400);
    expect(items).toHaveLength(100);
    expect(items.filter(({ item }) => Number(item.name.slice(6)) % 8 === 3)).toHaveLength(50);
    expect(items.every(({ position, item }) => item.name === `Event ${position - 1}`)).toBe(true);
    expect(items.map(({ position }) => position)).toEqual(
      items.map(({ position }) => position).toSorted((a, b) => a - b),
    );
  });

  it.each([
    ['2025-11-06', '2025-11-06', undefined],
    ['2025-08~', '2025-08', undefined],
    ['2025-04-03/2025-04-04', '2025-04-03', '2025-04-04'],
    ['2020-09-15/..', '2020-09-15', undefined],
    ['2025-21', undefined, undefined],
    ['201X', undefined, undefined],
    ['[2025-01..2025-03]', undefined, undefined],
  ])('gives of %s what ISO 8601 can say', (when, start, end) => expect(datesOf(when)).toEqual([start, end]));

  it('cannot end the element that it stands in', () => {
    expect(scriptText({ name: '</script><script>' })).not.toContain('<');
  });
});

describe('oembed', () => {
  it('is a rich one of version 1.0, with one frame and nothing else', () => {
    const found = oembed({ story: defaultStory, language: 'uk', site: SITE, measured: null });
    expect(found).toMatchObject({
      version: '1.0',
      type: 'rich',
      width: expect.any(Number),
      height: expect.any(Number),
    });
    expect(found['html']).toMatch(
      /^<iframe title="[^"<>]+" src="https:\/\/example\.org\/any\/path\/e\/abraham-accords\/uk\/" [^<>]*><\/iframe>$/,
    );
  });
});

describe('headersFile', () => {
  it('lets sandboxed frames read all of it, and anybody frame it, under the strict policy', () => {
    const text = headersFile(['https://pictures.example'], '/');
    expect(text).toMatch(/^\/\*\n {2}Access-Control-Allow-Origin: \*\n/);
    expect(text).toMatch(
      /default-src 'none';.*img-src 'self' data: https:\/\/pictures\.example;.*frame-ancestors \*\n/,
    );
    expect(text).toContain('/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n');
  });

  it('has its rules for the folder of the site, and none for the rest of the host', () => {
    const paths = headersFile([], '/2025/')
      .split('\n')
      .filter((line) => /^\S/.test(line));
    expect(paths).toEqual(['/2025/*', '/2025/assets/*', '/2025/s/:story/v/*', '/2025/e/:story/v/*', '/2025/embed/*']);
  });

  it('is read back as a host reads it', () => {
    const { base, headersOf } = readHeaders(headersFile([], '/a.b/'));
    expect(base).toBe('/a.b/');
    expect(headersOf('/a.b/s/x/en/').get('Content-Security-Policy')).toMatch(
      /^default-src 'none'; .*frame-ancestors \*$/,
    );
    const kept = (pathname: string) => headersOf(pathname).get('Cache-Control');
    expect(kept('/a.b/assets/x.js')).toBe('public, max-age=31536000, immutable');
    expect(kept('/a.b/s/x/v/1/en/')).toBe('public, max-age=31536000, immutable');
    expect(kept('/a.b/embed/1/x.js')).toBe('public, max-age=3600');
    expect([kept('/a.b/s/x/en/'), kept('/a.b/s/x/y/v/1/')]).toEqual([undefined, undefined]);
    expect([headersOf('/assets/x.js').size, headersOf('/aXb/').size]).toEqual([0, 0]);
  });
});

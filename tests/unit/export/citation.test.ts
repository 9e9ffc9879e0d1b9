import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { describe, expect, it } from 'vitest';
import { type CitationWords, type Cited, citationOf } from '../../../src/export/citation.ts';
import type { Day } from '../../../src/time/index.ts';

const words: CitationWords = {
  genre: 'interactive timeline and map',
  edition: ({ number, date }) => `Edition ${number}, ${date}`,
  checkedTo: (day) => `Checked to ${day}`,
  accessed: (day) => `accessed ${day}`,
  within: (title, story) => `“${title}”, in: ${story}`,
};

const cited: Cited = {
  id: 'abraham-accords',
  title: 'The Accords & Kazakhstan: 100 % of {what} is_known #1 ~ ^ \\ $',
  within: null,
  url: 'https://graphics.example.org/s/abraham-accords/en/#e=a_b&t=2025-11-06&q=%D0%B0',
  language: 'en',
  edition: null,
  updated: '2025-11-07' as Day,
  accessed: '2025-11-27' as Day,
  site: 'The Daily',
};

/** What a program that is not ours reads in a BibTeX file. */
function parsed(bibtex: string): Readonly<Record<string, unknown>> {
  const [item] = plugins.input.chain(bibtex, { generateGraph: false });
  return item ?? {};
}

describe('a citation as BibTeX', () => {
  it('is read again as what was cited', () => {
    expect(parsed(citationOf('bibtex', cited, words))).toMatchObject({
      'citation-key': cited.id,
      title: cited.title,
      URL: cited.url,
      issued: { 'date-parts': [[2025, 11, 7]] },
      accessed: { 'date-parts': [[2025, 11, 27]] },
      note: 'Checked to 2025-11-07; accessed 2025-11-27',
    });
  });

  it('names an edition, and an event within its story', () => {
    const event: Cited = {
      ...cited,
      id: 'abraham-accords.accords-signed',
      title: 'Қазақстан қосылды',
      within: 'Ібраһім келісімдері',
      language: 'kk',
      edition: { number: 2, date: '2025-11-08' as Day },
    };
    const bibtex = citationOf('bibtex', event, words);
    expect(parsed(bibtex)).toMatchObject({
      title: event.title,
      issued: { 'date-parts': [[2025, 11, 8]] },
      note: 'Edition 2, 2025-11-08; accessed 2025-11-27',
    });
    expect(bibtex).toContain('howpublished = {Ібраһім келісімдері. The Daily}');
  });
});

describe('a citation as CSL-JSON', () => {
  it('is a list of one item that says all of it', () => {
    const edition = { number: 2, date: '2025-11-08' as Day };
    const csl = citationOf('csl', { ...cited, edition }, words);
    expect(plugins.input.chain(csl, { generateGraph: false })).toMatchObject(JSON.parse(csl));
    expect(JSON.parse(csl)).toEqual([
      {
        id: 'abraham-accords',
        type: 'webpage',
        title: cited.title,
        'container-title': 'The Daily',
        genre: words.genre,
        edition: '2',
        issued: { 'date-parts': [[2025, 11, 8]] },
        accessed: { 'date-parts': [[2025, 11, 27]] },
        URL: cited.url,
        language: 'en',
      },
    ]);
  });
});

describe('a citation as text', () => {
  it('says what, whose, which version, where and when', () => {
    expect(citationOf('text', { ...cited, title: 'The Accords' }, words)).toBe(
      `The Accords. The Daily (interactive timeline and map). Checked to 2025-11-07. ${cited.url} (accessed 2025-11-27).`,
    );
    expect(
      citationOf(
        'text',
        { ...cited, title: 'One', within: 'All', edition: { number: 3, date: '2026-01-02' as Day } },
        words,
      ),
    ).toBe(
      `“One”, in: All. The Daily (interactive timeline and map). Edition 3, 2026-01-02. ${cited.url} (accessed 2025-11-27).`,
    );
  });
});

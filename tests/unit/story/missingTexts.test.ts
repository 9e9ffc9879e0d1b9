import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/story/index.ts';
import { findMissingTexts } from '../../../src/story/missingTexts.ts';

const tracks = [{ id: 'main', label: { en: 'Main', kk: 'Негізгі' }, color: '#1f6feb' }];

describe('findMissingTexts', () => {
  it('finds none where every text is in every language, or has no word in any', () => {
    const file = { title: { en: 'Steps', kk: 'Қадамдар' }, summary: { en: '', kk: ' ' }, tracks };
    expect(findMissingTexts(file, ['en', 'kk'])).toEqual({ problems: [], missing: [] });
    expect(findMissingTexts({ title: 'Steps', tracks }, ['en'])).toEqual({ problems: [], missing: [] });
  });

  it('counts what another language lacks, from where it is lacking first', () => {
    const events = [{ title: { en: 'One' } }, { title: { en: 'Two', kk: ' ' }, notes: [{ text: 'A string' }] }];
    const { problems, missing } = findMissingTexts({ title: { en: 'Steps', kk: 'Қ' }, events }, ['en', 'ru', 'kk']);
    expect(problems).toEqual([]);
    expect(missing).toEqual([
      { language: 'ru', first: 'title', count: 4 },
      { language: 'kk', first: 'events[0].title', count: 3 },
    ]);
  });

  it('names each that lacks the first language', () => {
    const { problems, missing } = findMissingTexts({ title: { kk: 'Қадамдар' }, tracks }, ['en', 'kk']);
    expect(problems.map(formatProblem)).toEqual([
      'STORY-406 title lacks "en", the language that all others fall back on: write it',
    ]);
    expect(missing).toEqual([]);
  });

  it('stops naming where the whole story lacks it, and counts', () => {
    const events = Array.from({ length: 30 }, () => ({ title: { kk: 'Қадам' } }));
    const { problems, missing } = findMissingTexts({ events }, ['en', 'kk']);
    expect(problems).toHaveLength(20);
    expect(missing).toEqual([{ language: 'en', first: 'events[0].title', count: 30 }]);
  });

  it('leaves to the check what is no text', () => {
    expect(findMissingTexts({ title: 7, events: [{ title: { en: 5 } }] }, ['en', 'kk'])).toEqual({
      problems: [],
      missing: [],
    });
  });
});

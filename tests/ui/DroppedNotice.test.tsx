import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { makeStory } from '../fixtures/makeStory.ts';
import { openStory } from './openStory.tsx';

const STORY = makeStory(['one | 2025-01-01']);
const PROBLEMS = [
  { code: 'STORY-104', line: 'STORY-104 events[1].when "2025-13" is not an EDTF date: months run 01–12' },
  { code: 'STORY-402', line: 'STORY-402 events[1].title is 7: write a string, or an object of language → string' },
];

describe('the notice of events left out', () => {
  it('is not there where none was', async () => {
    await openStory(STORY);
    expect(screen.queryByRole('note')).toBeNull();
  });

  it('counts the events, names them, and says what is wrong and how to mend it', async () => {
    await openStory(STORY, 'en', { dropped: { count: 1, names: ['broken'], problems: PROBLEMS } });
    const notice = screen.getByRole('note');
    expect(notice.dataset['dropped']).toBe('1');
    expect(notice.querySelector('summary')?.textContent).toBe('1 event was left out: broken');
    const lines = [...notice.querySelectorAll('li')];
    expect(lines.map((line) => [line.dataset['problem'], line.textContent])).toEqual(
      PROBLEMS.map(({ code, line }) => [code, line]),
    );
  });

  it('names the first few of many', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `events[${index}]`);
    await openStory(STORY, 'en', { dropped: { count: 60, names, problems: PROBLEMS } });
    expect(screen.getByRole('note').querySelector('summary')?.textContent).toBe(
      '60 events were left out: events[0], events[1], events[2], events[3], events[4], …',
    );
  });

  it('says what the link names in vain', async () => {
    await openStory(STORY, 'en', { unknown: ['x'] });
    expect(screen.getByRole('note').textContent).toBe('The link refers to “x”, which is not in this story.');
  });
});

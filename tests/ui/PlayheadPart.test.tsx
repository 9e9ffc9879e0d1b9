import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { makeStory } from '../fixtures/makeStory.ts';
import { fullStory } from '../fixtures/storyFixture.ts';
import { checked, openStory } from './openStory.tsx';

describe('the slider of days', () => {
  it.each([
    ['en', 'The map as of'],
    ['ru', 'Карта по состоянию на'],
  ])('names the map where that is another on another day: %s', async (language, name) => {
    await openStory(checked(fullStory()), language);
    expect(await screen.findByRole('slider', { name })).toBeTruthy();
  });

  it('is of dates alone where no country has a standing', async () => {
    await openStory(makeStory(['one | 2025-01-01', 'two | 2025-02-01']));
    expect(await screen.findByRole('slider', { name: 'Date' })).toBeTruthy();
  });
});

import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { makeStory } from '../fixtures/makeStory.ts';
import { openStory } from './openStory.tsx';

describe('the legend of dates', () => {
  it('tells how dates are drawn that are more than a day', async () => {
    await openStory(makeStory(['one | 2025-01-01', 'two | 2025-02', 'three | 2025-03-01/2025-04-01']));
    const legend = await screen.findByRole('list', { name: 'Dates' });
    expect(within(legend).getAllByRole('listitem')).toHaveLength(3);
  });

  it('is not there where all are days', async () => {
    await openStory(makeStory(['one | 2025-01-01', 'two | 2025-02-01']));
    await screen.findByRole('slider');
    expect(screen.queryByRole('list', { name: 'Dates' })).toBeNull();
  });
});

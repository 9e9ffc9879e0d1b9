import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { ContestedBorders } from '../../src/ui/laterFiles.ts';
import { fullStory } from '../fixtures/storyFixture.ts';
import { checked, openStory } from './openStory.tsx';

const LOCKED = checked(fullStory());
const FREE = checked({ ...fullStory(), worldview: 'editorial', worldviewLocked: false });

function line(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}

describe('what is said of contested borders', () => {
  beforeAll(async () => {
    await ContestedBorders.preload();
  });

  it('names the worldview of the story, and leaves no choice where the story leaves none', async () => {
    const { user, store } = await openStory(LOCKED);
    await user.click(line('contested areas marked'));
    const panel = within(await screen.findByRole('region', { name: 'Borders on the map' }));
    expect(panel.queryAllByRole('radio')).toEqual([]);
    expect(panel.getByText(/have chosen how borders are drawn/).textContent).toContain('nobody’s colour');
    expect(panel.getAllByRole('listitem')).toHaveLength(14);
    store.intents.chooseWorldview('editorial', 'map');
    expect(store.getState().view.worldview).toBe('contested-marked');
  });

  it('is closed by Escape, which chooses nothing else, and the focus is where it was opened', async () => {
    const { user, store } = await openStory(FREE);
    store.intents.selectEvent(FREE.events[0]?.id ?? null, 'list');
    await user.click(line('editorial view'));
    const panel = await screen.findByRole('region', { name: 'Borders on the map' });
    await waitFor(() => expect(document.activeElement).toBe(panel));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Borders on the map' })).toBeNull();
    expect(document.activeElement).toBe(line('editorial view'));
    expect(store.getState().view.event).toBe(FREE.events[0]?.id);
  });

  it('says of each area who holds and who claims it, how it is drawn, and where that is from', async () => {
    const { user, store } = await openStory(FREE);
    await user.click(line('editorial view'));
    const panel = within(await screen.findByRole('region', { name: 'Borders on the map' }));
    const crimea = panel.getAllByRole('listitem').find(({ dataset }) => dataset['area'] === 'crimea');
    expect(crimea?.textContent).toContain('Administered by: Russia. Claimed by: Ukraine and Russia.');
    expect(crimea?.textContent).toContain('On this map: Ukraine.');
    expect(crimea?.querySelector('a')?.getAttribute('href')).toMatch(/^https:\/\/crimea-platform\.org\//);
    await user.click(panel.getByRole('radio', { name: 'as administered' }));
    expect(store.getState().view.worldview).toBe('as-administered');
    expect(crimea?.textContent).toContain('On this map: Russia.');
    const golan = panel.getAllByRole('listitem').find(({ dataset }) => dataset['area'] === 'golan');
    expect(golan?.textContent).toContain('On this map: a mark.');
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { storyFromLines } from '../fixtures/storyFixture.ts';
import { checked, list, openStory, type OpenStory, row } from './openStory.tsx';

const FILE = storyFromLines([
  '2025-01-01 | accords | Kazakhstan joins | KZ,US | washington',
  '2025-02-01 | accords | Israel visits | KZ,IL | astana',
  '2025-03-01 | war | Talks in Alaska | US,RU | anchorage',
]);
const STORY = checked({
  ...FILE,
  people: [{ id: 'tokayev', name: 'Tokayev' }],
  events: FILE.events.map((event, index) => ({
    ...event,
    ...(index === 2 ? { status: 'disputed' as const } : { people: [{ id: 'tokayev' }] }),
  })),
});

function filters() {
  return within(screen.getByRole('region', { name: 'Filters' }));
}

/** A switch of the filters, by what it is called and how many events it counts. */
function toggle(name: string): HTMLElement {
  return filters().getByRole('button', { name: new RegExp(`^${name}`) });
}

function isOn(name: string): boolean {
  return toggle(name).getAttribute('aria-pressed') === 'true';
}

function titles(): readonly (string | undefined)[] {
  return list()
    .queryAllByRole('button')
    .map((button) => button.querySelector('.cm-row-title')?.firstChild?.textContent ?? undefined);
}

function count(): string | undefined {
  return screen.getAllByRole('status').find((status) => status.dataset['total'])?.textContent;
}

async function openFilters(): Promise<OpenStory> {
  const opened = await openStory(STORY);
  await opened.user.click(filters().getByText('More filters'));
  // The panel's code comes when it is opened.
  await filters().findByRole('button', { name: /^United States/ });
  return opened;
}

describe('the filters', () => {
  it('count what each value would show, and narrow the list to what is chosen', async () => {
    const { user } = await openFilters();
    expect(count()).toBe('3 of 3 events · 3 in the time window');
    expect(toggle('accords').textContent).toBe('accords2');
    expect(isOn('accords') && isOn('war')).toBe(true);
    await user.click(toggle('war'));
    expect([isOn('accords'), isOn('war')]).toEqual([true, false]);
    expect(titles()).toEqual(['Kazakhstan joins', 'Israel visits']);
    expect(count()).toBe('2 of 3 events · 2 in the time window');
    expect(toggle('United States').textContent).toBe('United States1');
    await user.click(toggle('war'));
    expect(titles()).toHaveLength(3);
  });

  it('leave out values that would show nothing', async () => {
    const { user } = await openFilters();
    expect(filters().queryAllByRole('button', { name: /^Russia/ })).toHaveLength(1);
    await user.click(toggle('war'));
    expect(filters().queryAllByRole('button', { name: /^Russia/ })).toHaveLength(0);
  });

  it('are each one stop of the Tab key, with arrows among their values', async () => {
    const { user } = await openFilters();
    toggle('accords').focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(toggle('war'));
    await user.keyboard(' ');
    expect(isOn('war')).toBe(false);
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(filters().getByRole('searchbox', { name: 'Search the events' }));
  });

  it('find words of the events', async () => {
    const { user } = await openFilters();
    await user.type(filters().getByRole('searchbox'), 'alaska');
    await waitFor(() => expect(titles()).toEqual(['Talks in Alaska']));
    await user.clear(filters().getByRole('searchbox'));
    expect(titles()).toHaveLength(3);
  });
});

describe('what is chosen', () => {
  it('is shown as chips, and each can be let go', async () => {
    const { user } = await openFilters();
    expect(screen.queryByRole('group', { name: 'Chosen filters' })).toBeNull();
    await user.click(toggle('Kazakhstan'));
    await user.click(toggle('Tokayev'));
    await user.click(toggle('Confirmed'));
    const chips = within(screen.getByRole('group', { name: 'Chosen filters' }));
    expect(chips.getAllByRole('button').map((chip) => chip.getAttribute('aria-label'))).toEqual([
      'Remove filter: Kazakhstan',
      'Remove filter: Tokayev',
      'Remove filter: Confirmed',
    ]);
    await user.click(chips.getByRole('button', { name: 'Remove filter: Tokayev' }));
    expect(isOn('Tokayev')).toBe(false);
    expect(chips.getAllByRole('button')).toHaveLength(2);
  });

  it('of two countries means either, or both', async () => {
    const { user } = await openFilters();
    await user.click(toggle('United States'));
    await user.click(toggle('Kazakhstan'));
    expect(titles()).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Only events with all of them' }));
    expect(titles()).toEqual(['Kazakhstan joins']);
    await user.click(screen.getByRole('button', { name: 'Events with any of them' }));
    expect(titles()).toHaveLength(3);
  });

  it('tells in each row what the chosen country was in it', async () => {
    const { user } = await openFilters();
    await user.click(toggle('Israel'));
    expect(row('Israel visits').closest('li')?.querySelector('.cm-row-roles')?.textContent).toBe('Israel');
  });

  it('goes by one press', async () => {
    const { user } = await openFilters();
    const clear = filters().getByRole<HTMLButtonElement>('button', { name: 'Clear all' });
    expect(clear.disabled).toBe(true);
    await user.click(toggle('war'));
    await user.click(toggle('Kazakhstan'));
    expect(clear.disabled).toBe(false);
    await user.click(clear);
    expect(titles()).toHaveLength(3);
    expect([isOn('accords'), isOn('war'), isOn('Kazakhstan')]).toEqual([true, true, false]);
    expect(clear.disabled).toBe(true);
  });
});

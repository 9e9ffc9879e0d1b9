import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { makeStory } from '../fixtures/makeStory.ts';
import { fullStory } from '../fixtures/storyFixture.ts';
import { checked, detail, openStory, row } from './openStory.tsx';

const THREE = makeStory(['one | 2025-01-01', 'two | 2025-02-01', 'three | 2025-03-01 | b']);
const FULL = checked(fullStory());

function heading(): string | null {
  return detail().getByRole('heading', { level: 2 }).textContent;
}

function step(name: 'Previous event' | 'Next event' | 'Close the event'): HTMLButtonElement {
  return detail().getByRole<HTMLButtonElement>('button', { name });
}

describe('the panel of the chosen event', () => {
  it('says how to begin while nothing is chosen', async () => {
    await openStory(FULL);
    expect(heading()).toBe('Key events');
    expect(
      detail()
        .getAllByRole('button')
        .map((button) => button.dataset['eventId']),
    ).toEqual(['kazakhstan-announced']);
  });

  it('names of many key events those that the story began with, and those that it has come to', async () => {
    const events = Array.from({ length: 9 }, (_, index) => ({
      id: `e${index}`,
      when: `2025-01-0${index + 1}`,
      track: 'a',
      title: `Event ${index}`,
      importance: index === 4 ? 1 : 3,
    }));
    await openStory(makeStory([], { events }));
    const ids = detail()
      .getAllByRole('button')
      .map((button) => button.dataset['eventId']);
    expect(ids).toEqual(['e0', 'e1', 'e2', 'e6', 'e7', 'e8']);
  });

  it('opens with a press on a row, which a voice says too', async () => {
    const { user } = await openStory(FULL);
    await user.click(row('Accords signed'));
    expect(heading()).toBe('Accords signed');
    const voices = screen.getAllByRole('status').map(({ textContent }) => textContent?.replaceAll('\u00A0', ' '));
    expect(voices).toContain('Accords signed. 15 September 2020. 3 countries');
  });

  it('says the day by the clocks of countries far away, wherever they are', async () => {
    const { user } = await openStory(
      makeStory([], {
        events: [
          {
            id: 'landing',
            when: '1969-07-20T20:17Z',
            zone: 'America/Chicago',
            track: 'a',
            title: { en: 'The landing', ru: 'Посадка' },
            countries: [{ code: 'US' }, { code: 'AU' }, { code: 'NZ' }],
          },
        ],
      }),
    );
    await user.click(row('The landing'));
    expect(await detail().findByText(/^Local date/)).toBeTruthy();
    expect(
      detail()
        .getByText(/^Local date/)
        .textContent?.replaceAll('\u00A0', ' '),
    ).toBe('Local date (Australia, New Zealand): 21 July 1969');
  });

  it('steps to the previous and the next event, and no further', async () => {
    const { user } = await openStory(THREE);
    await user.click(row('two'));
    await user.click(step('Next event'));
    expect(heading()).toBe('Title of three');
    expect(step('Next event').disabled).toBe(true);
    expect(row('three').getAttribute('aria-current')).toBe('true');
    await user.click(step('Previous event'));
    await user.click(step('Previous event'));
    expect(heading()).toBe('Title of one');
    expect(step('Previous event').disabled).toBe(true);
    expect(detail().queryAllByText('1 of 3')).toHaveLength(1);
  });

  it('steps past what the filters hide', async () => {
    const { user, store } = await openStory(THREE);
    await user.click(row('two'));
    await user.click(screen.getByRole('button', { name: /^A\d$/ }));
    expect(heading()).toBe('Title of two');
    expect(detail().queryAllByText('hidden by the filters')).toHaveLength(1);
    expect(step('Next event').disabled && step('Previous event').disabled).toBe(true);
    expect(store.getState().view.event).toBe('two');
  });

  it.each(['{Escape}', 'close'])('closes by %s', async (way) => {
    const { user } = await openStory(THREE);
    await user.click(row('two'));
    if (way === 'close') await user.click(step('Close the event'));
    else await user.keyboard(way);
    expect(heading()).toBe('Key events');
    expect(row('two').hasAttribute('aria-current')).toBe(false);
  });
});

describe('the evidence of an event', () => {
  it.each([
    [[], 'No source is given.'],
    [['S1'], 'Confirmed · Only one source is given.'],
    [['S1', 'S2'], 'Confirmed · The sources agree that this happened.'],
    // Two articles of one publisher.
    [['S1', 'S3'], 'Confirmed'],
  ])('says that sources agree only where there are several: %j', async (ids, said) => {
    const of = { S1: 'One', S2: 'Two', S3: 'One' };
    const sources = Object.entries(of).map(([id, publisher]) => ({ id, publisher, title: id, date: '2025-01-01' }));
    const when = '2025-01-01';
    const event = { id: 'one', when, track: 'a', title: 'One', sources: ids.map((id) => ({ id })) };
    const { user } = await openStory(makeStory([], { sources, events: [event] }));
    await user.click(row('One'));
    expect(
      detail().queryAllByText((_, element) => element?.textContent === said && element.tagName === 'P'),
    ).toHaveLength(1);
  });

  it('says in what a country stood where the event is about something else, and not where it is about that', async () => {
    const story = makeStory([], {
      organisations: ['Union', 'League'].map((name) => ({ id: name.toLowerCase(), name })),
      statuses: [{ id: 'member', label: 'member', color: '#1f6feb' }],
      standings: [{ in: 'union', country: 'KZ', status: 'member', when: '2019/..' }],
      events: ['union', 'league'].map((id) => ({
        ...{ id, when: '2020', track: 'a', title: `Of the ${id}` },
        countries: [{ code: 'KZ' }],
        organisations: [{ id }],
      })),
    });
    const { user } = await openStory(story);
    const country = () => detail().getByRole('button', { name: 'Kazakhstan' }).closest('li')?.textContent;
    await user.click(row('Of the union'));
    expect(country()).toBe('Kazakhstan, at the time: member');
    await user.click(row('Of the league'));
    expect(country()).toBe('Kazakhstan, at the time: member (Union)');
  });

  it('names who said what, where, and by which source', async () => {
    const { user } = await openStory(FULL);
    await user.click(row('Kazakhstan announced'));
    const claim = detail().getByText('He said so.').closest('figure');
    expect(claim?.textContent).toBe('According to Tokayev (Washington)He said so.Reported by TASS (¶\u00A04)');
    const note = detail().getByText('Seen.', { exact: false }).closest('div');
    expect(note?.textContent).toBe('Editor’s noteSeen. (Copy)');
  });

  it('links each source safely, or says that it has no link', async () => {
    const { user } = await openStory(FULL);
    await user.click(row('Kazakhstan announced'));
    const source = detail().getByRole('link', { name: 'A headline' });
    expect(source.getAttribute('href')).toBe('https://tass.com/1');
    expect(source.getAttribute('rel')).toContain('noopener');
    expect(source.closest('li')?.textContent?.replaceAll('\u00A0', ' ')).toBe('A headline TASS, 7 Nov 2025, ¶ 1');
  });

  it('leads to the events that it hangs together with', async () => {
    const { user } = await openStory(FULL);
    await user.click(row('Kazakhstan announced'));
    await user.click(detail().getByRole('button', { name: 'Accords signed' }));
    expect(heading()).toBe('Accords signed');
    await user.click(detail().getByRole('button', { name: 'Kazakhstan announced' }));
    expect(heading()).toBe('Kazakhstan announced');
  });

  it('gives no link to itself beside the relations that it has brought about', async () => {
    const { user } = await openStory(FULL);
    await user.click(row('Accords signed'));
    const [relation] = await detail().findAllByText((_, element) => element?.matches('[data-relation]') === true);
    expect(relation?.textContent).toMatch(/Israel/);
    expect(relation?.querySelector('button, a')).toBeNull();
  });

  it('narrows the story to a person or an organisation by a press', async () => {
    const { user, store } = await openStory(FULL);
    await user.click(row('Kazakhstan announced'));
    for (const name of ['Tokayev', 'Abraham Accords']) {
      const button = detail().getByRole('button', { name });
      expect(button.getAttribute('aria-pressed')).toBe('false');
      await user.click(button);
      expect(detail().getByRole('button', { name }).getAttribute('aria-pressed')).toBe('true');
    }
    const { people, organisations } = store.getState().view.filters;
    expect([people, organisations]).toEqual([['tokayev'], ['abraham-accords']]);
  });

  it('gives way to a country by a press: an event is chosen, or countries are', async () => {
    const { user, store } = await openStory(FULL);
    await user.click(row('Kazakhstan announced'));
    await user.click(detail().getByRole('button', { name: 'Kazakhstan' }));
    expect(await screen.findAllByRole('heading', { name: 'Kazakhstan' })).toHaveLength(1);
    expect(screen.queryAllByRole('button', { name: 'Remove filter: Kazakhstan' })).toHaveLength(1);
    expect(store.getState().view.event).toBeNull();
  });
});

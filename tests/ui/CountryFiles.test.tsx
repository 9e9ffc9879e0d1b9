import { act, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { CountryFiles } from '../../src/ui/laterFiles.ts';
import { fullStory, storyFromLines } from '../fixtures/storyFixture.ts';
import { checked, detail, list, openStory, row } from './openStory.tsx';

const FULL = checked(fullStory());
const SHARED = checked(
  storyFromLines([
    '2020-01-01 | a | Both meet | KZ,IL',
    '2021-01-01 | a | Alone | KZ',
    '2022-01-01 | a | Other | IL,US',
  ]),
);

/** The panel, whatever it shows. */
function panel() {
  return within(screen.getByRole('complementary'));
}

function file(name: string) {
  return within(panel().getByRole('region', { name }));
}

function titles(name: string): readonly (string | undefined)[] {
  return [...panel().getByRole('region', { name }).querySelectorAll<HTMLElement>('.cm-key-event')].map(
    ({ dataset }) => dataset['eventId'],
  );
}

describe('the file of a chosen country', () => {
  beforeAll(async () => {
    await CountryFiles.preload();
  });

  it('takes the panel while no event is chosen, and gives it to an event and back', async () => {
    const { user, store } = await openStory(FULL);
    act(() => store.intents.chooseCountry('KZ', false, 'map'));
    expect(file('Kazakhstan').getByRole('heading', { name: 'Kazakhstan' })).toBeDefined();
    expect(panel().getByText('Tokayev')).toBeDefined();
    await user.click(row('Kazakhstan announced'));
    expect(detail().getByRole('heading', { level: 2 }).textContent).toBe('Kazakhstan announced');
    await user.keyboard('{Escape}');
    expect(file('Kazakhstan').getByRole('heading', { level: 2 })).toBeDefined();
    await user.keyboard('{Escape}');
    expect(detail().getByRole('heading', { level: 2 }).textContent).toBe('Key events');
  });

  it('says since when it has stood so, no more exactly than the story knows', async () => {
    const { standings = [], ...rest } = fullStory();
    const [first] = standings;
    if (!first) throw new Error('no standing');
    const when = ['1974-05/..', '1973~/1974', '../1972'];
    const told = { ...rest, standings: when.map((one) => ({ ...first, country: 'KZ', when: one })) };
    const { store } = await openStory(checked(told));
    act(() => store.intents.chooseCountry('KZ', false, 'map'));
    const lines = [...document.querySelectorAll('.cm-standings li > .cm-muted:first-child')];
    expect(lines.map(({ textContent }) => textContent)).toEqual(['', 'c.\u00A01973', 'May 1974']);
  });

  it('lists its events, and chooses one', async () => {
    const { user, store } = await openStory(SHARED);
    act(() => store.intents.chooseCountry('KZ', false, 'map'));
    expect(titles('Kazakhstan')).toEqual(['both-meet', 'alone']);
    await user.click(file('Kazakhstan').getByRole('button', { name: /Alone/ }));
    expect(store.getState().view.event).toBe('alone');
  });

  it('compares with another: events of either, those of both marked in the files and in the list', async () => {
    const { user, store } = await openStory(SHARED);
    act(() => store.intents.chooseCountry('KZ', false, 'map'));
    await user.click(panel().getByRole('button', { name: 'Compare with…' }));
    const choice = panel().getByRole<HTMLSelectElement>('combobox', { name: 'Compare with…' });
    expect(document.activeElement).toBe(choice);
    expect([...choice.options].map(({ text }) => text)).toEqual(['no other country', 'Israel', 'United States']);
    await user.selectOptions(choice, 'Israel');
    expect(store.getState().view.filters.countries.codes).toEqual(['KZ', 'IL']);
    expect(titles('Israel')).toEqual(['both-meet', 'other']);
    const marked = [...document.querySelectorAll('.cm-country-events [data-both]')].map(
      ({ textContent }) => textContent,
    );
    expect(marked).toHaveLength(2);
    expect(marked.every((text) => text?.includes('both countries'))).toBe(true);
    const rows = [...document.querySelectorAll<HTMLElement>('[data-part="list"] [data-both]')];
    expect(rows).toHaveLength(1);
    expect(rows[0]?.closest('li')?.textContent).toContain('Both meet');

    await user.selectOptions(choice, 'United States');
    expect(store.getState().view.filters.countries.codes).toEqual(['KZ', 'US']);
    await user.selectOptions(choice, 'no other country');
    expect(store.getState().view.filters.countries.codes).toEqual(['KZ']);
    await user.click(panel().getByRole('button', { name: 'Close the country' }));
    expect(store.getState().view.filters.countries.codes).toEqual([]);
    expect(list().getAllByRole('button')).toHaveLength(3);
  });

  it('says the relations of an event as text', async () => {
    const story = checked({
      ...storyFromLines(['2022-02-24 | a | War | RU,UA']),
      roles: [{ id: 'wages', label: 'wages war on the country' }],
      relations: [{ from: 'RU', to: 'UA', kind: 'wages', directed: true, when: '2022-02-24/..', event: 'war' }],
    });
    const { user } = await openStory(story);
    await user.click(row('War'));
    const relation = screen.getByText((_, element) => element?.matches('[data-relation]') === true);
    expect(relation.textContent).toContain('Russia\u00A0→ Ukraine: wages war on the country');
  });
});

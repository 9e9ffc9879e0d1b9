import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { storyFromLines } from '../fixtures/storyFixture.ts';
import { checked, list, openStory, row } from './openStory.tsx';

const FILE = storyFromLines([
  '2025-11-06 | accords | Kazakhstan joins | KZ',
  '2025-11-07 | accords | Russia answers | RU',
]);
/** In English and Russian; the second event has no Russian words. */
const STORY = checked({
  ...FILE,
  languages: ['en', 'ru'],
  title: { en: 'The Accords', ru: 'Соглашения' },
  events: FILE.events.map((event, index) =>
    index === 0
      ? { ...event, title: { en: 'Kazakhstan joins', ru: 'Казахстан вступает' } }
      : { ...event, title: { en: 'Russia answers' } },
  ),
});

function languages() {
  return within(screen.getByRole('navigation', { name: /Language|Язык/ }));
}

describe('the languages of a story', () => {
  it('are links in their own names, which work without script too', async () => {
    await openStory(STORY);
    const links = languages().getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href'), link.getAttribute('lang')])).toEqual([
      ['English', '/s/fixture/en/', 'en'],
      ['Русский', '/s/fixture/ru/', 'ru'],
    ]);
    expect(links.map((link) => link.getAttribute('aria-current'))).toEqual(['true', null]);
  });

  it('change in place, the interface with the story, and keep the choice of event', async () => {
    const { user } = await openStory(STORY);
    await user.click(row('Kazakhstan joins'));
    await user.click(languages().getByRole('link', { name: 'Русский' }));
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Соглашения'));
    const events = within(screen.getByRole('region', { name: 'События' }));
    expect(events.getByRole('button', { name: /Казахстан вступает/ }).getAttribute('aria-current')).toBe('true');
    expect(languages().getByRole('link', { name: 'Русский' }).getAttribute('aria-current')).toBe('true');
    expect(screen.getByRole('main').closest('[lang]')?.getAttribute('lang')).toBe('ru');
  });

  it('say of a text in another language which one it is in', async () => {
    await openStory(STORY, 'ru');
    const events = within(screen.getByRole('region', { name: 'События' }));
    const languageOf = (title: string) => events.getByText(title).closest('[lang]')?.getAttribute('lang');
    expect([languageOf('Russia answers'), languageOf('Казахстан вступает')]).toEqual(['en', 'ru']);
  });

  it('are not offered where there is one only', async () => {
    await openStory(checked(FILE));
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(list().getAllByRole('button')).toHaveLength(2);
  });
});

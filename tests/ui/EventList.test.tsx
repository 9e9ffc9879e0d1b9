import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { makeStory } from '../fixtures/makeStory.ts';
import { offsetOf, rowOffsets } from '../../src/ui/rowOffsets.ts';
import { list, openStory, row } from './openStory.tsx';

const STORY = makeStory(['one | 2025-01-01', 'two | 2025-02-01', 'three | 2025-03-01 | b']);

const MANY = 400;
const LONG = makeStory(Array.from({ length: MANY }, (_, index) => `event-${index + 1} | ${2000 + index}`));

function buttons(): readonly HTMLElement[] {
  return list().getAllByRole('button');
}

describe('the list of events', () => {
  it('has every event in the order of time, each with its date in words', async () => {
    await openStory(STORY);
    expect(buttons().map(({ textContent }) => textContent?.replaceAll('\u00A0', ' '))).toEqual([
      '1 Jan 2025Title of one',
      '1 Feb 2025Title of two',
      '1 Mar 2025Title of three',
    ]);
  });

  it('is one stop of the Tab key, where arrows, Home and End move and Enter chooses', async () => {
    const { user } = await openStory(STORY);
    expect(buttons().filter(({ tabIndex }) => tabIndex === 0)).toEqual([row('one')]);
    await user.click(screen.getByRole('link', { name: 'Skip to the list of events' }));
    expect(document.activeElement).toBe(row('one'));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(row('two'));
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(row('three'));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(row('three'));
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(row('two'));
    await user.keyboard('{Enter}');
    expect(row('two').getAttribute('aria-current')).toBe('true');
    await user.keyboard('{Home}');
    expect(document.activeElement).toBe(row('one'));
    expect(buttons().filter((button) => button.hasAttribute('aria-current'))).toEqual([row('two')]);
    expect(buttons().filter(({ tabIndex }) => tabIndex === 0)).toEqual([row('one')]);
    await user.tab();
    expect(buttons().some((button) => button === document.activeElement)).toBe(false);
  });

  it('is pressed at a row’s summary too, but not at its links, nor where text is being marked', async () => {
    const summary = 'As [Reuters](https://example.org/a) says';
    const events = [{ id: 'one', when: '2025-01-01', track: 'a', title: 'One', summary }];
    const { user, store } = await openStory(makeStory([], { events }));
    await screen.findByRole('slider');
    const text = screen.getByText(/^As/);
    await user.click(within(text).getByRole('link'));
    expect(store.getState().view.event).toBeNull();
    const range = document.createRange();
    range.selectNodeContents(text);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    text.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(store.getState().view.event).toBeNull();
    getSelection()?.removeAllRanges();
    await user.click(text);
    expect(store.getState().view.event).toBe('one');
    expect(document.activeElement).toBe(list().getByRole('button'));
  });

  it('leaves the browser its own key combinations', async () => {
    const { user } = await openStory(STORY);
    row('two').focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}{Control>}{End}{/Control}');
    expect(document.activeElement).toBe(row('two'));
  });

  it('says why it is empty, and the way out', async () => {
    const { user, store } = await openStory(STORY);
    act(() => store.intents.toggleStatus('disputed', 'filters'));
    expect(list().queryAllByText(/No events match/)).toHaveLength(1);
    await user.click(list().getByRole('button', { name: 'Show everything' }));
    expect(buttons()).toHaveLength(3);
  });
});

describe('a list of more than 300 events', () => {
  it('holds the rows near the reader only, and each says which of how many it is', async () => {
    await openStory(LONG);
    const rows = list().getAllByRole('listitem');
    expect(rows.length).toBeLessThan(100);
    for (const [index, item] of rows.entries()) {
      expect(item.getAttribute('aria-posinset')).toBe(String(index + 1));
      expect(item.getAttribute('aria-setsize')).toBe(String(MANY));
    }
  });

  it('shows the rows that it is scrolled to', async () => {
    await openStory(LONG);
    const box = screen.getByRole('region', { name: 'Events' });
    // A page of no width is a narrow one: its rows stand apart.
    box.scrollTop = offsetOf(rowOffsets(LONG.events, true), 200);
    fireEvent.scroll(box);
    expect(row('Title of event-201$').closest('li')?.getAttribute('aria-posinset')).toBe('201');
    expect(list().queryByRole('button', { name: /Title of event-1$/ })).toBeNull();
  });

  it('scrolls to the event that is chosen elsewhere', async () => {
    const { store } = await openStory(LONG);
    const box = screen.getByRole('region', { name: 'Events' });
    act(() => store.intents.selectEvent('event-350', 'timeline'));
    // It is scrolled in the frame that shows the choice.
    await act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    fireEvent.scroll(box);
    expect(row('Title of event-350$').getAttribute('aria-current')).toBe('true');
  });

  it('of 300 is whole', async () => {
    await openStory(makeStory(Array.from({ length: 300 }, (_, index) => `e${index} | ${1700 + index}`)));
    // By selector: by role jsdom takes seconds for so many.
    const rows = screen.getByRole('region', { name: 'Events' }).querySelectorAll('li.cm-row');
    expect(rows).toHaveLength(300);
    expect([...rows].some((item) => item.hasAttribute('aria-setsize'))).toBe(false);
  });
});

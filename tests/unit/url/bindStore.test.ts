import { describe, expect, it } from 'vitest';
import type { Story } from '../../../src/story/model.ts';
import { bindStoreToAddress } from '../../../src/url/bindStore.ts';
import { REPLACE_INTERVAL } from '../../../src/url/pace.ts';
import {
  chooseCountry,
  chooseEvent,
  clearCountries,
  defaultView,
  followDefaults,
  movePlayhead,
  searchText,
  speak,
  type View,
} from '../../../src/view/index.ts';
import { type Day, timeSpan } from '../../../src/time/index.ts';
import { createFakeClock, createFakeWindow } from './fakeWindow.ts';
import { STORY } from './sampleStory.ts';

const PAGE = 'https://example.org/s/sample/en/';

/** The store's side of the contract, with nothing else in it. */
function createFakeStore(first: Story, left = 0) {
  let story = first;
  let coming = left;
  let initial = defaultView(story, 'en');
  let view = initial;
  let restores = 0;
  const listeners = new Set<() => void>();
  const set = (next: View): void => {
    view = next;
    for (const listener of listeners) listener();
  };
  return {
    getState: () => ({ story, view, coming }),
    getInitialState: () => ({ view: initial }),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    intents: {
      restore: (next: View) => {
        restores += 1;
        set(next);
      },
    },
    change: (change: (view: View) => View) => set(change(view)),
    complete: (whole: Story) => {
      const before = initial;
      story = whole;
      coming = 0;
      initial = defaultView(whole, 'en');
      set(followDefaults(view, before, initial));
    },
    get restores() {
      return restores;
    },
    get listenerCount() {
      return listeners.size;
    },
  };
}

function setup(hash = '', early: (view: View) => View = (view) => view, store = createFakeStore(STORY)) {
  const target = createFakeWindow(PAGE + hash);
  const scheduler = createFakeClock();
  store.change(early);
  const told: string[][] = [];
  const onUnknown = (unknown: readonly { readonly id: string }[]): void => void told.push(unknown.map(({ id }) => id));
  const bound = bindStoreToAddress(store, target, { scheduler, onUnknown });
  const hashes = (): string[] => target.entries.map((url) => url.slice(PAGE.length));
  return { target, scheduler, store, bound, hashes, told };
}

describe('an address without entries of its own', () => {
  const id = STORY.events[0]?.id ?? '';

  it.each([
    [true, 2],
    [false, 1],
  ])('entries: %s', (entries, count) => {
    const store = createFakeStore(STORY);
    const target = createFakeWindow(PAGE);
    const bound = bindStoreToAddress(store, target, { scheduler: createFakeClock(), entries });
    store.change((view) => chooseEvent(view, id, STORY));
    expect(target.location.hash).toBe(`#e=${id}`);
    expect(target.entries).toHaveLength(count);
    bound.dispose();
  });
});

describe('what the reader does before the address is bound', () => {
  const id = STORY.events[0]?.id ?? '';
  const other = STORY.events[1]?.id ?? '';
  const early = (view: View): View => chooseEvent(view, id, STORY);

  it('is written as soon as it is', () => {
    const { target } = setup('', early);
    expect(target.location.hash).toContain(`e=${id}`);
  });

  it('is not undone by what the link says', () => {
    const { store, target } = setup(`#e=${other}`, early);
    expect(store.getState().view.event).toBe(id);
    expect(target.location.hash).toContain(`e=${id}`);
  });
});

describe('at the start', () => {
  it('the view takes over what the address says, and nothing is written', () => {
    const { store, target, told } = setup('#?secret=x&e=signing&e2=&p=nobody');
    expect(store.getState().view.event).toBe('signing');
    expect(told).toEqual([['nobody']]);
    expect([store.restores, target.writes]).toEqual([1, 0]);
  });

  it('an address that says nothing changes nothing', () => {
    const { store, target } = setup('#section-2');
    expect([store.restores, target.writes]).toEqual([0, 0]);
  });
});

describe('writing the view', () => {
  it('choosing an event or a country, and taking it back, makes an entry each', () => {
    const { store, hashes } = setup();
    store.change((view) => chooseEvent(view, 'signing', STORY));
    store.change((view) => chooseEvent(view, 'freeze-proposal', STORY));
    store.change((view) => chooseCountry(view, 'KZ', false));
    store.change((view) => chooseCountry(view, 'IL', true));
    store.change(clearCountries);
    expect(hashes()).toEqual(['', '#e=signing', '#e=freeze-proposal', '#c=KZ', '#c=KZ,IL', '']);
  });

  it('everything else rewrites the present entry', () => {
    const { store, scheduler, hashes } = setup();
    store.change((view) => movePlayhead(view, '2021-01-01' as Day));
    store.change((view) => searchText(view, 'k'));
    store.change((view) => searchText(view, 'ka'));
    store.change((view) => speak(view, 'ru'));
    scheduler.advance(REPLACE_INTERVAL);
    expect(hashes()).toEqual(['#t=2021-01-01&q=ka&l=ru']);
  });

  it('writes nothing for a change that a link does not carry, or that is taken back while it waits', () => {
    const { store, scheduler, target, hashes } = setup();
    store.change((view) => view);
    store.change((view) => ({ ...view }));
    expect(target.writes).toBe(0);
    store.change((view) => searchText(view, 'a'));
    store.change((view) => searchText(view, 'ab'));
    store.change((view) => searchText(view, 'a'));
    scheduler.advance(10 * REPLACE_INTERVAL);
    expect(hashes()).toEqual(['#q=a']);
  });

  it('keeps what belongs to others, also what came meanwhile', () => {
    const { store, target, hashes } = setup('#?secret=x');
    store.change((view) => chooseEvent(view, 'signing', STORY));
    target.history.replaceState(null, '', `${PAGE}#?secret=y&amp=1&e=signing`);
    store.change((view) => chooseEvent(view, null, STORY));
    expect(hashes()).toEqual(['#?secret=x', '#?secret=y&amp=1&e=signing', '#?secret=y&amp=1']);
  });
});

describe('Back and Forward', () => {
  it('restore the views, once each, and write nothing', () => {
    const { store, target, scheduler, hashes } = setup('#q=x');
    store.change((view) => chooseEvent(view, 'long-before', STORY));
    const chosen = store.getState().view;
    store.change((view) => chooseEvent(view, 'signing', STORY));
    const writes = target.writes;
    const before = store.restores;
    target.go(-1);
    expect(store.getState().view).toEqual(chosen);
    target.go(-1);
    expect(store.getState().view).toEqual({ ...defaultView(STORY, 'en'), filters: { ...chosen.filters, text: 'x' } });
    target.go(1);
    expect(store.getState().view).toEqual(chosen);
    scheduler.advance(10_000);
    expect(store.restores - before).toBe(3);
    expect(target.writes).toBe(writes);
    expect(hashes()).toHaveLength(3);
  });

  it('leave a hash with garbage in it as it is', () => {
    const { store, target, hashes } = setup();
    target.typeHash('#e=nothing&t=never');
    expect(store.getState().view).toEqual(defaultView(STORY, 'en'));
    expect(hashes()).toEqual(['', '#e=nothing&t=never']);
    expect(target.writes).toBe(0);
  });
});

describe('what the story does not have', () => {
  it('is told of every link, until one has nothing of the kind', () => {
    const { target, told } = setup();
    target.typeHash('#e=nothing');
    target.typeHash('#p=nobody&o=none');
    target.typeHash('#e=signing');
    target.typeHash('');
    target.go(-3);
    expect(told).toEqual([['nothing'], ['nobody', 'none'], [], ['nothing']]);
  });
});

describe('while only the beginning of the story is there', () => {
  const [first, second] = STORY.events;
  if (!first || !second) throw new Error('no events');
  const BEGINNING: Story = {
    ...STORY,
    home: {},
    events: [first, second],
    eventById: new Map([first, second].map((event) => [event.id, event])),
  };
  const WHOLE: Story = { ...STORY, home: {} };
  const begin = (hash = '', early?: (view: View) => View) => setup(hash, early, createFakeStore(BEGINNING, 2));

  it('what the link names is not missed before all is there; then it is chosen, and nothing is written', () => {
    const { store, target, told, hashes } = begin('#e=kazakhstan-announced&q=x');
    expect(store.getState().view).toMatchObject({ event: null, filters: { text: 'x' } });
    store.complete(WHOLE);
    expect(store.getState().view).toMatchObject({ event: 'kazakhstan-announced', filters: { text: 'x' } });
    expect([told, target.writes, store.restores]).toEqual([[], 0, 2]);
    expect(hashes()).toEqual(['#e=kazakhstan-announced&q=x']);
  });

  it('what the whole story does not have is told of then, and the hash stays as it is', () => {
    const { store, target, told, hashes } = begin('#e=nothing&p=nobody');
    expect(told).toEqual([]);
    store.complete(WHOLE);
    expect(told).toEqual([['nothing', 'nobody']]);
    expect([target.writes, store.restores]).toEqual([0, 1]);
    expect(hashes()).toEqual(['#e=nothing&p=nobody']);
    store.change((view) => chooseEvent(view, 'signing', WHOLE));
    expect(hashes()).toEqual(['#e=nothing&p=nobody', '#e=signing']);
  });

  it('a window beyond the beginning is the link’s when the whole is there', () => {
    const { store } = begin('#w=2025-01/2025-12');
    store.complete(WHOLE);
    expect(store.getState().view.window).toEqual(timeSpan(Date.UTC(2025, 0, 1), Date.UTC(2026, 0, 1)));
  });

  it('what the reader has chosen meanwhile stays, in the address too', () => {
    const { store, told, scheduler, hashes } = begin('#e=kazakhstan-announced&p=nobody');
    store.change((view) => chooseEvent(view, 'signing', BEGINNING));
    const window = timeSpan(Date.UTC(2019, 0, 1), Date.UTC(2021, 0, 1));
    store.change((view) => ({ ...view, window }));
    store.complete(WHOLE);
    scheduler.advance(REPLACE_INTERVAL);
    expect(store.getState().view).toMatchObject({ event: 'signing', window });
    expect(hashes()).toEqual(['#e=kazakhstan-announced&p=nobody', '#e=signing&w=2019-01-01/2020-12-31']);
    expect(told).toEqual([['nobody']]);
  });

  it('what the reader did before the address was bound stays, then and when the whole is there', () => {
    const { store, hashes } = begin('#e=long-before', (view) => chooseEvent(view, 'signing', BEGINNING));
    store.complete(WHOLE);
    expect(store.getState().view.event).toBe('signing');
    expect(hashes().at(-1)).toMatch(/^#e=signing/);
  });

  it('an address that is bound when the whole has come is read as ever', () => {
    const store = createFakeStore(BEGINNING, 2);
    store.complete(WHOLE);
    const { told } = setup('#e=freeze-proposal&p=nobody', undefined, store);
    expect(store.getState().view.event).toBe('freeze-proposal');
    expect(told).toEqual([['nobody']]);
  });

  it('a link that is followed meanwhile is the one that counts', () => {
    const { store, target, told } = begin('#e=nothing');
    target.typeHash('#e=freeze-proposal');
    store.complete(WHOLE);
    expect(store.getState().view.event).toBe('freeze-proposal');
    expect(told).toEqual([]);
  });

  it('an address that says nothing is left alone', () => {
    const { store, target } = begin('#list');
    store.complete(WHOLE);
    expect([store.restores, target.writes]).toEqual([0, 0]);
    expect(store.getState().view).toEqual(defaultView(WHOLE, 'en'));
    store.change((view) => searchText(view, 'a'));
    expect(target.writes).toBe(1);
  });
});

describe('anchors of the page', () => {
  it('leave the view as it is, and the link whole', () => {
    const { store, target, hashes } = setup('#e=signing');
    target.typeHash('#list');
    expect(store.getState().view.event).toBe('signing');
    expect(hashes()).toEqual(['#e=signing', '#list&e=signing']);
  });

  it('leave the view as it is on the page of another language that it was changed to, too', () => {
    const store = createFakeStore(STORY);
    const target = createFakeWindow(PAGE);
    const scheduler = createFakeClock();
    bindStoreToAddress(store, target, { scheduler, pages: true });
    store.change((view) => speak(view, 'ru'));
    store.change((view) => chooseEvent(view, 'signing', STORY));
    store.change((view) => searchText(view, 'abc'));
    scheduler.advance(REPLACE_INTERVAL * 3);
    expect(target.location.href).toBe(`${PAGE.replace('/en/', '/ru/')}#e=signing&q=abc`);
    target.typeHash('#comments');
    expect(store.getState().view).toMatchObject({ event: 'signing', language: 'ru', filters: { text: 'abc' } });
    expect(target.location.hash).toBe('#comments&e=signing&q=abc');
    // While the link is mended still: both words of the browser are one change.
    target.typeHash('#comments2');
    expect(store.getState().view.event).toBe('signing');
    // Another language in so many words is one.
    target.typeHash('#l=en');
    expect(store.getState().view).toMatchObject({ event: null, language: 'en' });
  });

  it('are left alone where there is nothing to say', () => {
    const { target, hashes } = setup();
    target.typeHash('#list');
    expect(target.writes).toBe(0);
    expect(hashes()).toEqual(['', '#list']);
  });

  it('do not keep Back from restoring the default view', () => {
    const { store, target } = setup('#list');
    store.change((view) => chooseEvent(view, 'signing', STORY));
    target.go(-1);
    expect(store.getState().view).toEqual(defaultView(STORY, 'en'));
  });
});

describe('the end', () => {
  it('leaves nothing behind, and the address to the next', () => {
    const { store, target, scheduler, bound } = setup();
    store.change((view) => searchText(view, 'a'));
    store.change((view) => searchText(view, 'ab'));
    bound.dispose();
    bound.dispose();
    expect([store.listenerCount, target.listenerCount, scheduler.waiting]).toEqual([0, 0, 0]);
    const next = createFakeStore(STORY);
    bindStoreToAddress(next, target, { scheduler });
    expect(next.getState().view.filters.text).toBe('a');
  });

  it('a second mount keeps its view to itself', () => {
    const { target, scheduler, hashes } = setup('#e=signing');
    const second = createFakeStore(STORY);
    const bound = bindStoreToAddress(second, target, { scheduler });
    second.change((view) => chooseEvent(view, 'freeze-proposal', STORY));
    target.typeHash('#e=long-before');
    bound.dispose();
    expect(second.getState().view.event).toBe('freeze-proposal');
    expect(second.listenerCount).toBe(0);
    expect(hashes()).toEqual(['#e=signing', '#e=long-before']);
  });
});

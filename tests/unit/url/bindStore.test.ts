import { describe, expect, it } from 'vitest';
import type { Story } from '../../../src/story/model.ts';
import { bindStoreToAddress } from '../../../src/url/bindStore.ts';
import { REPLACE_INTERVAL } from '../../../src/url/pace.ts';
import {
  chooseCountry,
  chooseEvent,
  clearCountries,
  defaultView,
  movePlayhead,
  searchText,
  speak,
  type View,
} from '../../../src/view/index.ts';
import type { Day } from '../../../src/time/index.ts';
import { createFakeClock, createFakeWindow } from './fakeWindow.ts';
import { STORY } from './sampleStory.ts';

const PAGE = 'https://example.org/s/sample/en/';

/** The store's side of the contract, with nothing else in it. */
function createFakeStore(story: Story) {
  const initial = defaultView(story, 'en');
  let view = initial;
  let restores = 0;
  const listeners = new Set<() => void>();
  const set = (next: View): void => {
    view = next;
    for (const listener of listeners) listener();
  };
  return {
    getState: () => ({ story, view }),
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
    get restores() {
      return restores;
    },
    get listenerCount() {
      return listeners.size;
    },
  };
}

function setup(hash = '', early: (view: View) => View = (view) => view) {
  const target = createFakeWindow(PAGE + hash);
  const scheduler = createFakeClock();
  const store = createFakeStore(STORY);
  store.change(early);
  const told: string[][] = [];
  const onUnknown = (unknown: readonly { readonly id: string }[]): void => void told.push(unknown.map(({ id }) => id));
  const bound = bindStoreToAddress(store, target, { scheduler, onUnknown });
  const hashes = (): string[] => target.entries.map((url) => url.slice(PAGE.length));
  return { target, scheduler, store, bound, hashes, told };
}

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

describe('anchors of the page', () => {
  it('leave the view as it is, and the link whole', () => {
    const { store, target, hashes } = setup('#e=signing');
    target.typeHash('#list');
    expect(store.getState().view.event).toBe('signing');
    expect(hashes()).toEqual(['#e=signing', '#list&e=signing']);
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

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import '../../src/ui/css/index.css';
import { mount, type MountOptions } from '../../src/mount.tsx';
import { storyFromLines } from '../fixtures/storyFixture.ts';
import { prerender } from './prerendered.ts';
import { addContainer, answer, find, OPTIONS, painted, setViewport, when, whenState, WIDE } from './mountHarness.ts';

/** Three events each, of the same ids, tracks and places: whatever is kept by name would be found twice. */
const LINES = [
  '2025-08-15 | one | Alaska meeting | US,RU | anchorage',
  '2025-11-06 | two | Kazakhstan joins | KZ,US | washington',
  '2025-12-01 | two | Later meeting | KZ,IL | astana',
];
const STORIES = ['first', 'second'] as const;
const textOf = (id: string): string =>
  JSON.stringify(
    storyFromLines(LINES, {
      id,
      languages: ['en', 'ru'],
      updated: '2025-12-31',
      organisations: [{ id: 'accords', name: 'Accords' }],
      statuses: [{ id: 'announced', label: 'Announced', color: '#e3b341', pattern: 'hatched' }],
      standings: [
        { in: 'accords', country: 'KZ', status: 'announced', when: '2025-11-06/..', event: 'kazakhstan-joins' },
      ],
    }),
  );

interface Mounted {
  readonly container: HTMLElement;
  readonly unmount: () => void;
  /** The events that the container told of, as `chronomap:view`. */
  readonly told: (string | null)[];
}

let putBack = (): void => {};
let mounted: Mounted[] = [];
let address = '';

beforeEach(async () => {
  await setViewport();
  putBack = answer(
    Object.fromEntries(STORIES.map((id) => [`/data/stories/${id}.json`, () => new Response(textOf(id))])),
  );
  address = location.href;
});
afterEach(() => {
  for (const { unmount, container } of mounted) {
    unmount();
    container.remove();
  }
  mounted = [];
  putBack();
  history.replaceState(history.state, '', address);
});

/** Both at once, so that neither is whole before the other begins. */
function addBoth(one: string, other: string): Promise<[Mounted, Mounted]> {
  return Promise.all([add(one), add(other)]);
}

async function add(
  story: string,
  more: Partial<MountOptions> = {},
  container = addContainer(WIDE / 2),
): Promise<Mounted> {
  // Side by side, so that neither waits for being scrolled to.
  container.style.cssFloat = 'left';
  const told: (string | null)[] = [];
  container.addEventListener('chronomap:view', (event) => {
    if (event instanceof CustomEvent) told.push(event.detail.event);
  });
  const one = { container, told, unmount: mount(container, { ...OPTIONS, story, ...more }) };
  mounted.push(one);
  await whenState(container, 'ready');
  return one;
}

function row({ container }: Mounted, id: string): HTMLElement {
  return find(container, `[data-part="list"] [data-event-id="${id}"]`);
}

/** Which event each part of a mount marks as the chosen one. */
function chosen({ container }: Mounted): readonly string[] {
  return [...container.querySelectorAll('[data-event-id][aria-current="true"]')].map((element) => {
    const part = element.closest<HTMLElement>('[data-part]')?.dataset.part ?? '';
    return `${part} ${element.getAttribute('data-event-id') ?? ''}`;
  });
}

function idsIn({ container }: Mounted): readonly string[] {
  return [...container.querySelectorAll('[id]')].map(({ id }) => id);
}

/** What a mount shows of its view, in the parts that hold no measured pixels. */
function picture({ container }: Mounted): readonly string[] {
  const parts = ['filters', 'legend', 'playhead', 'detail', 'list'];
  return ['.cm-header', ...parts.map((part) => `[data-part="${part}"]`)].map(
    (selector) => find(container, selector).outerHTML,
  );
}

const EVERYWHERE = ['map', 'timeline', 'detail', 'list'].map((part) => `${part} kazakhstan-joins`).sort();

describe.each([
  ['two stories', 'first', 'second'],
  ['one story twice', 'first', 'first'],
])('%s on one page', (_name, oneStory, otherStory) => {
  it('have no id in common, and each reference leads to an element of its own', async () => {
    const [one, other] = await addBoth(oneStory, otherStory);
    const ids = [...idsIn(one), ...idsIn(other)];
    expect(idsIn(one).length).toBeGreaterThan(5);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const { container } of [one, other]) {
      for (const attribute of ['for', 'aria-describedby', 'aria-labelledby', 'aria-controls']) {
        for (const element of container.querySelectorAll(`[${attribute}]`)) {
          const named = (element.getAttribute(attribute) ?? '').split(' ').map((id) => document.getElementById(id));
          expect(
            named.every((target) => container.contains(target)),
            attribute,
          ).toBe(true);
        }
      }
      const fills = [...container.querySelectorAll('path[data-country]')].map(
        (path) => path.getAttribute('fill') ?? '',
      );
      const patterns = [...fills.join(' ').matchAll(/url\(["']?#([^"')]+)/g)];
      expect(patterns.length).toBeGreaterThan(0);
      for (const [, id = ''] of patterns) {
        expect(container.contains(document.getElementById(id))).toBe(true);
      }
      const skip = find(container, '.cm-skip').getAttribute('href')?.slice(1) ?? '';
      expect(document.getElementById(skip)).toBe(find(container, '[data-part="list"]'));
    }
  });

  it('have no selection, filter, language or message in common', async () => {
    const [one, other] = await addBoth(oneStory, otherStory);
    await painted();
    const before = picture(other);
    row(one, 'kazakhstan-joins').click();
    await when(() => chosen(one).length === EVERYWHERE.length);
    expect([...chosen(one)].sort()).toEqual(EVERYWHERE);
    find(one.container, '[data-part="detail"] [data-country="KZ"]').click();
    await when(() => one.container.querySelectorAll('[data-part="list"] [data-event-id]').length === 2);
    find(one.container, '.cm-languages [hreflang="ru"]').click();
    await when(() => find(one.container, '.cm-root').lang === 'ru');
    await painted();
    expect(one.told.length).toBeGreaterThan(0);
    expect(other.told).toEqual([]);
    expect(chosen(other)).toEqual([]);
    expect(picture(other)).toEqual(before);
  });

  it('leave the address alone where neither owns it', async () => {
    history.replaceState(history.state, '', '#e=kazakhstan-joins');
    const given = location.href;
    const { length } = history;
    const [one, other] = await addBoth(oneStory, otherStory);
    expect([...chosen(one), ...chosen(other)]).toEqual([]);
    row(one, 'kazakhstan-joins').click();
    row(other, 'alaska-meeting').click();
    await when(() => chosen(one).length > 0 && chosen(other).length > 0);
    await painted();
    expect([location.href, history.length]).toEqual([given, length]);
    history.replaceState(history.state, '', '#e=later-meeting');
    dispatchEvent(new HashChangeEvent('hashchange'));
    await painted();
    expect(chosen(one)).toContain('list kazakhstan-joins');
    expect(chosen(other)).toContain('list alaska-meeting');
  });

  it('leave the address to the one that owns it', async () => {
    const owner = await add(oneStory, { url: true });
    const other = await add(otherStory);
    row(owner, 'kazakhstan-joins').click();
    // A new address is no change of the document, which is all that `when` looks at.
    await expect.poll(() => location.hash, { timeout: 20_000 }).toBe('#e=kazakhstan-joins');
    const { href } = location;
    row(other, 'alaska-meeting').click();
    await when(() => chosen(other).length > 0);
    await painted();
    expect(location.href).toBe(href);
    expect(chosen(owner)).toContain('list kazakhstan-joins');
  });

  it('outlive each other', async () => {
    const [one, other] = await addBoth(oneStory, otherStory);
    one.unmount();
    expect(one.container.childNodes).toHaveLength(0);
    row(other, 'kazakhstan-joins').click();
    await when(() => chosen(other).length === EVERYWHERE.length);
    expect([...chosen(other)].sort()).toEqual(EVERYWHERE);
  });
});

describe('two prerendered stories on one page', () => {
  it('have no id in common', async () => {
    const pages = await Promise.all(STORIES.map((id) => prerender(textOf(id), 'en')));
    const putBackChecked = answer(
      Object.fromEntries(
        pages.map(({ checked }, index) => [`/data/checked/${STORIES[index]}.en.json`, () => new Response(checked)]),
      ),
    );
    const both = await Promise.all(
      pages.map((page, index) => add(STORIES[index] ?? '', { base: '../../../' }, page.add(WIDE / 2))),
    );
    putBackChecked();
    const ids = both.flatMap(idsIn);
    expect(ids.length).toBeGreaterThan(10);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

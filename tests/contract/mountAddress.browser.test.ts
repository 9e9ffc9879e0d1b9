import { afterEach, describe, expect, it } from 'vitest';
import { mount, type MountOptions } from '../../src/mount.tsx';
import '../../src/ui/css/index.css';

const OPTIONS: MountOptions = { story: 'abraham-accords', base: '/', language: 'en', kind: 'story', url: true };

const unmounts: (() => void)[] = [];

afterEach(() => {
  for (const unmount of unmounts.splice(0)) unmount();
  document.body.replaceChildren();
  location.hash = '';
});

/** A mount that can be used, and how to take it out. */
async function ready(options: Partial<MountOptions> = {}, width = ''): Promise<HTMLElement> {
  const container = document.createElement('div');
  container.style.inlineSize = width;
  document.body.append(container);
  unmounts.push(mount(container, { ...OPTIONS, ...options }));
  await expect.poll(() => container.dataset['state'], { timeout: 20_000 }).toBe('ready');
  return container;
}

function rows(container: HTMLElement): readonly HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>('[data-part="list"] [data-event-id]')];
}

function chosenIn(container: HTMLElement): readonly (string | undefined)[] {
  return rows(container)
    .filter((row) => row.getAttribute('aria-current') === 'true')
    .map((row) => row.dataset['eventId']);
}

describe('the address of a page', () => {
  it('belongs to the first of two mounts that ask for it, and then to the next', async () => {
    const first = await ready();
    const second = await ready();
    const quiet = await ready({ url: false });
    const [firstRow, secondRow, thirdRow] = rows(first).map((row) => row.dataset['eventId']);

    rows(second)[1]?.click();
    rows(quiet)[2]?.click();
    await expect.poll(() => [chosenIn(second), chosenIn(quiet)]).toEqual([[secondRow], [thirdRow]]);
    expect(location.hash).toBe('');
    expect(chosenIn(first)).toEqual([]);

    rows(first)[0]?.click();
    await expect.poll(() => location.hash).toBe(`#e=${firstRow}`);
    location.hash = `#e=${thirdRow}`;
    await expect.poll(() => chosenIn(first)).toEqual([thirdRow]);
    expect([chosenIn(second), chosenIn(quiet)]).toEqual([[secondRow], [thirdRow]]);

    unmounts.shift()?.();
    expect(location.hash).toBe(`#e=${thirdRow}`);
    location.hash = `#e=${firstRow}`;
    const next = await ready();
    await expect.poll(() => chosenIn(next)).toEqual([firstRow]);
    expect([chosenIn(second), chosenIn(quiet)]).toEqual([[secondRow], [thirdRow]]);
  });
});

describe('a choice', () => {
  it.each([
    ['narrow', '390px', 'any'],
    // vis-timeline writes its own classes anew with each redraw.
    ['wide', '1200px', 'lang'],
  ])(
    'writes no attribute that is there already, as a `lang` that lays out the whole page: %s',
    async (_, width, which) => {
      const container = await ready({}, width);
      const records: MutationRecord[] = [];
      const observer = new MutationObserver((seen) => records.push(...seen));
      observer.observe(document, { subtree: true, attributes: true, attributeOldValue: true });
      for (const index of [3, 9, 20]) {
        rows(container)[index]?.click();
        await expect.poll(() => chosenIn(container)).toEqual([rows(container)[index]?.dataset['eventId']]);
        await frames(4);
      }
      observer.disconnect();
      expect(records.length).toBeGreaterThan(0);
      const inVain = writtenInVain(records);
      expect(which === 'any' ? inVain : inVain.filter((line) => line.endsWith(` ${which}`))).toEqual([]);
    },
  );
});

async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Writes that left an attribute as it was, each as `element attribute`; Leaflet's own pane is its own affair. */
function writtenInVain(records: readonly MutationRecord[]): readonly string[] {
  return records.flatMap(({ target, attributeName, oldValue }, index) => {
    if (!(target instanceof Element) || attributeName === null || target.matches('.leaflet-map-pane')) return [];
    const next = records
      .slice(index + 1)
      .find((later) => later.target === target && later.attributeName === attributeName);
    const written = next ? next.oldValue : target.getAttribute(attributeName);
    return written === oldValue ? [`${target.localName}.${target.getAttribute('class') ?? ''} ${attributeName}`] : [];
  });
}

import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Bounds, latLng } from '../../src/geo/index.ts';
import type { CountryTopology, MapProps } from '../../src/widgets/map/port.ts';
import {
  base,
  countries,
  country,
  event,
  frames,
  marker,
  markers,
  middle,
  mount,
  tabStops,
} from './leafletMapHarness.ts';

const styleOf = (element: Element): CSSStyleDeclaration => getComputedStyle(element);

/** Red, green and blue of a computed colour, to one place. */
function channels(colour: string): string {
  return [...colour.matchAll(/ ([\d.]+)/g)].map(([, value]) => Number(value).toFixed(1)).join(' ');
}

describe('countries', () => {
  it('too small to be seen have no marker under the toolbar, though they lie there', async () => {
    // Bahrain is at 26° N, 50.5° E: in the upper right corner.
    const home = { south: 8, west: 20, north: 27, east: 53 } as Bounds;
    const { find } = mount({ markers: [], home });
    await frames();
    const disc = find('button[data-country="BH"] svg').getBoundingClientRect();
    const toolbar = find('.cm-map-controls').getBoundingClientRect();
    expect(disc.left < toolbar.right && disc.right > toolbar.left).toBe(true);
    expect(disc.top).toBeGreaterThanOrEqual(toolbar.bottom);
    expect(disc.top).toBeLessThan(toolbar.bottom + 60);
  });

  it.each([
    ['a shape', 'path[data-country="KZ"]', 'KZ'],
    ['the marker of a small one', 'button[data-country="BH"]', 'BH'],
  ])('%s tells of itself once by click, Enter and Space; Ctrl and Shift add', async (_what, selector, code) => {
    const { find, calls } = mount({ markers: [] });
    const element = find(selector);
    await userEvent.click(element);
    element.focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard(' ');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await userEvent.click(element, { modifiers: ['Shift'] });
    expect(calls).toEqual([
      ['country', code, false],
      ['country', code, false],
      ['country', code, false],
      ['country', code, true],
      ['country', code, true],
    ]);
  });

  it('are groups of their own names: shapes, and marks of those too small to be pressed', () => {
    const { find } = mount();
    const named = ['path[data-country="KZ"]', 'button[data-country="BH"]'].map((selector) =>
      find(selector).closest('[role="group"]')?.getAttribute('aria-label'),
    );
    expect(named).toEqual(['Countries', 'Small countries']);
  });

  it('have one stop each, with role, name, standing and code; others are hidden and do nothing', () => {
    const { all, find, calls } = mount();
    for (const { code, name, standing, eventCount } of countries) {
      const stops = all(`[data-country="${code}"][tabindex]`);
      expect(stops, code).toHaveLength(eventCount > 0 ? 1 : 0);
      for (const stop of stops) {
        expect(stop.getAttribute('aria-label')).toBe(name);
        expect(stop.tagName === 'BUTTON' || stop.getAttribute('role') === 'button').toBe(true);
      }
      for (const element of all(`[data-country="${code}"]`)) expect(element.dataset['standing']).toBe(standing);
    }
    const france = find('path[data-country="FR"]');
    expect(france.getAttribute('aria-hidden')).toBe('true');
    france.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(calls).toEqual([]);
    expect(find('path[data-country="BR"]').dataset['standing']).toBe('none');
  });

  it('are one Tab stop, and arrows reach them all, shapes and markers', async () => {
    const { box, all, find } = mount();
    const stops = countries
      .filter(({ eventCount }) => eventCount > 0)
      .map(({ code }) => find(`[data-country="${code}"][tabindex]`));
    expect(tabStops(box).filter((element) => stops.includes(element as HTMLElement))).toHaveLength(1);
    all('[data-country][tabindex="0"]')[0]?.focus();
    for (const [first, next] of [
      ['{Home}', '{ArrowRight}'],
      ['{End}', '{ArrowLeft}'],
    ] as const) {
      await userEvent.keyboard(first);
      const reached = new Set([document.activeElement]);
      for (let presses = 1; presses < stops.length; presses += 1) {
        await userEvent.keyboard(next);
        reached.add(document.activeElement);
      }
      expect(reached).toEqual(new Set(stops));
    }
  });

  it('are gone through up and down as the eye would: to the nearest', async () => {
    const codes = ['RU', 'GB', 'KZ', 'CN', 'FR', 'MA', 'IN', 'AU'];
    const { find } = mount({ markers: [], countries: codes.map((code) => country(code)) });
    const by = async (key: 'ArrowDown' | 'ArrowUp', from: string): Promise<string | null | undefined> => {
      find(`path[data-country="${from}"]`).focus();
      await userEvent.keyboard(`{${key}}`);
      return document.activeElement?.getAttribute('data-country');
    };
    // By their middles alone Great Britain would be the next after Russia, and Kazakhstan after that.
    expect(await by('ArrowDown', 'RU')).toBe('CN');
    expect(await by('ArrowDown', 'GB')).toBe('FR');
    expect(await by('ArrowDown', 'FR')).toBe('MA');
    expect(await by('ArrowUp', 'MA')).toBe('FR');
    expect(await by('ArrowUp', 'IN')).toBe('KZ');
    // And nowhere at the ends.
    expect([await by('ArrowUp', 'RU'), await by('ArrowDown', 'AU')]).toEqual(['RU', 'AU']);
  });

  it('that have a standing and no event are buttons too', async () => {
    const standing = { standing: 'announced', color: '#bd8518', pattern: 'hatched' } as const;
    const { find, calls } = mount({ markers: [], countries: [country('KZ', { eventCount: 0, ...standing })] });
    const kazakhstan = find('path[data-country="KZ"][tabindex]');
    await userEvent.click(kazakhstan);
    expect(calls).toEqual([['country', 'KZ', false]]);
  });

  it('that are larger than the box are brought into sight by what of them is nearest', async () => {
    const { box, find } = mount({
      markers: [marker('istanbul', 41, 29, [event('istanbul')])],
      countries: [country('NE'), country('RU')],
      home: { south: 2, west: -18, north: 26, east: 16 } as Bounds,
    });
    const frame = box.getBoundingClientRect();
    const isSeen = (): boolean => {
      const { x, y } = middle(find('[data-event-id="istanbul"]'));
      return x > frame.left && x < frame.right && y > frame.top && y < frame.bottom;
    };
    find('path[data-country="NE"]').focus();
    expect(isSeen()).toBe(false);
    await userEvent.keyboard('{End}');
    expect(document.activeElement?.getAttribute('data-country')).toBe('RU');
    expect(isSeen()).toBe(true);
  });

  it("are filled by standing: pattern in the country's own fill, and its contested part with it", () => {
    const { find, widget } = mount();
    const fill = find('path[data-country="KZ"]').getAttribute('fill') ?? '';
    const id = fill.replace(/^url\(#(.*)\)$/, '$1');
    expect(document.getElementById(id)?.tagName).toBe('pattern');
    expect(find('path[data-within="CY"]').getAttribute('fill')).toBe(
      find('path[data-country="CY"]').getAttribute('fill'),
    );
    widget.setProps({ ...base, countries: countries.map((one) => (one.code === 'KZ' ? country('KZ') : one)) });
    expect(find('path[data-country="KZ"]').hasAttribute('fill')).toBe(false);
    expect(find('path[data-country="KZ"]').dataset['standing']).toBe('none');
  });

  it.each(['solid', 'hatched', 'outlined'] as const)(
    'are lightened in the dark, as marks of time are: %s',
    (pattern) => {
      const { box, widget } = mount();
      const own = { standing: 'own', color: '#800000', pattern };
      widget.setProps({ ...base, countries: [country('KZ', own)] });
      const colours = (): ReadonlySet<string> => {
        const drawn = [...box.querySelectorAll('[fill*="#800000"]')].map((shape) => styleOf(shape).fill);
        const rings = [...box.querySelectorAll('.cm-map-ring--outlined')].map((ring) => styleOf(ring).stroke);
        return new Set([...drawn, ...rings].map(channels));
      };
      expect(colours()).toEqual(new Set(['0.5 0.0 0.0']));
      box.style.setProperty('--cm-lane-strength', '50%');
      expect(colours()).toEqual(new Set(['0.8 0.5 0.5']));
    },
  );

  it('are touched only where something differs', () => {
    const { box, widget } = mount();
    const observer = new MutationObserver(() => undefined);
    observer.observe(box, { subtree: true, childList: true, attributes: true });
    widget.setProps({
      ...base,
      countries: countries.map((one) => (one.code === 'SD' ? { ...one, faded: true } : { ...one })),
      markers: [...markers],
    });
    const touched = observer
      .takeRecords()
      .map(({ target }) => (target as HTMLElement).dataset['country'] ?? (target as Element).outerHTML.slice(0, 80));
    expect(new Set(touched)).toEqual(new Set(['SD']));
  });

  it('that are selected say so once', () => {
    const { find } = mount({ countries: countries.map((one) => ({ ...one, selected: one.code === 'BH' })) });
    expect(find('[aria-current="true"]').tagName).toBe('BUTTON');
  });

  it('show the focus of the keyboard by a ring of at least 2 px', async () => {
    const { find, all } = mount();
    find('path[data-country="KZ"]').focus();
    await userEvent.keyboard('{ArrowUp}{ArrowDown}{Home}{End}');
    const ring = find('.cm-map-ring--focus');
    expect(Number.parseFloat(getComputedStyle(ring).strokeWidth)).toBeGreaterThanOrEqual(2);
    (document.activeElement as HTMLElement | null)?.blur();
    expect(all('.cm-map-ring--focus')).toEqual([]);
  });
});

describe('the names of capitals', () => {
  it.each([
    ['the larger country has the room', ['BO', 'BR', 'UY'], 'BR'],
    ['a country of the story has it before all', ['BO', 'BR', 'BH'], 'BH'],
  ])('that want one place: %s', (_what, codes, expected) => {
    const capitals = codes.map((code) => ({ code, at: latLng(10, 20), label: code }));
    const { all } = mount({ markers: [], capitals, showCapitals: true });
    expect(all('[data-kind="capital"]').map((label) => label.textContent)).toEqual([expected]);
  });
});

it('a small country with a standing is named beside its marker, on whichever side is free; one without is not', async () => {
  const small = ['BH', 'CY', 'PS'].map((code) =>
    country(code, code === 'PS' ? {} : { standing: 'announced', color: '#bd8518', pattern: 'solid' }),
  );
  const { find, all } = mount({
    markers: [],
    countries: small.map((item) => ({ ...item, label: `${item.code} in full` })),
  });
  await frames();
  expect(
    all('[data-kind="country"]')
      .map((label) => label.textContent)
      .sort(),
  ).toEqual(['BH in full', 'CY in full']);
  for (const code of ['BH', 'CY']) {
    const name = find(`[data-label="country:${code}"]`).getBoundingClientRect();
    const disc = find(`button[data-country="${code}"] svg`).getBoundingClientRect();
    expect(
      Math.abs(middle(find(`[data-label="country:${code}"]`)).y - middle(find(`button[data-country="${code}"]`)).y),
    ).toBeLessThan(4);
    expect(name.left >= disc.right || name.right <= disc.left).toBe(true);
    expect(Math.min(Math.abs(name.left - disc.right), Math.abs(name.right - disc.left))).toBeLessThan(14);
  }
});

it('no name stands under the toolbar', async () => {
  // The middle of the country, 48° N and 67° E, is in the upper right corner.
  const home = { south: 10, west: 20, north: 48.6, east: 72 } as Bounds;
  const { find, all } = mount({
    markers: [],
    home,
    countries: [country('KZ', { label: 'Kazakhstan' }), country('IR', { label: 'Iran' })],
  });
  await frames();
  const toolbar = find('.cm-map-controls').getBoundingClientRect();
  const names = all('[data-kind="country"]').map((name) => [name.textContent, name.getBoundingClientRect()] as const);
  expect(names.map(([name]) => name)).toContain('Iran');
  expect(names.filter(([, { right, top }]) => right > toolbar.left && top < toolbar.bottom - 1)).toEqual([]);
});

it('a country with an event in its middle is named above or below that', async () => {
  // The middle of the outline, which Astana is not.
  const { find } = mount({
    markers: [marker('middle', 48.2, 67.3, [event('there')])],
    countries: [country('KZ', { label: 'Kazakhstan' })],
  });
  await frames();
  const [name, mark] = [find('[data-label="country:KZ"]'), find('[data-event-id="there"]')];
  expect(Math.abs(middle(name).x - middle(mark).x)).toBeLessThan(12);
  expect(Math.abs(middle(name).y - middle(mark).y)).toBeGreaterThan(19);
});

it('no name of a capital is cut by the edge of the map', () => {
  const capitals = Array.from({ length: 60 }, (_, index) => ({
    code: `capital-${index}`,
    at: latLng(12 + (index % 12) * 4, 40 + index * 2),
    label: 'Bandar Seri Begawan',
  }));
  const { box, all } = mount({ markers: [], countries: [], capitals, showCapitals: true });
  const labels = all('[data-kind="capital"]').map((label) => label.getBoundingClientRect().right);
  expect(labels.length).toBeGreaterThan(3);
  expect(Math.max(...labels)).toBeLessThanOrEqual(box.getBoundingClientRect().right + 1);
});

describe('finer outlines', () => {
  const finer = fetch('/data/map/countries-fine.json').then(
    async (response) => (await response.json()) as CountryTopology,
  );

  it('are asked for where the first are seen to be coarse, at rest', async () => {
    expect(mount().coarse).toEqual([]);
    const iceland = { south: 62, north: 67, west: -25, east: -13 } as MapProps['home'];
    expect(mount({ home: iceland }).coarse.length).toBeGreaterThan(0);
    const { find, coarse } = mount();
    for (let presses = 0; presses < 4; presses += 1) await userEvent.click(find('[data-control="zoomIn"]'));
    await expect.poll(() => coarse.length).toBeGreaterThan(0);
  });

  it('take the place of the first in the same elements, and leave the focus where it is', async () => {
    const chosen = countries.map((item) => (item.code === 'KZ' ? { ...item, selected: true } : item));
    const { box, find, all, widget } = mount({ countries: chosen });
    const kazakhstan = find('path[data-country="KZ"][tabindex]');
    kazakhstan.focus();
    const lengths = (): readonly number[] =>
      ['path[data-outline="KZ"]', '.cm-map-coasts', '.cm-map-borders', '.cm-map-ring--selected'].map(
        (selector) => find(selector).getAttribute('d')?.length ?? 0,
      );
    const [before, shapes, contested] = [lengths(), all('[data-outline]').length, all('.cm-map-contested').length];
    widget.setProps({ ...base, countries: chosen, topology: await finer });
    expect(document.activeElement).toBe(kazakhstan);
    lengths().forEach((length, index) => expect(length).toBeGreaterThan(1.2 * (before[index] ?? 0)));
    expect([all('[data-outline]').length, all('.cm-map-contested').length]).toEqual([shapes, contested]);
    expect(find('.cm-map-ring--selected').getAttribute('d')).toBe(kazakhstan.getAttribute('d'));
    expect(box.querySelectorAll('[tabindex="0"]').length).toBe(tabStops(box).length);
  });
});

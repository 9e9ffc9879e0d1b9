import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { greatCircle } from '../../src/derive/arcs.ts';
import { type Bounds, latLng } from '../../src/geo/index.ts';
import { takeSteps } from '../../src/lib/steps.ts';
import { makeLeafletMap } from '../../src/widgets/map/overDateLine.ts';
import { base, country, event, frames, marker, middle, type Mounted, mount } from './leafletMapHarness.ts';

const places = [
  marker('moresby', -9.44, 147.18, [event('moresby')]),
  marker('attu', 52.9, 172.9, [event('attu')]),
  marker('suva', -18.14, 178.44, [event('suva')]),
  marker('apia', -13.83, -171.76, [event('apia')]),
  marker('honolulu', 21.3, -157.86, [event('honolulu')]),
  marker('san-francisco', 37.77, -122.42, [event('san-francisco')]),
];
const home = { south: -48, west: 110, north: 56, east: -105 } as Bounds;
const props = { markers: places, home, countries: [country('US'), country('AU'), country('BR')] };

function mountOver(): Mounted {
  return mount(props, 800, 460, (box, first, handlers) => takeSteps(makeLeafletMap(box, first, handlers)));
}

const insideOf = ({ box }: Mounted, { x, y }: { readonly x: number; readonly y: number }): boolean => {
  const frame = box.getBoundingClientRect();
  return x > frame.left && x < frame.right && y > frame.top && y < frame.bottom;
};

describe('a map whose home lies across 180°', () => {
  it('has its places on both sides of the line in one row, from west to east, and nothing points beyond its edges', async () => {
    const mounted = mountOver();
    await frames();
    const at = places.map(({ id }) => middle(mounted.find(`[data-event-id="${id}"]`)));
    expect(at.map((point) => insideOf(mounted, point))).toEqual(places.map(() => true));
    expect(at.map(({ x }) => x)).toEqual(at.map(({ x }) => x).toSorted((one, other) => one - other));
    expect(mounted.all('.cm-map-pointers button:not([hidden])')).toEqual([]);
  });

  it('draws the countries where their places are, America in the east', async () => {
    const mounted = mountOver();
    await frames();
    const box = (code: string): DOMRect => mounted.find(`path[data-country="${code}"]`).getBoundingClientRect();
    const california = middle(mounted.find('[data-event-id="san-francisco"]'));
    const states = box('US');
    expect(california.x).toBeGreaterThan(states.left);
    expect(california.x).toBeLessThan(states.right);
    expect(box('AU').right).toBeLessThan(states.left);
    expect(box('BR').left).toBeGreaterThan(box('AU').right);
    // The Aleutians are in one piece, from Attu to the mainland.
    expect(Math.abs(middle(mounted.find('[data-event-id="attu"]')).x - states.left)).toBeLessThan(12);
  });

  it('goes to what it is told, keeps what it has been told already, and comes home', async () => {
    const mounted = mountOver();
    await frames();
    const before = middle(mounted.find('[data-event-id="apia"]'));
    mounted.widget.setProps({ ...base, ...props });
    await frames();
    expect(middle(mounted.find('[data-event-id="apia"]'))).toEqual(before);
    await userEvent.click(mounted.find('[data-control="everything"]'));
    await frames();
    expect(places.every(({ id }) => insideOf(mounted, middle(mounted.find(`[data-event-id="${id}"]`))))).toBe(true);
    await userEvent.click(mounted.find('[data-control="home"]'));
    await frames();
    const after = middle(mounted.find('[data-event-id="apia"]'));
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(2);
  });

  it('holds America where its home ends at the line itself', async () => {
    const west = { south: -48, west: 160, north: 25, east: -180 } as Bounds;
    const mounted = mount({ ...props, home: west }, 800, 460, (box, first, handlers) =>
      takeSteps(makeLeafletMap(box, first, handlers)),
    );
    await frames();
    await userEvent.click(mounted.find('[data-control="everything"]'));
    await frames();
    expect(places.every(({ id }) => insideOf(mounted, middle(mounted.find(`[data-event-id="${id}"]`))))).toBe(true);
  });

  it('joins places across the line with one line, and cuts it at its own edges in the Atlantic', async () => {
    const mounted = mountOver();
    const arc = (id: string, lines: ReturnType<typeof greatCircle>) =>
      ({ id, color: 'currentColor', directed: false, thin: false, lines }) as const;
    const [auckland, honolulu] = [latLng(-36.85, 174.76), latLng(21.3, -157.86)];
    const [lagos, recife] = [latLng(6.5, 3.4), latLng(-8.05, -34.9)];
    mounted.widget.setProps({
      ...base,
      ...props,
      arcs: [arc('pacific', greatCircle(auckland, honolulu)), arc('atlantic', greatCircle(lagos, recife))],
    });
    await frames();
    const width = (id: string): number =>
      mounted.find(`[data-arc="${id}"] path:last-child`).getBoundingClientRect().width;
    const world = mounted.find('path[data-country="AU"]').getBoundingClientRect().width * (360 / 41);
    expect(width('pacific')).toBeLessThan(world * 0.12);
    // From one edge to the other: its two ends lie at either side.
    expect(width('atlantic')).toBeGreaterThan(world * 0.95);
    const pieces = mounted.find('[data-arc="atlantic"] path:last-child').getAttribute('d')?.match(/M/g);
    expect(pieces).toHaveLength(2);
  });
});

import { describe, expect, it, vi } from 'vitest';
import type { MapMarker, MapMarkerEvent } from '../../../../src/derive/drawLists.ts';
import { latLng } from '../../../../src/geo/index.ts';
import { createMarkLayout, type EventMark, type LayoutFrame } from '../../../../src/widgets/map/markLayout.ts';
import { createRooms, findRoom } from '../../../../src/widgets/map/rooms.ts';
import { mapMarker } from '../../../fixtures/mapMarker.ts';

function event(eventId: string, selected = false): MapMarkerEvent {
  return { eventId, title: eventId, color: '#336699', status: 'confirmed', selected, faded: false, name: eventId };
}

/** A place at so many pixels: one per degree here. */
function place(id: string, x: number, y: number, ...events: MapMarkerEvent[]): MapMarker {
  return mapMarker(id, latLng(y, x), events);
}

const FRAME: LayoutFrame = {
  project: ({ at }) => ({ x: at.lng, y: at.lat }),
  scale: 1,
  radius: 24,
  boxArea: 1,
};

function layout(...markers: MapMarker[]): readonly EventMark[] {
  return createMarkLayout().layout(markers, FRAME);
}

function describeMarks(marks: readonly EventMark[]): string[] {
  return marks.map(({ key, events }) => `${key}: ${events.map(({ eventId }) => eventId).join(' ')}`);
}

describe('the layout of marks', () => {
  it('draws an event alone, at its place', () => {
    const marks = layout(place('rabat', 10, 20, event('a')));
    expect(describeMarks(marks)).toEqual(['event:a@rabat: a']);
    expect(marks[0]).toMatchObject({ x: 10, y: 20, anchor: undefined, selected: false });
  });

  it('counts events of one place and of places too close together', () => {
    expect(describeMarks(layout(place('astana', 10, 20, event('a'), event('b'))))).toEqual(['aggregate:astana: a b']);
    const marks = layout(place('gaza', 30, 20, event('b')), place('tel-aviv', 10, 20, event('a')));
    expect(describeMarks(marks)).toEqual(['aggregate:tel-aviv: a b']);
    expect(marks[0]?.placeNames).toEqual(['tel-aviv', 'gaza']);
  });

  it('counts an event of two of the places once', () => {
    const both = { ...place('rio', 10, 20, event('a'), event('b')), shared: ['b'] };
    const other = { ...place('brasilia', 20, 20, event('b'), event('c')), shared: ['b'] };
    const [merged] = layout(both, other);
    expect(merged).toMatchObject({ count: 3 });
    expect(merged?.events.map(({ eventId }) => eventId).toSorted()).toEqual(['a', 'b', 'c']);
    const alone = (id: string, x: number) => ({ ...place(id, x, 20, event('b')), shared: ['b'] });
    expect(describeMarks(layout(alone('rio', 10), alone('brasilia', 20)))).toEqual(['event:b@rio: b']);
  });

  it('leaves apart what is 24 px apart', () => {
    expect(layout(place('one', 0, 0, event('a')), place('other', 24, 0, event('b')))).toHaveLength(2);
  });

  it('takes the selected event out of the count and sets it beside', () => {
    const marks = layout(place('astana', 10, 20, event('a'), event('b', true), event('c')));
    expect(describeMarks(marks)).toEqual(['aggregate:astana: a c', 'event:b@astana: b']);
    const [rest, selected] = marks;
    expect(selected).toMatchObject({ selected: true, anchor: { x: 10, y: 20 } });
    expect(Math.hypot((selected?.x ?? 0) - (rest?.x ?? 0), (selected?.y ?? 0) - (rest?.y ?? 0))).toBeGreaterThanOrEqual(
      24,
    );
  });

  it('leaves the selected event at its place where nothing else is, under the key it had before', () => {
    const [before] = layout(place('kyiv', 10, 20, event('a')));
    const [after] = layout(place('kyiv', 10, 20, event('a', true)));
    expect(after).toMatchObject({ key: before?.key, x: 10, y: 20, anchor: undefined });
  });

  it('draws an event at each of its places, and none for a place without events', () => {
    const marks = layout(place('one', 0, 0, event('a')), place('two', 100, 0, event('a')), place('three', 200, 0));
    expect(describeMarks(marks)).toEqual(['event:a@one: a', 'event:a@two: a']);
  });
});

describe('a layout that is made again', () => {
  const markers = [place('one', 0, 0, event('a')), place('two', 10, 0, event('b')), place('three', 100, 0, event('c'))];

  it('looks no place up again where only the choice has changed', () => {
    const { layout: make } = createMarkLayout();
    let asked = 0;
    const frame: LayoutFrame = {
      ...FRAME,
      project(marker) {
        asked += 1;
        return FRAME.project(marker);
      },
    };
    make(markers, frame);
    expect(asked).toBeGreaterThanOrEqual(3);
    asked = 0;
    const chosen = markers.map((marker) =>
      marker.id === 'two' ? { ...marker, events: [event('b', true)], selected: true } : marker,
    );
    expect(describeMarks(make(chosen, frame))).toEqual(['event:a@one: a', 'event:c@three: c', 'event:b@two: b']);
    expect(asked).toBeLessThan(3);
  });

  it('keeps the marks that say what they said where another is chosen', () => {
    const { layout: make } = createMarkLayout();
    const before = make(markers, FRAME);
    const chosen = markers.map((marker) =>
      marker.id === 'two' ? { ...marker, events: [event('b', true)], selected: true } : marker,
    );
    const after = make(chosen, FRAME);
    expect(before.map(({ key }) => key)).toEqual(['aggregate:one', 'event:c@three']);
    expect(after.map(({ key }) => key)).toEqual(['event:a@one', 'event:c@three', 'event:b@two']);
    expect(after[1]).toBe(before[1]);
    expect(make(markers, FRAME).map(({ key }) => key)).toEqual(['aggregate:one', 'event:c@three']);
  });

  it('finds what was prepared for a scale, and forgets the oldest of more than four', () => {
    const { layout: make, prepare } = createMarkLayout();
    const frames = [1, 2, 3, 4, 5].map((scale) => ({
      ...FRAME,
      scale,
      project: vi.fn(({ at }: MapMarker) => ({ x: scale * at.lng, y: scale * at.lat })),
    }));
    for (const frame of frames) prepare(markers, frame);
    for (const { project } of frames) project.mockClear();
    const asked = frames.toReversed().map((frame) => [make(markers, frame).length, frame.project.mock.calls.length]);
    // One question is where the layer is now.
    expect(asked).toEqual([
      [3, 1],
      [3, 1],
      [3, 1],
      [2, 1],
      [2, 4],
    ]);
  });

  it('moves with the layer of the map, and is made anew at another scale or of other places', () => {
    const { layout: make } = createMarkLayout();
    make(markers, FRAME);
    const moved = make(markers, { ...FRAME, project: ({ at }) => ({ x: at.lng + 7, y: at.lat - 3 }) });
    expect(moved.map(({ x, y }) => [x, y])).toEqual([
      [12, -3],
      [107, -3],
    ]);
    const larger = make(markers, { ...FRAME, scale: 2, project: ({ at }) => ({ x: 4 * at.lng, y: 4 * at.lat }) });
    expect(larger).toHaveLength(3);
    expect(make(markers.slice(1), FRAME)).toHaveLength(2);
  });

  it('puts more together where more marks would lie in the box than one can tell apart', () => {
    const many = Array.from({ length: 900 }, (_, index) =>
      place(`p${index}`, 30 * (index % 30), 30 * Math.floor(index / 30), event(`e${index}`)),
    );
    const { layout: make } = createMarkLayout();
    expect(make(many, FRAME)).toHaveLength(900);
    const crowded = make(many, { ...FRAME, boxArea: 900 * 900 });
    expect(crowded.length).toBeLessThanOrEqual(100);
    expect(crowded.reduce((sum, { count }) => sum + count, 0)).toBe(900);
    // A box that holds a ninth of them shows more of them apart.
    expect(make(many, { ...FRAME, boxArea: 300 * 300 }).length).toBeGreaterThan(3 * crowded.length);
    expect(crowded[0]?.placeNames.length).toBeLessThan(crowded[0]?.places ?? 0);
  });
});

describe('findRoom', () => {
  it('stays where it is free, goes up where that is free, and on round where it is not', () => {
    expect(findRoom({ x: 0, y: 0 }, [{ x: 24, y: 0 }], 24)).toEqual({ x: 0, y: 0 });
    const above = findRoom({ x: 0, y: 0 }, [{ x: 0, y: 0 }], 24);
    expect(above.x).toBeCloseTo(0);
    expect(above.y).toBeLessThan(-24);
    const beside = findRoom({ x: 0, y: 0 }, [{ x: 0, y: 0 }, above], 24);
    expect(beside.x).toBeGreaterThan(24);
  });
});

describe('room for several points', () => {
  const wanted = [
    { x: 0, y: 0 },
    { x: 5, y: 5 },
    { x: 200, y: 0 },
  ];
  const taken = [{ x: 3, y: 0 }];

  it('is remembered while nothing has moved', () => {
    const roomsFor = createRooms();
    const rooms = roomsFor(wanted, taken, 24);
    expect(rooms).toHaveLength(3);
    expect(roomsFor([...wanted], [...taken], 24)).toBe(rooms);
  });

  it.each([
    ['what is taken', wanted, [{ x: 203, y: 0 }], 24],
    ['what is taken, and how much', wanted, [...taken, { x: 203, y: 0 }], 24],
    ['what is wanted', [{ x: 60, y: 60 }, ...wanted.slice(1)], taken, 24],
    ['which of them is wanted', wanted.slice(1), [...taken, ...wanted.slice(0, 1)], 24],
    ['the size', wanted, taken, 30],
  ] as const)('is looked for anew where %s has changed', (_, nextWanted, nextTaken, size) => {
    const roomsFor = createRooms();
    const before = roomsFor(wanted, taken, 24);
    const after = roomsFor(nextWanted, nextTaken, size);
    expect(after).toEqual(createRooms()(nextWanted, nextTaken, size));
    expect(after).not.toBe(before);
  });
});

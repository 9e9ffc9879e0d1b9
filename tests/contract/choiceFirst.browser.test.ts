import { afterEach, describe, expect, it } from 'vitest';
import { DAY, epochMs, timeSpan } from '../../src/time/units.ts';
import { createVisTimeline } from '../../src/widgets/timeline/visTimeline.ts';
import { base, event, marker, mount as mountMap } from './leafletMapHarness.ts';
import { day, eventItem, type Mounted, mountTimeline, timelineProps, twoFrames } from './timelineFixture.ts';

/** A choice far away: none of what is shown there has been shown before. */
const SHOWN = series('near', '2020-01-05');
const THERE = series('far', '2024-01-05').map((item, index) => (index === 40 ? { ...item, selected: true } : item));
const HERE = timelineProps({ items: SHOWN, window: timeSpan(day('2020-01-01'), day('2021-01-01')) });
const CHOSEN = timelineProps({ items: THERE, window: timeSpan(day('2024-01-01'), day('2025-01-01')) });

function series(name: string, from: string) {
  return Array.from({ length: 80 }, (_, index) =>
    eventItem(`${name}-${index}`, from, { anchor: epochMs(day(from) + index * 4 * DAY) }),
  );
}

let mounted: Mounted | undefined;

async function mount(): Promise<Mounted> {
  mounted = mountTimeline(createVisTimeline, HERE);
  await twoFrames();
  return mounted;
}

afterEach(() => {
  mounted?.unmount();
  mounted = undefined;
});

function eventsIn({ box }: Mounted): readonly string[] {
  return [...box.querySelectorAll<HTMLElement>('button[data-event-id]')].map(({ dataset }) => dataset['eventId'] ?? '');
}

function currentIn({ box }: Mounted): readonly (string | undefined)[] {
  return [...box.querySelectorAll<HTMLElement>('[aria-current]')].map(({ dataset }) => dataset['eventId']);
}

describe('a choice where much is new', () => {
  it('is on the timeline in the first frame, in its place, and all that is round it two frames later', async () => {
    const timeline = await mount();
    timeline.widget.setProps(CHOSEN);
    expect(currentIn(timeline)).toEqual(['far-40']);
    expect(eventsIn(timeline).filter((id) => id.startsWith('far'))).toEqual(['far-40']);
    const chosen = timeline.box.querySelector('[aria-current]')?.getBoundingClientRect();
    await twoFrames();
    expect(new Set(eventsIn(timeline))).toEqual(new Set(THERE.map(({ id }) => id)));
    expect(currentIn(timeline)).toEqual(['far-40']);
    expect(timeline.box.querySelector('[aria-current]')?.getBoundingClientRect()).toEqual(chosen);
  });

  it('does not come back when another list has come before the rest was shown', async () => {
    const timeline = await mount();
    timeline.widget.setProps(CHOSEN);
    timeline.widget.setProps(HERE);
    await twoFrames();
    expect(new Set(eventsIn(timeline))).toEqual(new Set(SHOWN.map(({ id }) => id)));
    expect(currentIn(timeline)).toEqual([]);
  });

  it('shows nothing after its end', async () => {
    const timeline = await mount();
    timeline.widget.setProps(CHOSEN);
    timeline.unmount();
    mounted = undefined;
    await twoFrames();
    expect(timeline.box.childElementCount).toBe(0);
  });

  it('is shown with all the rest where the focus is among the items: it is handed on once', async () => {
    const timeline = await mount();
    timeline.box.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
    timeline.widget.setProps(CHOSEN);
    expect(eventsIn(timeline)).toHaveLength(THERE.length);
    expect(timeline.box.contains(document.activeElement)).toBe(true);
  });

  it('without one all is shown at once', async () => {
    const timeline = await mount();
    timeline.widget.setProps({ ...CHOSEN, items: series('far', '2024-01-05') });
    expect(eventsIn(timeline)).toHaveLength(80);
  });
});

describe('a choice on a map of many places', () => {
  const places = (chosen: boolean) =>
    Array.from({ length: 60 }, (_, index) => {
      const isChosen = chosen && index === 0;
      const lat = isChosen ? 26 : -50 + 9 * Math.floor(index / 6);
      const lng = isChosen ? 50.5 : -170 + 60 * (index % 6);
      return marker(`place-${index}`, lat, lng, [event(`event-${index}`, { selected: isChosen })]);
    });

  it('is seen first; the markers of countries make room for it two frames later', async () => {
    const { find, widget, all } = mountMap({ markers: places(false) });
    await twoFrames();
    const placeOf = (): string => find('button[data-country="BH"]').style.transform;
    const before = placeOf();
    // Where Bahrain's own marker is.
    widget.setProps({ ...base, markers: places(true) });
    expect(all('button[data-event-id="event-0"][aria-current="true"]')).toHaveLength(1);
    expect(placeOf()).toBe(before);
    await twoFrames();
    expect(placeOf()).not.toBe(before);
  });
});

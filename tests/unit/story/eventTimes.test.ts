import { describe, expect, it } from 'vitest';
import { createTimesReader } from '../../../src/story/eventTimes.ts';
import { localSpan } from '../../../src/story/localSpan.ts';
import { parseEdtf, spanInZone, type Edtf } from '../../../src/time/index.ts';
import { shown } from './editStory.ts';
import { storyFromLines } from '../../fixtures/storyFixture.ts';

function edtf(text: string): Edtf {
  const parsed = parseEdtf(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

const dates = ['2025', '2025-11-06', '2025-11-06T18:30Z', '2025-11-06T18:30+05:00', '2025-11-06T18:30', '2024/..'];
const zones = [undefined, 'UTC', 'America/New_York', 'Asia/Almaty'];

describe('the times of an event', () => {
  it.each(dates.flatMap((text) => zones.map((zone) => [text, zone] as const)))('%s in %s', (text, zone) => {
    const when = edtf(text);
    const timesOf = createTimesReader();
    const times = timesOf(when, zone);
    expect(times).toEqual({ span: spanInZone(when, zone), local: localSpan(when, zone) });
    expect(timesOf(when, zone)).toEqual(times);
  });

  it('are one object where they are equal, and one for all events of the same date and zone', () => {
    const timesOf = createTimesReader();
    const day = edtf('2025-11-06');
    expect(timesOf(day, undefined)).toEqual({ span: day.span, local: day.span });
    expect(timesOf(day, undefined).local).toBe(day.span);
    const there = timesOf(day, 'Asia/Almaty');
    expect(there.local).toBe(day.span);
    expect(timesOf(day, 'Asia/Almaty').span).toBe(there.span);
  });
});

it('a story of many events parses each date once', () => {
  const { story } = shown(storyFromLines(['2020-02-28 | a | One', '2020-02-28 | b | Two', '2020-02-29 | a | Three']));
  const [one, two, three] = story.events;
  expect(one?.when).toBe(two?.when);
  expect(one?.when).not.toBe(three?.when);
  expect(one?.places).toBe(three?.places);
});

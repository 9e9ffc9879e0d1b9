import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadStory, type Pace, type PageStory, readStoryText } from '../../../src/loading/index.ts';
import { succeed } from '../../../src/lib/result.ts';
import { checkStory, defaultLimits, type StoryFile } from '../../../src/story/index.ts';
import { brokenPromises } from '../../property/story/soundness.ts';
import { seededStory } from '../../fixtures/seededStory.mjs';
import { storyFromLines } from '../../fixtures/storyFixture.ts';

/** A clock that ticks with each look at it, and counts the pauses; `onPause` may call the work off. */
function fakePace(onPause: (pauses: number) => void = () => undefined): Pace & { pauses: number } {
  let time = 0;
  const pace = {
    pauses: 0,
    now: () => (time += 4),
    pause: () => {
      pace.pauses += 1;
      onPause(pace.pauses);
      return Promise.resolve();
    },
  };
  return pace;
}

async function load(story: unknown, pace: Pace = fakePace(), signal?: AbortSignal): Promise<PageStory> {
  const answer = (): Promise<Response> => Promise.resolve(new Response(JSON.stringify(story)));
  const loaded = await loadStory('x.json', { fetch: answer, pace, ...(signal ? { signal } : {}) });
  if (!loaded.ok) throw new Error(loaded.error[0]?.message);
  return loaded.value;
}

const long = (): StoryFile => seededStory({ events: 3_000 }) as StoryFile;

describe('a story of some hundreds of events', () => {
  it('comes whole, at once', async () => {
    const small = seededStory({ events: 1_000 });
    const loaded = await load(small);
    expect(loaded).not.toHaveProperty('rest');
    const whole = readStoryText(JSON.stringify(small));
    expect(loaded).toEqual(whole.ok && whole.value);
  });
});

describe('a long story', () => {
  it('comes with its beginning first: the first events of the file, in order, with all that they refer to', async () => {
    const { story, problems, droppedEvents, rest } = await load(long());
    expect(story.events).toHaveLength(500);
    expect(rest?.events).toBe(2_500);
    expect([problems, droppedEvents]).toEqual([[], 0]);
    expect(new Set(story.events.map(({ id }) => id))).toEqual(
      new Set(
        long()
          .events.slice(0, 500)
          .map(({ id }) => id),
      ),
    );
    const starts = story.events.map(({ span }) => span.start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(brokenPromises(story)).toEqual([]);
    expect(story.places).toHaveLength(150);
  });

  it('then comes whole, as a tool reads it', async () => {
    const raw = long();
    const { rest } = await load(raw);
    const whole = readStoryText(JSON.stringify(raw));
    expect(await rest?.read()).toEqual(whole.ok && whole.value);
  });

  it('keeps what has been shown as it is: events, lists and indexes', async () => {
    const { story, rest } = await load(long());
    const whole = await rest?.read();
    for (const event of story.events) expect(whole?.story.eventById.get(event.id)).toBe(event);
    const { places, statusById } = story;
    expect(whole?.story.places).toBe(places);
    expect(whole?.story.statusById).toBe(statusById);
  });

  it('says nothing of what leads to an event that is still to come, and leaves it out meanwhile', async () => {
    const raw = long();
    const [first] = raw.events;
    const links = [
      { to: 'event-2999', kind: 'follows' as const },
      { to: 'event-1', kind: 'causes' as const },
      { to: 'nothing', kind: 'answers' as const },
    ];
    const standing = { in: 'un', country: 'KZ', status: 'in', when: '2020/..', event: 'event-2999' };
    const { story, rest } = await load({
      ...raw,
      organisations: [{ id: 'un', name: 'UN' }],
      statuses: [{ id: 'in', label: 'In', color: '#123456' }],
      standings: [standing],
      events: [{ ...first, links }, ...raw.events.slice(1)],
    });
    expect(story.eventById.get('event-0')?.links).toEqual([links[1]]);
    expect(story.standings).toHaveLength(1);
    expect(story.standings[0]).not.toHaveProperty('event');
    const whole = await rest?.read();
    expect(whole?.story.eventById.get('event-0')?.links).toEqual(links.slice(0, 2));
    expect(whole?.story.standings[0]?.event).toBe('event-2999');
    expect(whole?.problems.map(({ code, path }) => [code, path])).toEqual([['STORY-208', 'events[0].links[2].to']]);
  });

  it('without one good event at its beginning comes whole', async () => {
    const raw = long();
    const events = raw.events.map((event, index) => (index < 600 ? { ...event, when: 'once' } : event));
    const loaded = await load({ ...raw, events });
    expect(loaded).not.toHaveProperty('rest');
    expect([loaded.story.events.length, loaded.droppedEvents]).toEqual([2_400, 600]);
  });

  it('is what the check of the whole finds, problem by problem, whatever was done to its events', async () => {
    const change = fc.record({
      at: fc.nat({ max: 1_099 }),
      key: fc.constantFrom('id', 'when', 'track', 'title', 'places', 'status', 'links', 'zone', 'sources', 'more'),
      value: fc.oneof(
        fc.constantFrom('2025-13', 'event-1', 'nowhere', 'Asia/Almaty', [], ['x'], [{ to: 'x', kind: 'causes' }]),
        fc.jsonValue({ maxDepth: 2 }),
      ),
    });
    const base = storyFromLines(
      Array.from({ length: 1_100 }, (_, index) => `20${10 + (index % 15)} | a | Event ${index}`),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 30 }), async (changes) => {
        const events: Record<string, unknown>[] = base.events.map((event) => ({ ...event }));
        for (const { at, key, value } of changes) events[at] = { ...events[at], [key]: value };
        const text = JSON.stringify({ ...base, events });
        const loaded = await load(JSON.parse(text));
        const inTurns = loaded.rest ? await loaded.rest.read() : loaded;
        expect(succeed(inTurns)).toEqual(checkStory(JSON.parse(text), defaultLimits));
      }),
      { seed: 20251106, numRuns: 25 },
    );
  });
});

describe('giving way', () => {
  it('happens again and again, while the story is read and while it is checked', async () => {
    const pace = fakePace();
    const { rest } = await load(long(), pace);
    const reading = pace.pauses;
    expect(reading).toBeGreaterThan(3);
    await rest?.read();
    // 2 500 events in batches of 50, a look at the clock after each, and every second look says that it is time.
    expect(pace.pauses - reading).toBe(27);
  });

  it('does not happen where the clock says that it is not time', async () => {
    let pauses = 0;
    const pause = (): Promise<void> => {
      pauses += 1;
      return Promise.resolve();
    };
    await load(seededStory({ events: 900 }), { now: () => 0, pause });
    expect(pauses).toBe(0);
  });

  it('is where the work stops when it is called off: while it reads', async () => {
    const controller = new AbortController();
    const pace = fakePace(() => controller.abort());
    const answer = (): Promise<Response> => Promise.resolve(new Response(JSON.stringify(long())));
    const loaded = await loadStory('x.json', { fetch: answer, pace, signal: controller.signal });
    expect(loaded).toMatchObject({ ok: false, error: [{ code: 'STORY-010' }] });
    expect(pace.pauses).toBe(1);
  });

  it('and while it checks the rest', async () => {
    const controller = new AbortController();
    let last = Number.POSITIVE_INFINITY;
    const pace = fakePace((pauses) => {
      if (pauses >= last) controller.abort(new Error('enough'));
    });
    const { rest } = await load(long(), pace, controller.signal);
    last = pace.pauses + 3;
    await expect(rest?.read()).rejects.toThrow('enough');
    expect(pace.pauses).toBe(last);
  });
});

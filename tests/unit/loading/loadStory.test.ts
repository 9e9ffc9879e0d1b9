import { describe, expect, it } from 'vitest';
import { loadStory, readStoryText } from '../../../src/loading/index.ts';
import { defaultLimits } from '../../../src/story/index.ts';
import { fullStory } from '../../fixtures/storyFixture.ts';

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

interface FakeServer {
  readonly fetch: typeof fetch;
  /** Bytes that the reader has taken from the stream. */
  pulled: number;
  cancelled: boolean;
  asked: [url: unknown, init: RequestInit | undefined][];
}

/** Answers with chunks, made only when they are asked for. */
function serve(chunkAt: (index: number) => Uint8Array<ArrayBuffer> | null): FakeServer {
  const server: FakeServer = { fetch: answer, pulled: 0, cancelled: false, asked: [] };
  function answer(url: unknown, init?: RequestInit): Promise<Response> {
    server.asked.push([url, init]);
    let index = 0;
    const source: UnderlyingDefaultSource<Uint8Array<ArrayBuffer>> = {
      pull(controller) {
        const chunk = chunkAt(index);
        index += 1;
        if (!chunk) return controller.close();
        server.pulled += chunk.byteLength;
        controller.enqueue(chunk);
      },
      cancel() {
        server.cancelled = true;
      },
    };
    // No chunk in advance, so that what is pulled is what was read.
    return Promise.resolve(new Response(new ReadableStream(source, { highWaterMark: 0 })));
  }
  return server;
}

function serveText(text: string, size = 1_000): FakeServer {
  const bytes = encode(text);
  return serve((index) => (index * size < bytes.length ? bytes.slice(index * size, (index + 1) * size) : null));
}

async function codesFrom(server: FakeServer, limits = defaultLimits): Promise<readonly string[]> {
  const loaded = await loadStory('data/stories/x.json', { fetch: server.fetch, limits });
  return (loaded.ok ? loaded.value.problems : loaded.error).map((problem) => problem.code);
}

describe('loadStory', () => {
  it('loads a story that arrives in pieces, also where one cuts a letter', async () => {
    const text = JSON.stringify(fullStory());
    for (const size of [1, 7, 100_000]) {
      const loaded = await loadStory('x.json', { fetch: serveText(text, size).fetch });
      expect(loaded).toEqual(readStoryText(text));
      expect(loaded.ok && loaded.value.story.title).toEqual({ en: 'The Accords', ru: 'Соглашения' });
    }
  });

  it('sends no cookies, follows no redirect, and asks once', async () => {
    const server = serveText('{}');
    const { signal } = new AbortController();
    await loadStory('data/stories/x.json', { fetch: server.fetch, signal });
    expect(server.asked).toEqual([['data/stories/x.json', { credentials: 'omit', redirect: 'error', signal }]]);
  });

  it('ignores a byte order mark', async () => {
    expect(await codesFrom(serveText(`\uFEFF${JSON.stringify(fullStory())}`))).toEqual([]);
  });

  it('keeps the warnings of the tools to itself', async () => {
    const text = JSON.stringify({ ...fullStory(), Titel: 'x' });
    expect(await codesFrom(serveText(text))).toEqual([]);
    const read = readStoryText(text);
    expect(read.ok && read.value.problems.map((problem) => problem.code)).toEqual(['STORY-401']);
  });

  it('stops a bomb at the cap: never more than a chunk beyond it', async () => {
    const spaces = new Uint8Array(64 * 1024).fill(0x20);
    const server = serve((index) => (index < 3_200 ? spaces : null));
    expect(await codesFrom(server)).toEqual(['STORY-005']);
    expect(server.pulled).toBeGreaterThan(defaultLimits.bytes);
    expect(server.pulled).toBeLessThanOrEqual(defaultLimits.bytes + spaces.length);
    expect(server.cancelled).toBe(true);
  });

  it('stops at the first thing that no story may have, not at the end', async () => {
    for (const [start, code] of [
      ['{"events":[[[[[[[[[[[[[', 'STORY-006'],
      ['{"__proto__":{}', 'STORY-008'],
      [`{"title":"${'x'.repeat(2_001)}`, 'STORY-009'],
    ] as const) {
      const server = serve((index) => (index === 0 ? encode(start) : index < 100 ? encode(' '.repeat(1_000)) : null));
      expect(await codesFrom(server)).toEqual([code]);
      expect(server.pulled).toBe(start.length);
      expect(server.cancelled).toBe(true);
    }
  });

  it('leaves out an event with a text too long, and shows the rest', async () => {
    const story = fullStory();
    const events = story.events.map((event, index) => (index === 1 ? { ...event, body: 'x'.repeat(2_001) } : event));
    const loaded = await loadStory('x.json', { fetch: serveText(JSON.stringify({ ...story, events })).fetch });
    expect(loaded).toMatchObject({ ok: true, value: { droppedEvents: 1 } });
    expect(loaded.ok && loaded.value.problems[0]).toMatchObject({ code: 'STORY-107', droppedEvent: 'accords-signed' });
  });

  it.each([
    ['', 'STORY-004'],
    ['<!doctype html><title>Not found</title>', 'STORY-004'],
    ['null', 'STORY-011'],
    ['{"format":"chronomap-story/99"}', 'STORY-013'],
    ['{"format":["chronomap-story/1"]}', 'STORY-012'],
  ])('answers %j with %s', async (text, code) => {
    expect(await codesFrom(serveText(text))).toEqual([code]);
  });

  it('reads an answer without a body as an empty file', async () => {
    const loaded = await loadStory('x.json', { fetch: () => Promise.resolve(new Response(null)) });
    expect(loaded).toMatchObject({ ok: false, error: [{ code: 'STORY-004' }] });
  });
});

describe('stopping', () => {
  it('before the beginning asks for nothing', async () => {
    const server = serveText('{}');
    const loaded = await loadStory('x.json', { fetch: server.fetch, signal: AbortSignal.abort() });
    expect(loaded).toMatchObject({ ok: false, error: [{ code: 'STORY-010' }] });
    expect(server.asked).toEqual([]);
  });

  it('in the middle reads no further', async () => {
    const controller = new AbortController();
    const server = serve((index) => {
      if (index === 3) controller.abort();
      return encode(' '.repeat(10));
    });
    const loaded = await loadStory('x.json', { fetch: server.fetch, signal: controller.signal });
    expect(loaded).toMatchObject({ ok: false, error: [{ code: 'STORY-010' }] });
    expect(server.pulled).toBe(40);
    expect(server.cancelled).toBe(true);
  });

  it('is told from a connection that breaks', async () => {
    const server = serve((index) => {
      if (index === 3) throw new TypeError('network error');
      return encode(' ');
    });
    expect(await codesFrom(server)).toEqual(['STORY-001']);
  });
});

describe('readStoryText', () => {
  it('counts bytes, not characters', () => {
    const limits = { ...defaultLimits, bytes: 20 };
    expect(readStoryText('"ййййййййй"', limits)).toMatchObject({ ok: false, error: [{ code: 'STORY-011' }] });
    expect(readStoryText('"йййййййййй"', limits)).toMatchObject({ ok: false, error: [{ code: 'STORY-005' }] });
  });
});

import { fail, type Result } from '../lib/result.ts';
import { defaultLimits, problem, type Limits } from '../story/index.ts';
import type { Problem } from '../story/model.ts';
import { checkInTurns, type PageStory } from './checkInTurns.ts';
import { createPacer, type Pace, unhurried } from '../lib/pacer.ts';
import { readJson } from './readStory.ts';

export interface LoadOptions {
  readonly signal?: AbortSignal;
  readonly limits?: Limits;
  /** The page's own unless given. */
  readonly fetch?: typeof fetch;
  /** When it gives way to the rest of the page; never unless given. */
  readonly pace?: Pace;
}

type Outcome = Result<PageStory, readonly Problem[]>;

/**
 * Fetches, limits, parses, upgrades and checks a story, in turns with the page's other work; of a long story the
 * beginning comes first. Every failure is a problem: it never throws. No cookies are sent and no redirect is followed,
 * so nothing but the address given is ever asked.
 */
export async function loadStory(url: string, options: LoadOptions = {}): Promise<Outcome> {
  const { signal, limits = defaultLimits, pace } = options;
  const request = options.fetch ?? fetch;
  try {
    signal?.throwIfAborted();
    const response = await request(url, { credentials: 'omit', redirect: 'error', ...(signal ? { signal } : {}) });
    if (!response.ok) {
      await response.body?.cancel();
      return fail([problem('STORY-002', '', url, response.status)]);
    }
    const pacer = pace ? createPacer(pace, signal) : unhurried;
    const read = await readJson(chunksOf(response.body, signal), limits, pacer);
    return read.ok ? await checkInTurns(read.value, limits, pacer) : fail([read.error]);
  } catch {
    return fail([signal?.aborted ? problem('STORY-010', '') : problem('STORY-001', '', url)]);
  }
}

/** Not every browser can iterate a stream. Leaving the loop early cancels the rest of the download. */
async function* chunksOf(
  body: ReadableStream<Uint8Array> | null,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (!body) return;
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      signal?.throwIfAborted();
      if (done) return;
      yield value;
    }
  } finally {
    // It may have failed already, and a failed stream refuses to be cancelled.
    await reader.cancel().catch(() => undefined);
  }
}

import { fail, succeed, type Result } from '../lib/result.ts';
import { checkScannedStory, defaultLimits, findUnknownKeys, problem, upgradeStory } from '../story/index.ts';
import type { Limits, OverlongRecords } from '../story/index.ts';
import type { CheckedStory, Problem } from '../story/model.ts';
import { findJsonError } from './jsonError.ts';
import { createJsonLimiter } from './jsonLimiter.ts';

/** Text within the limits. It may still not be JSON. */
export interface ScannedText {
  readonly text: string;
  readonly overlong: OverlongRecords;
}

type Outcome = Result<CheckedStory, readonly Problem[]>;

/** Reads UTF-8 JSON until it ends or breaks a limit; then it asks for no more. Throws what `chunks` throws. */
export async function scanBytes(
  chunks: AsyncIterable<Uint8Array>,
  limits: Limits,
): Promise<Result<ScannedText, Problem>> {
  const limiter = createJsonLimiter(limits);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const texts: string[] = [];
  let bytes = 0;
  const take = (chunk: Uint8Array | null): Problem | null => {
    const text = decode(decoder, chunk);
    if (text === null) return problem('STORY-003', '');
    texts.push(text);
    return limiter.push(text);
  };
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    const found = bytes > limits.bytes ? problem('STORY-005', '', limits.bytes) : take(chunk);
    if (found) return fail(found);
  }
  const found = take(null);
  return found ? fail(found) : succeed({ text: texts.join(''), overlong: limiter.overlong });
}

/** The text of a chunk; of what is left over at the end. Null where it is not UTF-8. */
function decode(decoder: TextDecoder, chunk: Uint8Array | null): string | null {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    return null;
  }
}

/** Parses, upgrades and checks. Tools also hear of what a page ignores. */
export function parseStory(
  { text, overlong }: ScannedText,
  limits: Limits,
  findMore?: typeof findUnknownKeys,
): Outcome {
  const json = parseJson(text);
  if (!json.ok) return fail([json.error]);
  const upgraded = upgradeStory(json.value);
  if (!upgraded.ok) return fail([upgraded.error]);
  const checked = checkScannedStory(upgraded.value, limits, overlong);
  const more = findMore?.(upgraded.value) ?? [];
  if (!checked.ok) return fail([...checked.error, ...more]);
  return succeed({ ...checked.value, problems: [...checked.value.problems, ...more] });
}

function parseJson(text: string): Result<unknown, Problem> {
  try {
    return succeed(JSON.parse(text));
  } catch {
    const { line, column, reason } = findJsonError(text) ?? { line: 1, column: 1, reason: 'it cannot be parsed' };
    return fail(problem('STORY-004', '', line, column, reason));
  }
}

/** Reads a story as a tool does: from text, with every warning. Never throws. */
export function readStoryText(text: string, limits: Limits = defaultLimits): Outcome {
  if (new TextEncoder().encode(text).byteLength > limits.bytes) return fail([problem('STORY-005', '', limits.bytes)]);
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const limiter = createJsonLimiter(limits);
  const found = limiter.push(plain);
  return found ? fail([found]) : parseStory({ text: plain, overlong: limiter.overlong }, limits, findUnknownKeys);
}

/** Reads a story as a tool does: from the chunks of a file, with every warning. Throws what `chunks` throws. */
export async function readStoryBytes(
  chunks: AsyncIterable<Uint8Array>,
  limits: Limits = defaultLimits,
): Promise<Outcome> {
  const scanned = await scanBytes(chunks, limits);
  return scanned.ok ? parseStory(scanned.value, limits, findUnknownKeys) : fail([scanned.error]);
}

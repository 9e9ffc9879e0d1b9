import { fail, succeed, type Result } from '../lib/result.ts';
import {
  checkScannedStory,
  defaultLimits,
  findUnknownKeys,
  problem,
  upgradeStory,
  type Limits,
} from '../story/index.ts';
import type { CheckedStory, Problem } from '../story/model.ts';
import { createJsonReader, type ReadJson } from './jsonReader.ts';
import { type Pacer, unhurried } from '../lib/pacer.ts';

type Outcome = Result<CheckedStory, readonly Problem[]>;

/** Bytes that are decoded, limited and parsed at once. Networks and disks bring up to megabytes at a time. */
const pieceBytes = 64 * 1024;

/** Reads UTF-8 JSON until it ends or breaks a limit; then it asks for no more. Throws what `chunks` throws. */
export async function readJson(
  chunks: AsyncIterable<Uint8Array>,
  limits: Limits,
  pacer: Pacer,
): Promise<Result<ReadJson, Problem>> {
  const reader = createJsonReader(limits);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  const take = (piece: Uint8Array | null): Problem | null => {
    const text = decode(decoder, piece);
    return text === null ? problem('STORY-003', '') : reader.push(text);
  };
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > limits.bytes) return fail(problem('STORY-005', '', limits.bytes));
    for (let from = 0; from < chunk.byteLength; from += pieceBytes) {
      const found = take(chunk.subarray(from, from + pieceBytes));
      if (found) return fail(found);
      if (pacer.isDue()) await pacer.rest();
    }
  }
  const found = take(null);
  return found ? fail(found) : reader.end();
}

/** The text of a piece; of what is left over at the end. Null where it is not UTF-8. */
function decode(decoder: TextDecoder, piece: Uint8Array | null): string | null {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    return null;
  }
}

/** Checks a story as a tool does: at once, and with every warning. */
function checkWhole({ value, overlong }: ReadJson, limits: Limits): Outcome {
  const upgraded = upgradeStory(value);
  if (!upgraded.ok) return fail([upgraded.error]);
  const checked = checkScannedStory(upgraded.value, limits, overlong);
  const more = findUnknownKeys(upgraded.value);
  if (!checked.ok) return fail([...checked.error, ...more]);
  return succeed({ ...checked.value, problems: [...checked.value.problems, ...more] });
}

/** Reads a story as a tool does: from text, with every warning. Never throws. */
export function readStoryText(text: string, limits: Limits = defaultLimits): Outcome {
  if (new TextEncoder().encode(text).byteLength > limits.bytes) return fail([problem('STORY-005', '', limits.bytes)]);
  const reader = createJsonReader(limits);
  const found = reader.push(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if (found) return fail([found]);
  const read = reader.end();
  return read.ok ? checkWhole(read.value, limits) : fail([read.error]);
}

/** Reads a story as a tool does: from the chunks of a file, with every warning. Throws what `chunks` throws. */
export async function readStoryBytes(
  chunks: AsyncIterable<Uint8Array>,
  limits: Limits = defaultLimits,
): Promise<Outcome> {
  const read = await readJson(chunks, limits, unhurried);
  return read.ok ? checkWhole(read.value, limits) : fail([read.error]);
}

import { fail, succeed, type Result } from '../lib/result.ts';
import { forbiddenKeys, type Limits, type OverlongRecords } from './limits.ts';
import { problem, type Problem } from './problems.ts';
import { formatPath } from './quote.ts';

/** A value and how deep it would be as an object or a list; the story itself is 1. */
interface Step {
  readonly value: unknown;
  readonly depth: number;
}

/**
 * The limits over JSON that is already in memory: what the reader of a stream finds while it reads. A stack of its own,
 * for recursion would end in a RangeError on the files it is here to refuse.
 */
export function scanTree(root: object, limits: Limits): Result<OverlongRecords, Problem> {
  const overlong = new Map<string, Set<number>>();
  for (const [key, value] of Object.entries(root)) {
    const found = forbiddenKeys.includes(key) ? problem('STORY-008', '', key) : scanKey(key, value, limits, overlong);
    if (found) return fail(found);
    if (key.length > limits.textLength) return fail(problem('STORY-009', '', limits.textLength));
  }
  return succeed(overlong);
}

function scanKey(key: string, value: unknown, limits: Limits, overlong: Map<string, Set<number>>): Problem | null {
  if (!Array.isArray(value)) {
    const found = scanValue({ value, depth: 2 }, formatPath([key]), limits);
    return found === 'overlong' ? problem('STORY-009', formatPath([key]), limits.textLength) : found;
  }
  if (limits.depth < 2) return problem('STORY-006', formatPath([key]), limits.depth);
  if (value.length > limits.events) return problem('STORY-007', formatPath([key]), limits.events);
  for (let index = 0; index < value.length; index += 1) {
    const found = scanValue({ value: value[index], depth: 3 }, '', limits);
    if (found === 'overlong') {
      const indexes = overlong.get(key) ?? new Set();
      overlong.set(key, indexes.add(index));
    } else if (found) return { ...found, path: formatPath([key, index]) };
  }
  return null;
}

function scanValue(first: Step, path: string, limits: Limits): Problem | 'overlong' | null {
  let overlong = false;
  const steps = [first];
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { value, depth } = step;
    if (typeof value === 'string') overlong ||= value.length > limits.textLength;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > limits.depth) return problem('STORY-006', path, limits.depth);
    if (Array.isArray(value)) {
      for (const item of value) steps.push({ value: item, depth: depth + 1 });
      continue;
    }
    for (const key of Object.keys(value)) {
      if (forbiddenKeys.includes(key)) return problem('STORY-008', path, key);
      overlong ||= key.length > limits.textLength;
      steps.push({ value: (value as Record<string, unknown>)[key], depth: depth + 1 });
    }
  }
  return overlong ? 'overlong' : null;
}

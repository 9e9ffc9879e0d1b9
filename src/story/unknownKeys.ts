import { problem, type Problem } from './problems.ts';
import { formatPath } from './quote.ts';
import { storySchema } from './schema.ts';
import { isRecord } from './upgrades.ts';
import { text, wording } from './values.ts';

/** As much of a valibot schema as a walk over it needs. */
interface AnySchema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, AnySchema>>;
  readonly item?: AnySchema;
  readonly wrapped?: AnySchema;
}

interface Finding {
  readonly path: string;
  readonly build: (path: string, more: number) => Problem;
  more: number;
}

const mostFindings = 200;
const mostKeysPerObject = 200;

/**
 * What only tools say, for a page can do without: keys that the format does not have, and texts in languages that the
 * story does not list. Each is named where it is met first, and the others like it are counted.
 */
export function findUnknownKeys(file: Readonly<Record<string, unknown>>): readonly Problem[] {
  const findings = new Map<string, Finding>();
  const languages = new Set<unknown>(Array.isArray(file['languages']) ? file['languages'] : []);
  const report = (kind: string, path: readonly (string | number)[], build: Finding['build']): void => {
    const known = findings.get(kind);
    if (known) known.more += 1;
    else if (findings.size < mostFindings) findings.set(kind, { path: formatPath(path), build, more: 0 });
  };

  const visitText = (value: unknown, path: readonly (string | number)[]): void => {
    if (!isRecord(value)) return;
    for (const tag of Object.keys(value).slice(0, mostKeysPerObject)) {
      if (languages.has(tag)) continue;
      report(`language ${tag}`, path, (where, more) => problem('STORY-405', where, tag, more));
    }
  };

  const visitObject = (entries: Entries, value: unknown, path: readonly (string | number)[], kind: string): void => {
    if (!isRecord(value)) return;
    for (const key of Object.keys(value).slice(0, mostKeysPerObject)) {
      const schema = Object.hasOwn(entries, key) ? entries[key] : undefined;
      if (schema) visit(schema, value[key], [...path, key], kindOfKey(kind, key));
      else {
        const guess = closestKey(key, Object.keys(entries));
        const build: Finding['build'] = (where, more) => problem('STORY-401', where, kind, guess, more);
        report(`key ${kind} ${key}`, [...path, key], build);
      }
    }
  };

  const visit = (schema: AnySchema, value: unknown, path: readonly (string | number)[], kind: string): void => {
    if (schema.wrapped) visit(schema.wrapped, value, path, kind);
    else if (schema === text || schema === wording) visitText(value, path);
    else if (schema.entries) visitObject(schema.entries, value, path, kind);
    else if (schema.item && Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(schema.item, item, [...path, index], kind);
    }
  };

  visit(storySchema, file, [], 'a story');
  return [...findings.values()].map(({ path, build, more }) => build(path, more));
}

type Entries = Readonly<Record<string, AnySchema>>;

/** `events` of a story are of the kind "events", their `claims` of the kind "events.claims". */
function kindOfKey(kind: string, key: string): string {
  return kind === 'a story' ? key : `${kind}.${key}`;
}

/** The key that was probably meant: at most two letters away, and less than half of it. */
function closestKey(key: string, candidates: readonly string[]): string | null {
  if (key.length > 40) return null;
  const written = key.toLowerCase();
  let best: string | null = null;
  let least = Math.min(2, Math.floor((key.length - 1) / 2));
  for (const candidate of candidates) {
    const distance = editDistance(written, candidate.toLowerCase());
    if (distance > least || (distance === least && best !== null)) continue;
    best = candidate;
    least = distance;
  }
  return best;
}

/** Levenshtein's distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const swap = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

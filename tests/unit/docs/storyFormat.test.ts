import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readStoryText } from '../../../src/loading/index.ts';

const page = readFileSync('docs/story-format.md', 'utf8');
const [, whole = '{}'] = /```json\n(.*?)```/s.exec(page) ?? [];

interface Row {
  readonly path: string;
  readonly example: string;
}

const rows: readonly Row[] = [...page.matchAll(/^\| `([^`]+)` \|.*\| `([^`]+)` \|$/gm)].map(
  ([, path = '', example = '']) => ({
    path,
    example,
  }),
);

function problemsOf(story: unknown): readonly string[] {
  const read = readStoryText(JSON.stringify(story));
  return (read.ok ? read.value.problems : read.error).map(({ message }) => message);
}

type Json = Record<string, unknown>;

/** The story with a value at a path; in a list it is the first's. */
function withValue(story: Json, path: string, value: unknown): Json {
  const copy = structuredClone(story);
  const keys = path.split('.');
  let owner: Json = copy;
  for (const key of keys.slice(0, -1)) {
    const next = owner[key.replace('[]', '')];
    const [first] = Array.isArray(next) ? (next as readonly Json[]) : [next as Json];
    if (!first) throw new Error(`${path}: the whole story has no ${key} to put it into`);
    owner = first;
  }
  owner[keys.at(-1) ?? ''] = value;
  return copy;
}

/** Each key of the schema by its path, `events[].claims[].by`. */
function pathsOf(schema: Json, root: Json, path = ''): readonly string[] {
  const { $ref: reference } = schema;
  if (typeof reference === 'string') {
    const found = reference
      .replace('#/', '')
      .split('/')
      .reduce<unknown>((owner, key) => (owner as Json)[key], root);
    return pathsOf(found as Json, root, path);
  }
  const { properties, items } = schema;
  if (typeof items === 'object' && items !== null) return pathsOf(items as Json, root, `${path}[]`);
  if (typeof properties !== 'object' || properties === null) return [];
  return Object.entries(properties as Record<string, Json>).flatMap(([key, inner]) => {
    const own = path === '' ? key : `${path}.${key}`;
    return [own, ...pathsOf(inner, root, own)];
  });
}

describe('docs/story-format.md', () => {
  const story = JSON.parse(whole) as Json;

  it('ends with a whole story that has no problem', () => {
    expect(problemsOf(story)).toEqual([]);
  });

  it.each(rows.map(({ path, example }) => [path, example] as const))('has a sound example of %s', (path, example) => {
    expect(problemsOf(withValue(story, path, JSON.parse(example)))).toEqual([]);
  });

  it('has every field of the format, and no other', () => {
    const schema = JSON.parse(readFileSync('public/data/schema/chronomap-story-1.json', 'utf8')) as Json;
    const wanted = new Set(pathsOf(schema, schema));
    expect(wanted.size).toBeGreaterThan(80);
    expect(rows.map(({ path }) => path).toSorted()).toEqual([...wanted].toSorted());
  });
});

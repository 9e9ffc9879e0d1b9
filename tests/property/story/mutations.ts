import fc from 'fast-check';
import { fullStory } from '../../fixtures/storyFixture.ts';

type Container = Record<string, unknown> | unknown[];

/** One thing done to a story somewhere in it. */
export interface Mutation {
  /** Chooses the place: its remainder by the number of places. */
  readonly at: number;
  readonly kind: Kind;
  readonly value: unknown;
}

type Kind = 'drop' | 'replace' | 'double' | 'add' | 'html' | 'dangle' | 'deepen' | 'pollute' | 'lengthen';

const kinds: readonly Kind[] = ['drop', 'replace', 'double', 'add', 'html', 'dangle', 'deepen', 'pollute', 'lengthen'];

const wrongValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  4,
  1e308,
  '',
  ' ',
  'x',
  '2025-13',
  '2025-02-30',
  '..',
  '../..',
  'XXXX',
  [],
  [[]],
  {},
  { en: 1 },
  { toString: 'x' },
  ['x', 'x'],
  [1, 2, 3],
  'javascript:alert(1)',
];

/** Runs where it is parsed as HTML. */
export const HOSTILE_HTML = '<img src=x onerror="globalThis.polluted=true">';

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom(...kinds),
  value: fc.oneof(fc.constantFrom(...wrongValues), fc.jsonValue({ maxDepth: 3 })),
});

/** A story as text, after the mutations; keys such as `__proto__` only survive as text. */
export function mutatedText(mutations: readonly Mutation[], original = fullStory()): string {
  const story = JSON.parse(JSON.stringify(original)) as Record<string, unknown>;
  for (const each of mutations) mutate(story, each);
  return JSON.stringify(story).replaceAll('"@proto"', '"__proto__"');
}

interface Place {
  readonly owner: Container;
  readonly key: string | number;
}

/** Every place in it where a value stands; outer ones first. */
function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const owner = value as Container;
  const keys = Array.isArray(owner) ? owner.map((_, index) => index) : Object.keys(owner);
  return keys.flatMap((key) => [{ owner, key }, ...placesIn(Reflect.get(owner, key))]);
}

function mutate(story: Record<string, unknown>, { at, kind, value }: Mutation): void {
  const places = placesIn(story);
  const place = places[at % places.length];
  if (!place) return;
  const { owner, key } = place;
  const old: unknown = Reflect.get(owner, key);
  switch (kind) {
    case 'drop':
      if (Array.isArray(owner)) owner.splice(Number(key), 1);
      else Reflect.deleteProperty(owner, key);
      return;
    case 'double':
      if (Array.isArray(owner)) owner.push(structuredClone(old));
      return;
    case 'add':
      Object.assign(owner, { [`extra${at % 7}`]: value });
      return;
    case 'deepen':
      Reflect.set(owner, key, nested(20, value));
      return;
    case 'pollute':
      Reflect.set(owner, '@proto', { polluted: true });
      return;
    case 'replace':
    case 'html':
    case 'dangle':
    case 'lengthen':
      Reflect.set(owner, key, replacement(kind, old, value));
  }
}

function replacement(kind: 'replace' | 'html' | 'dangle' | 'lengthen', old: unknown, value: unknown): unknown {
  switch (kind) {
    case 'replace':
      return value;
    case 'html':
      return HOSTILE_HTML;
    case 'dangle':
      return typeof old === 'string' ? `${old}-gone` : old;
    case 'lengthen':
      return typeof old === 'string' ? old.repeat(3_000) : old;
    default:
      return kind satisfies never;
  }
}

function nested(depth: number, value: unknown): unknown {
  let deep = value;
  for (let level = 0; level < depth; level += 1) deep = [deep];
  return deep;
}

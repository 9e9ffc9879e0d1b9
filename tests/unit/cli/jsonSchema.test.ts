import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchemaPath, jsonSchemaText } from '../../../src/cli/jsonSchema.ts';
import { schemaWords } from '../../../src/cli/schemaWords.ts';
import { fullStory, storyFromLines } from '../../fixtures/storyFixture.ts';
import { edited, push, type Json } from '../story/editStory.ts';
import { schemaErrors } from './jsonSchemaChecker.ts';

const schema = JSON.parse(jsonSchemaText()) as Json;
const errorsOf = (story: unknown): readonly string[] => schemaErrors(schema, JSON.parse(JSON.stringify(story)));

describe('the published JSON Schema', () => {
  it('is what the format makes now; if not: node src/cli/run.mjs jsonSchema', () => {
    expect(readFileSync(jsonSchemaPath, 'utf8')).toBe(jsonSchemaText());
  });

  it('asks for what the format asks for, and no more', () => {
    expect(schema['required']).toEqual(['format', 'id', 'languages', 'title', 'tracks', 'events']);
    expect(schema['properties']?.['events']?.['items']?.['required']).toEqual(['id', 'when', 'track', 'title']);
  });

  it('describes only keys that there are', () => {
    const lost = [...schemaWords.keys()].filter((path) => !hasProperty(schema, path.split('.')));
    expect(lost).toEqual([]);
  });

  it('takes the least and the most that a story can be', () => {
    expect(errorsOf(storyFromLines(['2025-11-06 | accords | Joined | KZ | white-house']))).toEqual([]);
    expect(errorsOf(fullStory())).toEqual([]);
  });

  it.each<[string, (story: Json) => unknown, string]>([
    ['a key that is missing', (story) => delete story['events']?.[0]?.['title'], 'events.0: title is missing'],
    ['a key it does not know', (story) => Object.assign(story, { Titel: 'x' }), ': Titel is not known'],
    [
      'a colour by name',
      (story) => Object.assign(story['tracks']?.[0] ?? {}, { color: 'red' }),
      'tracks.0.color: pattern',
    ],
    [
      'a country by name',
      (story) => Object.assign(story['places']?.[0] ?? {}, { country: 'USA' }),
      'places.0.country: pattern',
    ],
    [
      'a point out of range',
      (story) => Object.assign(story['places']?.[0] ?? {}, { at: [95, 0] }),
      'places.0.at.0: maximum',
    ],
    [
      'a point of three numbers',
      (story) => Object.assign(story['places']?.[0] ?? {}, { at: [5, 0, 1] }),
      'places.0.at.2: false',
    ],
    [
      'an importance of 4',
      (story) => Object.assign(story['events']?.[0] ?? {}, { importance: 4 }),
      'events.0.importance: enum',
    ],
    ['a text that is a number', (story) => Object.assign(story, { title: 5 }), 'title: anyOf'],
    ['a title without words', (story) => Object.assign(story, { title: ' ' }), 'title: anyOf'],
    [
      'an address that is not https',
      (story) => Object.assign(story['sources']?.[0] ?? {}, { url: 'http://x' }),
      'sources.0.url: pattern',
    ],
    ['an id with spaces', (story) => push(story, 'roles', { id: 'a b', label: 'x' }), 'roles.3.id: pattern'],
    ['another format', (story) => Object.assign(story, { format: 'x' }), 'format: const'],
  ])('refuses %s', (_name, edit, error) => {
    expect(errorsOf(edited((story) => void edit(story)))).toEqual([error]);
  });
});

function hasProperty(node: Json | undefined, path: readonly string[]): boolean {
  const [key, ...rest] = path;
  if (key === undefined) return true;
  const owner = node?.['items'] ?? node;
  const next = owner?.['properties']?.[key];
  return next !== undefined && hasProperty(next, rest);
}

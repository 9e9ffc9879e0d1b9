import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { firstStoryLanguages, layOut } from '../../../src/cli/firstStory.ts';
import { newStoryIn } from '../../../src/cli/newStory.ts';
import { validateFile } from '../../../src/cli/validate.ts';

const data = join(mkdtempSync(join(tmpdir(), 'chronomap-')), 'public', 'data');
const folder = join(data, 'stories');
const file = join(folder, 'first-steps.json');
const main = newStoryIn(folder);

let said: string;
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  said = '';
  for (const stream of ['log', 'error'] as const) {
    vi.spyOn(console, stream).mockImplementation((text: string) => {
      said += text;
    });
  }
});
afterEach(() => vi.restoreAllMocks());

const subsets = Array.from({ length: 2 ** firstStoryLanguages.length - 1 }, (_, index) =>
  firstStoryLanguages.filter((_language, bit) => ((index + 1) >> bit) & 1).join(),
);
const orders = [...subsets, 'kk,en', 'uk,ru,kk,en'];

describe('npm run new', () => {
  it.each(orders)('writes a story in %s that has no problem and no gap', async (languages) => {
    expect(await main(['first-steps', '--languages', languages])).toBe(0);
    expect(await validateFile(file)).toEqual({ lines: ['0 problems'], exitCode: 0 });
    const text = readFileSync(file, 'utf8');
    const story = JSON.parse(text);
    expect(story).toMatchObject({ id: 'first-steps', languages: languages.split(',') });
    expect(text.split('\n').length).toBeLessThan(140);
    // Each letter that one language alone has: no text is under the name of another.
    expect(/[әғқңөұүһ]/i.test(text)).toBe(languages.includes('kk'));
    expect(/[їє]/i.test(text)).toBe(languages.includes('uk'));
  });

  it('shows each kind of date, a source, a claim, two places and a tour, in English where nothing else is said', async () => {
    expect(await main(['first-steps'])).toBe(0);
    const text = readFileSync(file, 'utf8');
    const story = JSON.parse(text);
    expect(story.languages).toEqual(['en']);
    expect(story.events.map(({ when }: { when: string }) => when)).toEqual([
      '2025-03-14',
      '2025-05',
      '2025-06-02/2025-06-20',
      '2025-08?',
      '2025-11-06',
    ]);
    expect(story.events[4].claims).toMatchObject([{ by: 'first-speaker', sources: [{ id: 'S1' }] }]);
    expect([story.places.length, story.sources.length, story.tours[0].steps.length]).toEqual([2, 1, 1]);
    expect(text.split('\n').length).toBeLessThanOrEqual(90);
  });

  it('says what to do next; the line that it gives makes an index that is sound', async () => {
    await main(['first-steps']);
    for (const step of [
      'npm run validate -- public/data/stories/first-steps.json',
      '/?story=first-steps',
      'npm start',
    ]) {
      expect(said).toContain(step);
    }
    const line = said.split('\n').find((each) => each.includes('"id"')) ?? '';
    writeFileSync(join(folder, 'other.json'), '{}');
    const index = join(data, 'index.json');
    writeFileSync(index, `{ "default": "other", "stories": [\n${line}\n{ "id": "other" }] }`);
    expect((await validateFile(index)).lines).toEqual(['0 problems']);
    expect(readFileSync(index, 'utf8')).toContain('"first-steps"');
  });

  it('never writes over a story', async () => {
    writeFileSync(file, 'mine');
    expect(await main(['first-steps'])).toBe(1);
    expect(said).toMatch(/^public\/data\/stories\/first-steps\.json is there already: take another id/);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it.each([
    [['up/first'], /^"up\/first" is not an id of a story: write 1 to 64 small letters/],
    [['First'], /^"First" is not an id of a story/],
    [['first', '--languages', 'en,de'], /^"de" is not one of en, ru, uk, kk: begin with these/],
    [['first', '--languages', ''], /^--languages wants a value, like en,ru,uk,kk/],
    [['first', '--languages'], /^--languages wants a value, like en,ru,uk,kk/],
    [['first', 'second'], /^npm run new does not know what "second" is for(?!;)/],
    [
      ['first', '--languages', 'en', 'kk'],
      /^npm run new does not know what "kk" is for; several are one value, like --languages en,ru,uk,kk/,
    ],
    [['first', '--lang', 'en'], /^npm run new does not know --lang/],
    [[], /^npm run new wants an ID/],
  ])('refuses %j, as other commands do', async (args, reason) => {
    expect(await main(args)).toBe(2);
    expect(said).toMatch(reason);
  });

  it.each([
    [
      ['first-steps', '--languages=kk,en'],
      ['kk', 'en'],
    ],
    [['--languages', 'ru', 'first-steps'], ['ru']],
  ])('takes its options in any place and form: %j', async (args, languages) => {
    expect(await main(args)).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8')).languages).toEqual(languages);
  });

  it.each(['--help', '-h'])('says how it is used by %s', async (asked) => {
    expect(await main([asked])).toBe(0);
    expect(said).toMatch(/^Usage: npm run new -- ID \[--languages en,ru,uk,kk\]/);
  });
});

describe('layOut', () => {
  it('is JSON of the same value, with what fits in a line', () => {
    const value = { a: [1, { b: 'x' }], long: ['x'.repeat(80), 'y'.repeat(80)], none: null };
    expect(JSON.parse(layOut(value))).toEqual(value);
    expect(layOut(value)).toBe(
      `{\n  "a": [1, { "b": "x" }],\n  "long": [\n    "${'x'.repeat(80)}",\n    "${'y'.repeat(80)}"\n  ],\n  "none": null\n}`,
    );
  });
});

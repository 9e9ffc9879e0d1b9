import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStoryText } from '../../../src/loading/index.ts';
import { jsonSchemaText } from '../../../src/cli/jsonSchema.ts';
import { checkStory, defaultLimits, formatProblem } from '../../../src/story/index.ts';
import { fullStory } from '../../fixtures/storyFixture.ts';
import { schemaErrors } from '../../unit/cli/jsonSchemaChecker.ts';
import type { Json } from '../../unit/story/editStory.ts';
import { mutatedText, mutation } from './mutations.ts';
import { brokenPromises } from './soundness.ts';

const settings = { seed: 20251106, numRuns: 1_500 };

/** Mutated stories as text; some keep only one mutation, so that most of them can still be shown. */
const mutants = fc.array(mutation, { minLength: 1, maxLength: 4 }).map(mutatedText);

describe('a mutated story', () => {
  it('is shown with promises kept, or refused with a reason; nothing is thrown', () => {
    let shown = 0;
    fc.assert(
      fc.property(mutants, (text) => {
        const read = readStoryText(text);
        const problems = read.ok ? read.value.problems : read.error;
        for (const line of problems.map(formatProblem)) expect(line).toMatch(/^STORY-\d{3} [^\n\r]+$/);
        if (read.ok) {
          shown += 1;
          expect(brokenPromises(read.value.story)).toEqual([]);
        } else expect(problems[0]?.severity).toBe('error');
      }),
      settings,
    );
    // The fuzz would prove nothing of stories that live if it killed them all.
    expect(shown).toBeGreaterThan(settings.numRuns / 3);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('counts every event: shown or left out, and each that is left out is named', () => {
    fc.assert(
      fc.property(mutants, (text) => {
        const read = readStoryText(text);
        if (!read.ok) return;
        const { story, droppedEvents, problems } = read.value;
        const raw = (JSON.parse(text) as { events: unknown[] }).events;
        expect(story.events.length + droppedEvents).toBe(raw.length);
        const named = new Set(problems.flatMap((problem) => problem.droppedEvent ?? []));
        if (droppedEvents > 0) expect(named.size).toBeGreaterThan(0);
        for (const problem of problems)
          if (problem.droppedEvent !== undefined) expect(problem.path).toMatch(/^events\[\d+\]/);
      }),
      settings,
    );
  });

  it('is checked alike whether its limits were found in the text or in the tree', () => {
    fc.assert(
      fc.property(mutants, (text) => {
        const fromTree = checkStory(JSON.parse(text), defaultLimits);
        const fromText = readStoryText(text);
        expect(fromTree.ok).toBe(fromText.ok);
        if (fromTree.ok && fromText.ok) expect(fromTree.value.story).toEqual(fromText.value.story);
      }),
      settings,
    );
  });

  it('without a problem keeps to the JSON Schema', () => {
    const schema = JSON.parse(jsonSchemaText()) as Json;
    let clean = 0;
    fc.assert(
      fc.property(mutants, (text) => {
        const read = readStoryText(text);
        if (!read.ok || read.value.problems.length > 0) return;
        clean += 1;
        expect(schemaErrors(schema, JSON.parse(text))).toEqual([]);
      }),
      settings,
    );
    expect(clean).toBeGreaterThan(20);
  });
});

describe('one broken event', () => {
  it('costs itself alone, whatever was done to it', () => {
    const wrong = fc.oneof(
      fc.jsonValue(),
      fc.record({ id: fc.string(), when: fc.string(), track: fc.string(), title: fc.jsonValue() }),
    );
    fc.assert(
      fc.property(wrong, (event) => {
        fc.pre(!/"(__proto__|constructor|prototype)"/.test(JSON.stringify(event)));
        const story = fullStory();
        const read = readStoryText(JSON.stringify({ ...story, events: [event, ...story.events] }));
        expect(read).toMatchObject({ ok: true, value: { droppedEvents: 1 } });
        expect(read.ok && read.value.problems[0]?.path).toMatch(/^events\[0\]/);
        expect(read.ok && read.value.story.events.map(({ id }) => id)).toEqual([
          'accords-signed',
          'kazakhstan-announced',
        ]);
      }),
      settings,
    );
  });
});

describe('any text and any value', () => {
  it('are refused, not thrown at', () => {
    const isRefused = (read: { readonly ok: boolean }): void => {
      expect(read.ok).toBe(false);
    };
    fc.assert(
      fc.property(fc.string(), (text) => isRefused(readStoryText(text))),
      settings,
    );
    fc.assert(
      fc.property(fc.anything(), (value) => isRefused(checkStory(value, defaultLimits))),
      settings,
    );
  });
});

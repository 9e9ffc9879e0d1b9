import { describe, expect, it } from 'vitest';
import { readStoryText } from '../../src/loading/index.ts';
import { createDrawSelectors } from '../../src/state/drawSelectors.ts';
import { createSelectors, createStoryStore } from '../../src/state/index.ts';
import { compareDays } from '../../src/time/index.ts';
import { overlaps } from '../../src/time/units.ts';
import { decodeHash, encodeHash, isAtStep, viewOfStep } from '../../src/url/index.ts';
import { defaultView } from '../../src/view/index.ts';
import { readProjectFile } from '../fixtures/facts/facts.ts';

const checked = readStoryText(readProjectFile('public/data/stories/abraham-accords.json'));
if (!checked.ok) throw new Error('the default story cannot be read');
const { story } = checked.value;
const context = { story, language: 'en' };
const [tour] = story.tours;
const steps = (tour?.steps ?? []).map((step, index) => ({ ...step, number: index + 1 }));

describe('the tour of the default story', () => {
  it('has eight steps, each in all four languages, none said twice', () => {
    expect(steps).toHaveLength(8);
    for (const language of story.languages) {
      const texts = steps.map(({ text }) => (typeof text === 'string' ? '' : (text[language] ?? '')));
      expect(
        texts.every((text) => text.length > 100),
        language,
      ).toBe(true);
      expect(new Set(texts).size).toBe(8);
    }
  });

  it.each(steps)('step $number shows an event of the story, within the window, not before it has happened', (step) => {
    const { view, unknown, foreign } = decodeHash(step.view, context);
    expect([unknown, foreign]).toEqual([[], []]);
    const event = story.eventById.get(view.event ?? '');
    if (!event) throw new Error(`${step.view} has no event`);
    expect(overlaps(event.span, view.window)).toBe(true);
    const store = createStoryStore(story, 'en');
    const { first, last } = createDrawSelectors(createSelectors()).playRange(store.getState());
    expect(compareDays(view.playhead, last)).toBeLessThanOrEqual(0);
    if (event.id !== 'kazakhstan-israel-relations') expect(compareDays(view.playhead, first)).toBeGreaterThan(0);
    store.intents.restore(view, 'url');
    expect(createSelectors().matching(store.getState())).toContain(event);
  });

  it.each(steps)('step $number is a link: what it writes brings it back', ({ number }) => {
    const step = { id: tour?.id ?? '', step: number };
    const view = viewOfStep(step, defaultView(story, 'en'), context);
    if (!view) throw new Error('no such step');
    expect(decodeHash(encodeHash(view, context, []), context).view).toEqual(view);
    expect(isAtStep(view, context)).toBe(true);
    expect(isAtStep({ ...view, event: null }, context)).toBe(false);
  });

  it('keeps the reader’s language and view of the borders', () => {
    const now = { ...defaultView(story, 'kk'), worldview: 'contested-marked' as const };
    const view = viewOfStep({ id: tour?.id ?? '', step: 2 }, now, { story, language: 'kk' });
    expect(view).toMatchObject({ language: 'kk', worldview: 'contested-marked' });
  });

  it('has no ninth step', () => {
    expect(viewOfStep({ id: tour?.id ?? '', step: 9 }, defaultView(story, 'en'), context)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { findStrayViews } from '../../../../src/cli/validation/tourViews.ts';
import { formatProblem } from '../../../../src/story/index.ts';
import { fullStory } from '../../../fixtures/storyFixture.ts';
import { shown } from '../../story/editStory.ts';

function linesOf(...views: readonly string[]): readonly string[] {
  const file = {
    ...fullStory(),
    tours: [{ id: 'how', title: 'How', steps: views.map((view) => ({ view, text: 'So.' })) }],
  };
  return findStrayViews(file, shown(file).story).map(formatProblem);
}

describe('findStrayViews', () => {
  it('says nothing of what the story has', () => {
    expect(
      linesOf('#e=accords-signed&c=KZ,IL&k=accords&p=tokayev&o=abraham-accords&tour=how.1', '#t=2020-01-01'),
    ).toEqual([]);
  });

  it('names all that a step names in vain, and what may have been meant', () => {
    expect(linesOf('#t=2020-01-01', '#e=accord-signed&c=KZ,BR&k=acords&p=tokaev&o=none&tour=why.1')).toEqual([
      'STORY-213 tours[0].steps[1].view names the event "accord-signed", which the story does not have: did you mean "accords-signed"?',
      'STORY-213 tours[0].steps[1].view names the country "BR", which the story does not have: correct the link, or copy it from the page anew',
      'STORY-213 tours[0].steps[1].view names the track "acords", which the story does not have: did you mean "accords"?',
      'STORY-213 tours[0].steps[1].view names the person "tokaev", which the story does not have: did you mean "tokayev"?',
      'STORY-213 tours[0].steps[1].view names the organisation "none", which the story does not have: correct the link, or copy it from the page anew',
      'STORY-213 tours[0].steps[1].view names the tour "why", which the story does not have: correct the link, or copy it from the page anew',
    ]);
  });

  it('names what a step says in no form that is read', () => {
    expect(linesOf('#t=2024-99&w=2020/2019&l=fr&wv=mine', '#t=2024-09-30&w=2020-01-01/2020-06-30&l=ru')).toEqual(
      ['t=2024-99', 'w=2020/2019', 'l=fr', 'wv=mine'].map(
        (pair) => `STORY-214 tours[0].steps[0].view "${pair}" says nothing to a page: copy the link from the page anew`,
      ),
    );
  });

  it('says nothing of an event that is in the file and was left out: its own fault is named', () => {
    const whole = fullStory();
    const [first, ...others] = whole.events;
    const file = {
      ...whole,
      events: [{ ...first, when: '2025-13' }, ...others],
      tours: [{ id: 'how', title: 'How', steps: [{ view: `#e=${first?.id}`, text: 'So.' }] }],
    };
    const { story } = shown(file);
    expect(story.eventById.has(first?.id ?? '')).toBe(false);
    expect(findStrayViews(file, story)).toEqual([]);
  });

  it('leaves tours that are none to the check', () => {
    const { story } = shown(fullStory());
    expect(findStrayViews({ tours: 7 }, story)).toEqual([]);
    expect(findStrayViews({ tours: [null, { steps: [{}, 7] }] }, story)).toEqual([]);
  });
});

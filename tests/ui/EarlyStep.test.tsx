import { afterEach, expect, it } from 'vitest';
import { showLinkedStep } from '../../src/ui/earlyAnswers.ts';

function served(id: string): HTMLElement {
  const step = document.createElement('section');
  step.id = id;
  step.hidden = true;
  document.body.append(step);
  return step;
}

afterEach(() => {
  delete document.documentElement.dataset['early'];
  document.body.replaceChildren();
  history.replaceState(null, '', location.pathname);
});

it('the step of a linked tour is shown, and no other', () => {
  const [first, second] = [served('tour=way.1'), served('tour=way.2')];
  history.replaceState(null, '', '#l=ru&tour=way.2');
  showLinkedStep();
  expect([first.hidden, second.hidden]).toEqual([true, false]);
  // The browser shows what is linked to from then on.
  dispatchEvent(new HashChangeEvent('hashchange'));
  expect(second.hidden).toBe(true);
});

it('a step that the text has not is not missed, and what waits for one is shown', () => {
  history.replaceState(null, '', '#tour=gone.1');
  expect(document.documentElement.dataset['early']).toBeUndefined();
  showLinkedStep();
  expect(document.documentElement.dataset['early']).toBe('');
});

it('nothing is shown of an address without a tour', () => {
  const step = served('tour=way.1');
  history.replaceState(null, '', '#e=way.1&q=tour');
  showLinkedStep();
  expect(step.hidden).toBe(true);
});

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

it('the step is shown as soon as it comes, where the text is still on its way', async () => {
  history.replaceState(null, '', '#tour=way.1');
  showLinkedStep();
  const step = served('tour=way.1');
  await expect.poll(() => step.hidden).toBe(false);
});

it('nothing is shown of an address without a tour', () => {
  const step = served('tour=way.1');
  history.replaceState(null, '', '#e=way.1&q=tour');
  showLinkedStep();
  expect(step.hidden).toBe(true);
});

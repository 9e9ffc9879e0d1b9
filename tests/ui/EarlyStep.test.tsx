import { afterEach, expect, it, vi } from 'vitest';
import { showLinkedStep } from '../../src/ui/earlyAnswers.ts';

function served(id: string): HTMLElement {
  const step = document.createElement('section');
  step.id = id;
  step.hidden = true;
  document.body.append(step);
  return step;
}

afterEach(() => {
  vi.restoreAllMocks();
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

const onItsWay = (): void => void vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');

it('the step is shown as soon as it comes, where the text is still on its way, and then no more is looked for', async () => {
  onItsWay();
  history.replaceState(null, '', '#tour=way.1');
  showLinkedStep();
  const step = served('tour=way.1');
  await expect.poll(() => step.hidden).toBe(false);
  step.remove();
  expect(await comesTo('tour=way.1')).toBe('hidden');
});

it('a step that the whole text has not is looked for no longer', async () => {
  onItsWay();
  history.replaceState(null, '', '#tour=gone.1');
  showLinkedStep();
  dispatchEvent(new Event('DOMContentLoaded'));
  expect(await comesTo('tour=gone.1')).toBe('hidden');
  vi.restoreAllMocks();
  // Nor where this script has come after it.
  document.body.replaceChildren();
  showLinkedStep();
  expect(await comesTo('tour=gone.1')).toBe('hidden');
});

/** What becomes of a step that is put into the page now. */
async function comesTo(id: string): Promise<'hidden' | 'shown'> {
  const step = served(id);
  // Observers are told before the next task.
  await new Promise((resolve) => setTimeout(resolve));
  return step.hidden ? 'hidden' : 'shown';
}

it('nothing is shown of an address without a tour', () => {
  const step = served('tour=way.1');
  history.replaceState(null, '', '#e=way.1&q=tour');
  showLinkedStep();
  expect(step.hidden).toBe(true);
});

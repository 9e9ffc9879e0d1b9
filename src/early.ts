import { answerEarly } from './ui/earlyAnswers.ts';

/** A prerendered page's first script, and the smallest: with it the text can be used. It may come before the text has. */
const markAsked = answerEarly();

function onText(): void {
  if (!document.querySelector('[data-prerendered]')) return;
  markAsked();
  const mark = (): void => void performance.mark('chronomap:list');
  // Once it has been painted: in a tab that nobody sees, when somebody does.
  if (performance.getEntriesByType('paint').length > 0) mark();
  else requestAnimationFrame(() => setTimeout(mark));
}

if (document.readyState === 'loading') document.addEventListener('readystatechange', onText, { once: true });
else onText();

import { answerEarly, showLinkedStep } from './ui/earlyAnswers.ts';

/** A prerendered page's first script, and the smallest: with it the text can be used. It may come before the text has. */
const markAsked = answerEarly();
showLinkedStep();
// A wide page with a tour waits with its parts until here (tour.css).
document.documentElement.toggleAttribute('data-early');

function onText(): void {
  if (!document.querySelector('.cm-row')) return;
  markAsked();
  const answering = performance.now();
  // Both have come: the text on the screen, and who answers. In a tab that nobody sees, when somebody does; the browser
  // tells of a paint some time after it.
  const painted = new PerformanceObserver((entries) => {
    painted.disconnect();
    performance.mark('chronomap:list', { startTime: Math.max(answering, entries.getEntries()[0]?.startTime ?? 0) });
  });
  painted.observe({ type: 'paint', buffered: true });
}

if (document.readyState === 'loading') document.addEventListener('readystatechange', onText, { once: true });
else onText();

import { answerEarly, showLinkedStep } from './ui/earlyAnswers.ts';

/** A prerendered page's first script, and the smallest: with it the text can be used. It may come before the text has. */
const markAsked = answerEarly();
// An address that leads to no step has nothing to wait for.
if (!location.hash.includes('tour=')) showLinkedStep();

/**
 * Runs the page's other scripts, one after another. Not before the text is painted: where they have come by then, from a cache or
 * over a quick line, running them would keep the reader from it, and what they ask for would share a slow line with it.
 */
async function run(): Promise<void> {
  const files = document.querySelector<HTMLElement>('[data-start]')?.dataset['start']?.split(' ');
  // One that does not come is missed by nobody but itself; without the story's own the text stays.
  for (const file of files ?? []) await import(/* @vite-ignore */ file).catch(reportError);
}

let running: Promise<void> | undefined;
const start = (): unknown => (running ??= run());

function onText(): void {
  showLinkedStep();
  // A tab, or a frame, that nobody sees is not painted: it waits longer than a slow phone does for its first paint, milliseconds.
  setTimeout(start, 400);
  if (!document.querySelector('.cm-row')) return;
  markAsked();
  // In the frame that paints what has waited for the step.
  requestAnimationFrame((answering) => {
    // Both have come: the text on the screen, and who answers. In a tab that nobody sees, when somebody does; the browser
    // tells of a paint some time after it.
    const painted = new PerformanceObserver((entries) => {
      // The first paint of all may be of the page's ground alone.
      const [paint] = entries.getEntriesByName('first-contentful-paint');
      if (!paint) return;
      painted.disconnect();
      performance.mark('chronomap:list', { startTime: Math.max(answering, paint.startTime) });
      start();
    });
    painted.observe({ type: 'paint', buffered: true });
  });
}

if (document.readyState === 'loading') document.addEventListener('readystatechange', onText, { once: true });
else onText();

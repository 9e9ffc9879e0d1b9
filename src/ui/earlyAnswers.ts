import type { StoryStore } from '../state/index.ts';

let tell: ((store: StoryStore) => void) | undefined;

/**
 * Answers for a story whose code is still on its way, in the text that the build has written: the row of an event that is
 * pressed is marked, and the press is kept for the story. The rows are buttons, so that the keys that press them need
 * nothing. Returns what marks the row of the event that the address names, once the rows are there.
 */
export function answerEarly(): () => void {
  let pressed: HTMLElement | null = null;
  /** As React will, and no other row. */
  const mark = (id?: string): void => {
    for (const button of document.querySelectorAll<HTMLElement>('.cm-row > button')) {
      const isChosen = button.dataset.eventId === id;
      button.ariaCurrent = isChosen ? 'true' : null;
      button.parentElement?.toggleAttribute('data-selected', isChosen);
    }
  };
  const press = ({ target }: Event): void => {
    // What is clicked is an element.
    const button = (target as Element).closest<HTMLElement>('[data-prerendered] [data-event-id]');
    if (!button) return;
    pressed = button;
    mark(button.dataset.eventId);
  };
  document.addEventListener('click', press);
  tell = ({ subscribe, intents }) => {
    document.removeEventListener('click', press);
    // What is chosen from the first change on is marked by the story.
    const stop = subscribe(() => {
      stop();
      mark();
    });
    const id = pressed?.dataset.eventId;
    if (id !== undefined) intents.selectEvent(id, pressed?.closest('ol') ? 'list' : 'detail');
  };
  return () => pressed ?? mark(/[#&]e=([^&]*)/.exec(location.hash)?.[1]);
}

/**
 * Shows the step of a tour that the address leads to, once the text is there: the browser itself does so too, but after a
 * paint, and what stands below would be pushed down (ServedSteps). Then a wide page may show that (tour.css).
 */
export function showLinkedStep(): void {
  const step = document.getElementById(/[#&](tour=[^&]+)/.exec(location.hash)?.[1] ?? '');
  if (step) {
    step.hidden = false;
    // From then on the browser is in time.
    addEventListener('hashchange', () => (step.hidden = true), { once: true });
  }
  document.documentElement.dataset['early'] = '';
}

/** The story answers from now on, beginning with what has been pressed. Nothing, where nobody has answered before it. */
export function handOver(store: StoryStore): void {
  tell?.(store);
  tell = undefined;
}

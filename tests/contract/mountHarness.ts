import { page } from 'vitest/browser';
import type { MountOptions } from '../../src/mount.tsx';

export const OPTIONS: MountOptions = {
  story: 'abraham-accords',
  base: '/',
  language: 'en',
  kind: 'story',
  url: false,
};

/** A desktop's width: the map above, the timeline below it. */
export const WIDE = 1280;
/** A phone's: the timeline is the list on its rail. */
export const NARROW = 390;

export async function setViewport(): Promise<void> {
  // So high that no part of the page waits for being seen.
  await page.viewport(WIDE, 4000);
}

/** An element of the page's to mount into, as wide as said. */
export function addContainer(width = WIDE): HTMLElement {
  const container = document.createElement('div');
  container.className = 'cm-page';
  container.style.inlineSize = `${width}px`;
  document.body.append(container);
  return container;
}

/** When `holds` says yes: asked at once, and again after each change of the document. */
export function when(holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (holds()) {
      resolve();
      return;
    }
    const observer = new MutationObserver(() => {
      if (!holds()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

export function whenState(container: HTMLElement, wanted: 'ready' | 'failed'): Promise<void> {
  // Ready is a page before the rows out of sight are laid out; then nothing of it changes any more.
  const isAtRest = (): boolean => wanted === 'failed' || container.querySelector('.cm-list[data-laid]') !== null;
  return when(() => container.dataset.state === wanted && isAtRest());
}

/** Two painted frames: what an effect, an observer or a frame was about to do has been done. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

/** One element of a mount; it must be there. */
export function find<Found extends Element = HTMLElement>(container: Element, selector: string): Found {
  const found = container.querySelector<Found>(selector);
  if (!found) throw new Error(`Nothing is ${selector}`);
  return found;
}

/** Answers what a test knows, by path; everything else goes to the server. Returns how to put `fetch` back. */
export function answer(
  known: Readonly<Record<string, (request: RequestInit) => Response | Promise<Response>>>,
): () => void {
  const original = window.fetch;
  window.fetch = async (input, options = {}) => {
    const url = new URL(input instanceof Request ? input.url : String(input), location.href);
    const found = known[url.pathname];
    return found ? found(options) : original(input, options);
  };
  return () => {
    window.fetch = original;
  };
}

/** A request that has no answer until it is called off, as `fetch` does it; tells when it was asked and called off. */
export function unanswered() {
  let ask = (): void => {};
  let callOff = (): void => {};
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  const calledOff = new Promise<void>((resolve) => {
    callOff = resolve;
  });
  const respond = ({ signal }: RequestInit): Promise<Response> =>
    new Promise((_, reject) => {
      signal?.addEventListener(
        'abort',
        () => {
          callOff();
          reject(new DOMException('Called off', 'AbortError'));
        },
        { once: true },
      );
      ask();
    });
  return { respond, asked, calledOff };
}

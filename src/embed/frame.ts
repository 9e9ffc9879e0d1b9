import type { Disposer } from '../lib/disposer.ts';
import { greetings, type HostKnowledge, heightMessages, type PageSize, readAsk, secretIn } from './dialects.ts';
import type { EmbedOptions } from './options.ts';

/** The little of `Window` that the frame needs; a test brings its own. */
export type FrameWindow = Pick<
  Window,
  'document' | 'location' | 'parent' | 'requestAnimationFrame' | 'addEventListener' | 'removeEventListener'
>;

/** Tells of each new height. */
export type HeightListener = (height: number) => void;

/**
 * Tells the framing page how high this one is, in every dialect: once at the start, then when it is another height, at most
 * once a frame. Nothing is said where nobody frames it, or where it is to fit a given height (`options.fit`). Returns how
 * to listen for heights beside it.
 */
export function reportHeight(
  frame: FrameWindow,
  { story, options }: { readonly story: string; readonly options: EmbedOptions },
  disposer: Disposer,
): (listener: HeightListener) => void {
  const listeners = new Set<HeightListener>();
  const { parent, document } = frame;
  if (parent === (frame as unknown)) return (listener) => void listeners.add(listener);
  let host: HostKnowledge = {
    url: frame.location.href.split('#')[0] ?? '',
    story,
    pymId: options.pymId,
    wordPressSecret: secretIn(frame.location.hash),
    resizerId: null,
    openResizer: false,
  };
  let told: PageSize = { width: 0, height: 0 };
  const post = (messages: readonly unknown[]): void => {
    // To whom it may concern: nothing in it is anybody's secret.
    for (const message of messages) parent.postMessage(message, '*');
  };
  const tell = (): void => {
    const size = sizeOf(document);
    // Hidden it has no height, and a width alone is the host's own doing.
    if (size.height === 0 || size.height === told.height) return;
    told = size;
    if (!options.fit) post(heightMessages(size, host));
    for (const listener of listeners) listener(size.height);
  };
  const hear = ({ source, data }: MessageEvent): void => {
    if (source !== parent || options.fit) return;
    const ask = readAsk(data);
    if (!ask) return;
    host = { ...host, ...ask.known };
    const size = sizeOf(document);
    if (size.height > 0) post([ask.answer(size)]);
  };
  frame.addEventListener('message', hear);
  const observer = new ResizeObserver(once(frame, tell));
  observer.observe(document.documentElement);
  disposer.add(() => {
    frame.removeEventListener('message', hear);
    observer.disconnect();
  });
  if (!options.fit) post(greetings());
  tell();
  return (listener) => {
    listeners.add(listener);
    if (told.height > 0) listener(told.height);
  };
}

function sizeOf({ documentElement }: Document): PageSize {
  const { width, height } = documentElement.getBoundingClientRect();
  return { width: Math.ceil(width), height: Math.ceil(height) };
}

/** However often it is asked, once in the coming frame. */
function once({ requestAnimationFrame }: FrameWindow, act: () => void): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      act();
    });
  };
}

import { dayAt, playingTime, timeOf, type Timetable } from '../derive/timetable.ts';
import { addDays, compareDays } from '../time/index.ts';
import { playTo } from '../view/playing.ts';
import type { StoryStore } from './store.ts';
import type { StoryState } from './state.ts';

/** The browser's frames: `requestAnimationFrame` and its like, which hand over milliseconds. */
export interface Frames {
  request(frame: (now: number) => void): number;
  cancel(id: number): void;
}

export interface PlayerOptions {
  readonly timetableOf: (state: StoryState) => Timetable;
  /** Whether time goes from event to event instead of passing. */
  readonly isStepped: () => boolean;
  readonly frames: Frames;
}

/** Longest time that one frame lets pass, milliseconds: a page that stood still does not leap. */
const LONGEST_FRAME = 100;

/**
 * Lets the time of a store pass while its state says `playing`, a frame at a time, to the end of the timetable. From the
 * end it begins anew. Whatever else changes the view, or takes hold of the window, stops it. Returns how to let go.
 */
export function createPlayer(store: StoryStore, options: PlayerOptions): () => void {
  const { timetableOf, isStepped, frames } = options;
  let frame: number | null = null;
  let last: number | null = null;
  let elapsed = 0;
  let isOwn = false;

  const stop = (): void => {
    if (frame !== null) frames.cancel(frame);
    frame = null;
  };
  const start = (state: StoryState): void => {
    const table = timetableOf(state);
    const { playhead } = state.view;
    const end = playingTime(table);
    const isAtEnd = compareDays(playhead, dayAt(table, end)) >= 0;
    elapsed = isAtEnd ? 0 : timeOf(table, playhead);
    // A stop that is stood on already has been read.
    if (!isAtEnd && dayAt(table, elapsed) === playhead) elapsed = Math.min(timeOf(table, addDays(playhead, 1)), end);
    last = null;
    frame = frames.request(pass);
  };
  const pass = (now: number): void => {
    const state = store.getState();
    const table = timetableOf(state);
    elapsed += last === null ? 0 : Math.min(LONGEST_FRAME, now - last) * state.transient.speed;
    last = now;
    const isOver = elapsed >= playingTime(table);
    frame = isOver ? null : frames.request(pass);
    isOwn = true;
    store.intents.restore(playTo(state.view, dayAt(table, elapsed, isStepped() && !isOver), state.story), 'playhead');
    isOwn = false;
    if (isOver) store.intents.play(false);
  };
  const unsubscribe = store.subscribe((state, previous) => {
    const { playing, windowPreview, openGroup } = state.transient;
    if (playing !== previous.transient.playing) return playing ? start(state) : stop();
    // The rest of a long story has come: time goes on from the same day, at the pace of all that there is.
    if (playing && state.story !== previous.story) {
      stop();
      return start(state);
    }
    const isTaken =
      state.view !== previous.view ||
      windowPreview !== previous.transient.windowPreview ||
      openGroup !== previous.transient.openGroup;
    if (playing && !isOwn && isTaken) store.intents.play(false);
    return undefined;
  });
  // Its code comes when it is first wanted: by then time is to pass already.
  if (store.getState().transient.playing) start(store.getState());
  return () => {
    unsubscribe();
    stop();
  };
}

import { useEffect, useRef, useState } from 'react';
import { compareDays, type Day } from '../time/index.ts';
import { useSelected, useStory } from './context.ts';

/** A hand that has not moved the playhead for so long has let go of it. Milliseconds. */
const REST = 800;

/**
 * The day the playhead was at before it was moved to where it is: what has changed is told from there. A drag and a playing
 * are one move, however many days they pass; a link is none, nor is the way back to the beginning of a playing from the end, or of a tour.
 */
export function useFormerDay(): Day {
  const playhead = useSelected((state) => state.view.playhead);
  const playing = useSelected((state) => state.transient.playing);
  const { store } = useStory();
  const [former, setFormer] = useState(playhead);
  const last = useRef({ day: playhead, at: Number.NEGATIVE_INFINITY, playing });
  useEffect(() => {
    const { day, at, playing: played } = last.current;
    const isMoved = day !== playhead;
    const { source } = store.getState();
    const isRewound = isMoved && (playing || source === 'tour') && compareDays(playhead, day) < 0;
    const isLink = isRewound || (isMoved && source === 'url');
    const now = performance.now();
    const isNew = isMoved && !(playing && played) && now - at > REST;
    last.current = { day: playhead, at: isLink ? Number.NEGATIVE_INFINITY : isMoved ? now : at, playing };
    if (isLink || isNew) setFormer(isLink ? playhead : day);
  }, [playhead, playing, store]);
  return former;
}

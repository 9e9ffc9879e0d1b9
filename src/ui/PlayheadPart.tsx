import { type ReactNode, useId, useMemo } from 'react';
import { addDays, dayOf, type Day, spanOfDay } from '../time/index.ts';
import { DAY } from '../time/units.ts';
import { defaultView } from '../view/index.ts';
import { useSelected, useStory, useStoryFile } from './context.ts';

/** The day the map is drawn as of: a native slider, one step a day. */
export function PlayheadPart(): ReactNode {
  const { store, words, selectors } = useStory();
  const playhead = useSelected((state) => state.view.playhead);
  const extent = useSelected(selectors.extent);
  const slider = useId();
  const story = useStoryFile();
  const first = useMemo(() => firstDay(defaultView(story, '').window.start, extent.start), [story, extent]);
  const count = daysBetween(first, story.updated);
  const { messages } = words;
  // Without standings the map is the same on every day.
  if (story.standings.length === 0) return null;
  return (
    <div className="cm-playhead" data-part="playhead">
      <label htmlFor={slider}>{messages.playhead.label}</label>
      <input
        id={slider}
        type="range"
        min={0}
        max={count}
        step={1}
        value={Math.max(0, Math.min(count, daysBetween(first, playhead)))}
        aria-valuetext={words.day(playhead, 'full')}
        onChange={(event) => store.intents.movePlayhead(addDays(first, Number(event.target.value)), 'playhead')}
      />
      <output htmlFor={slider}>{words.day(playhead, 'full')}</output>
    </div>
  );
}

function firstDay(homeStart: number, extentStart: number): Day {
  return dayOf(Math.max(homeStart, extentStart) as Parameters<typeof dayOf>[0]);
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((spanOfDay(to).start - spanOfDay(from).start) / DAY);
}

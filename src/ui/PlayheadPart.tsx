import { type ReactNode, type RefObject, useId, useRef } from 'react';
import { formatDay } from '../i18n/index.ts';
import { neighbourDay } from '../derive/timetable.ts';
import type { Speed } from '../state/state.ts';
import { addDays, compareDays } from '../time/index.ts';
import { playTo } from '../view/playing.ts';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { Player } from './laterFiles.ts';
import { usePictures } from './picturesContext.ts';
import { TourStarts } from './TourPart.tsx';
import { moveInGroup, useRoving } from './useRoving.ts';

/** The day the map is drawn as of: a native slider, one step a day, and what lets time pass. */
export function PlayheadPart({ root }: { readonly root: RefObject<HTMLElement | null> }): ReactNode {
  const { store, words } = useStory();
  const { draw, pictureWords } = usePictures();
  const { standings } = useStoryFile();
  const playhead = useSelected((state) => state.view.playhead);
  const { first, last, busyUntil } = useSelected(draw.playRange);
  const slider = useId();
  const playing = useSelected((state) => state.transient.playing);
  // Of events of long ago the slider has the days alone, and then the one to which the story is checked.
  const count = compareDays(busyUntil, first) + (busyUntil === last ? 0 : 1);
  const { playhead: text } = pictureWords.pictures;
  const isAtEnd = compareDays(playhead, last) >= 0;
  const value = isAtEnd ? count : Math.max(0, Math.min(count - 1, compareDays(playhead, first)));
  return (
    <div className="cm-playhead" data-part="playhead">
      <label htmlFor={slider}>{standings.length > 0 ? text.label : text.date}</label>
      <PlayTools />
      {playing ? <Player root={root} /> : null}
      <input
        id={slider}
        type="range"
        min={0}
        max={count}
        step={1}
        value={value}
        aria-valuetext={formatDay(playhead, words.messages.dates)}
        onChange={({ target }) => {
          const days = Number(target.value);
          store.intents.movePlayhead(days === count ? last : addDays(first, days), 'playhead');
        }}
      />
      {/* The slider says its value; while time passes nobody wants to hear every day. */}
      <output htmlFor={slider} aria-live="off">
        {formatDay(playhead, words.messages.dates)}
      </output>
    </div>
  );
}

const SPEEDS: readonly Speed[] = [0.5, 1, 2, 4];

function PlayTools(): ReactNode {
  const { store, say } = useStory();
  const { draw, pictureWords } = usePictures();
  const group = useRef<HTMLDivElement>(null);
  const playing = useSelected((state) => state.transient.playing);
  useRoving(group, null);
  const { playhead: text } = pictureWords.pictures;
  const { intents } = store;
  const latest = useSelected(draw.latest);
  const step = (direction: -1 | 1): void => {
    const state = store.getState();
    const { view, story } = state;
    const day = neighbourDay(draw.timetable(state), view.playhead, direction);
    if (day !== null) intents.restore(playTo(view, day, story), 'playhead');
  };
  return (
    <div ref={group} className="cm-play" role="toolbar" aria-label={text.tools} onKeyDown={moveInGroup}>
      <StepButton direction={-1} label={text.previous} onStep={step} />
      <button
        type="button"
        className="cm-button cm-play-button"
        aria-label={playing ? text.pause : text.play}
        title={playing ? text.pause : text.play}
        onClick={() => intents.play(!playing)}
      >
        <PlayIcon d={playing ? 'M3 2h3v10H3zM8 2h3v10H8z' : 'M3 1.5l9 5.5-9 5.5z'} />
      </button>
      <StepButton direction={1} label={text.next} onStep={step} />
      <SpeedButton />
      {latest ? (
        <button
          type="button"
          className="cm-link-button cm-play-latest"
          data-event-id={latest.event.id}
          onClick={() => intents.selectEvent(latest.event.id, 'playhead')}
        >
          <span className="cm-muted">{text.latest}</span> {say(latest.event.title).text}
          {latest.more > 0 ? <span className="cm-muted"> {text.more(latest.more)}</span> : null}
        </button>
      ) : null}
      <TourStarts />
    </div>
  );
}

interface StepButtonProps {
  readonly direction: -1 | 1;
  readonly label: string;
  readonly onStep: (direction: -1 | 1) => void;
}

/** Never switched off: at the ends it does nothing, and the focus stays where it is. */
function StepButton({ direction, label, onStep }: StepButtonProps): ReactNode {
  return (
    <button type="button" className="cm-button" aria-label={label} title={label} onClick={() => onStep(direction)}>
      <PlayIcon d={direction === -1 ? 'M2 2h2v10H2zM12 1.5v11L4.5 7z' : 'M10 2h2v10h-2zM2 1.5v11L9.5 7z'} />
    </button>
  );
}

function SpeedButton(): ReactNode {
  const { store, words } = useStory();
  const { playhead: text } = usePictures().pictureWords.pictures;
  const speed = useSelected((state) => state.transient.speed);
  const next = SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? 1;
  const shown = `×${words.number(speed)}`;
  return (
    <button
      type="button"
      className="cm-button cm-speed"
      aria-label={text.speed(shown)}
      onClick={() => store.intents.setSpeed(next)}
    >
      {shown}
    </button>
  );
}

function PlayIcon({ d }: { readonly d: string }): ReactNode {
  return (
    <svg className="cm-play-icon" viewBox="0 0 14 14" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}

import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { alongKey } from '../lib/alongKey.ts';
import type { Tour } from '../story/model.ts';
import type { TourStep } from '../view/index.ts';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { usePictures } from './picturesContext.ts';
import { StepText } from './StepText.tsx';
import { useRootMark } from './useRootMark.ts';
import { type Codec, loadCodec, saidAlready, useTakeStep, useTourFocus } from './useTour.ts';

/** Whether the reader is still where the step has led. */
function useIsHere(): boolean {
  const { language } = useStory();
  const story = useStoryFile();
  const view = useSelected((state) => state.view);
  const [codec, setCodec] = useState<Codec | null>(null);
  useEffect(() => {
    let isGone = false;
    loadCodec().then((loaded) => isGone || setCodec(loaded), saidAlready);
    return () => {
      isGone = true;
    };
  }, []);
  return useMemo(() => codec?.isAtStep(view, { story, language }) ?? true, [codec, view, story, language]);
}

export interface TourCardProps {
  readonly tour: Tour;
  readonly taken: TourStep;
}

/** A step of a tour: what it says, and the way on. */
export function TourCard({ tour, taken }: TourCardProps): ReactNode {
  const { store } = useStory();
  const isHere = useIsHere();
  const take = useTakeStep();
  const nextButton = useTourFocus<HTMLButtonElement>();
  const card = useRef<HTMLElement>(null);
  useRootMark(card, 'tour', isHere ? 'here' : 'left');
  useEffect(() => showMap(card.current), [taken]);
  const { tour: text } = usePictures().pictureWords.pictures;
  const { id, step } = taken;
  const go = (by: -1 | 1): void => take({ id, step: Math.max(1, Math.min(tour.steps.length, step + by)) });
  const onKey = (event: KeyboardEvent): void => {
    const key = alongKey(event.key, getComputedStyle(event.currentTarget).direction === 'rtl');
    const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : null;
    if (by === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(by);
  };
  return (
    <section ref={card} className="cm-tour" data-part="tour" data-step={step} aria-label={text.label} onKeyDown={onKey}>
      <StepText tour={tour} taken={taken} />
      <div className="cm-tour-buttons">
        {/* At the ends they do nothing, and the focus stays where it is. */}
        <button type="button" className="cm-button" aria-disabled={step === 1} onClick={() => go(-1)}>
          {text.previous}
        </button>
        <button
          ref={nextButton}
          type="button"
          className="cm-button cm-tour-next"
          aria-disabled={isHere && step === tour.steps.length}
          onClick={() => (isHere ? go(1) : take(taken))}
        >
          {isHere ? text.next : text.resume}
        </button>
        <button type="button" className="cm-button cm-button-quiet" onClick={() => store.intents.leaveTour()}>
          {text.leave}
        </button>
      </div>
    </section>
  );
}

/** As a sheet the step lies over the page: what it speaks of is brought into view above it. */
function showMap(card: HTMLElement | null): void {
  if (!card || getComputedStyle(card).position !== 'fixed') return;
  card.scrollTop = 0;
  card.closest('.cm-root')?.querySelector('[data-part="map"]')?.scrollIntoView({ block: 'start' });
}

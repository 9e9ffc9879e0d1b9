import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { Tour } from '../story/model.ts';
import type { TourStep } from '../view/index.ts';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { RichText, Say } from './Say.tsx';

/** The story's tours: a way in to each, and the step that is read. The step is in the link, so that a step is a link. */
export function TourPart(): ReactNode {
  const story = useStoryFile();
  const taken = useSelected((state) => state.view.tour);
  if (story.tours.length === 0) return null;
  const tour = taken && story.tours.find(({ id }) => id === taken.id);
  return tour ? <TourCard tour={tour} taken={taken} /> : <TourStarts tours={story.tours} />;
}

/** The code that reads a step as the link it is: it has come for the page's address already, or comes when it is wanted. */
const loadCodec = () => import('../url/index.ts');
type Codec = Awaited<ReturnType<typeof loadCodec>>;

/** Goes to a step: the whole of its view at once. */
function useTakeStep(): (step: TourStep) => void {
  const { store, language } = useStory();
  const story = useStoryFile();
  return useCallback(
    (step) => {
      void loadCodec().then(({ viewOfStep }) => {
        const view = viewOfStep(step, store.getState().view, { story, language });
        if (view) store.intents.restore(view, 'tour');
      });
    },
    [store, story, language],
  );
}

/** Whether the reader is still where the step has led. */
function useIsHere(): boolean {
  const { language } = useStory();
  const story = useStoryFile();
  const view = useSelected((state) => state.view);
  const [codec, setCodec] = useState<Codec | null>(null);
  useEffect(() => {
    let isGone = false;
    void loadCodec().then((loaded) => isGone || setCodec(loaded));
    return () => {
      isGone = true;
    };
  }, []);
  return useMemo(() => codec?.isAtStep(view, { story, language }) ?? true, [codec, view, story, language]);
}

function TourStarts({ tours }: { readonly tours: readonly Tour[] }): ReactNode {
  const { words } = useStory();
  const take = useTakeStep();
  const { tour: text } = words.messages;
  return (
    <ul className="cm-tours" data-part="tour" aria-label={text.label}>
      {tours.map(({ id, title, steps }) => (
        <li key={id}>
          <button type="button" className="cm-button" onClick={() => take({ id, step: 1 })}>
            <span className="cm-tour-mark" aria-hidden="true" />
            <span>
              {text.label}: <Say text={title} /> <span className="cm-muted">({text.steps(steps.length)})</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

interface TourCardProps {
  readonly tour: Tour;
  readonly taken: TourStep;
}

function TourCard({ tour, taken }: TourCardProps): ReactNode {
  const { store, words } = useStory();
  const isHere = useIsHere();
  const take = useTakeStep();
  const { tour: text } = words.messages;
  const { id, step } = taken;
  const go = (by: -1 | 1): void => take({ id, step: Math.max(1, Math.min(tour.steps.length, step + by)) });
  const onKey = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
    if (by === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(by);
  };
  const saved = tour.steps[step - 1];
  return (
    <section className="cm-tour" data-part="tour" data-step={step} aria-label={text.label} onKeyDown={onKey}>
      <div className="cm-tour-head">
        <p className="cm-heading">
          <Say text={tour.title} />
        </p>
        <p className="cm-small cm-muted">{text.progress(step, tour.steps.length)}</p>
      </div>
      <progress className="cm-tour-progress" max={tour.steps.length} value={step} aria-hidden="true" />
      <div className="cm-tour-text" role="status">
        {saved ? <RichText text={saved.text} /> : null}
      </div>
      <div className="cm-tour-buttons">
        {/* At the ends they do nothing, and the focus stays where it is. */}
        <button type="button" className="cm-button" aria-disabled={step === 1} onClick={() => go(-1)}>
          {text.previous}
        </button>
        <button
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

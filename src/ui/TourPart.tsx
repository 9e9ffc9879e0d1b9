import type { ReactNode } from 'react';
import { useSelected, useStoryFile } from './context.ts';
import { TourCard } from './laterFiles.ts';
import { Say } from './Say.tsx';
import { usePictures } from './picturesContext.ts';
import { useTakeStep, useTourFocus } from './useTour.ts';

/** The step of a tour that is read. The step is in the link, so that a step is a link. */
export function TourPart(): ReactNode {
  const story = useStoryFile();
  const taken = useSelected((state) => state.view.tour);
  const tour = taken && story.tours.find(({ id }) => id === taken.id);
  return tour ? <TourCard tour={tour} taken={taken} /> : null;
}

/** The ways in to the story's tours: buttons of the row they are shown in. */
export function TourStarts(): ReactNode {
  const { tours } = useStoryFile();
  const taken = useSelected((state) => state.view.tour);
  const take = useTakeStep();
  const first = useTourFocus();
  const { tour: text } = usePictures().pictureWords.pictures;
  if (taken !== null) return null;
  return tours.map(({ id, title, steps }, index) => (
    <button
      key={id}
      ref={index === 0 ? first : null}
      type="button"
      className="cm-button cm-tour-start"
      onClick={() => take({ id, step: 1 })}
    >
      <span className="cm-tour-mark" aria-hidden="true" />
      <span>
        {text.label}: <Say text={title} /> <span className="cm-muted">({text.steps(steps.length)})</span>
      </span>
    </button>
  ));
}

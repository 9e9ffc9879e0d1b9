import type { MouseEvent, ReactNode } from 'react';
import { useSelected, useStoryFile } from './context.ts';
import { TourCard } from './laterFiles.ts';
import { Say } from './Say.tsx';
import { usePictures } from './picturesContext.ts';
import { linkTo, ServedSteps } from './ServedSteps.tsx';
import { useTakeStep, useTourFocus } from './useTour.ts';

/** The step of a tour that is read. The step is in the link, so that a step is a link. */
export function TourPart(): ReactNode {
  const story = useStoryFile();
  const taken = useSelected((state) => state.view.tour);
  const isAsServed = useSelected(({ revision }) => revision === 0);
  const tour = taken && story.tours.find(({ id }) => id === taken.id);
  if (tour) return <TourCard tour={tour} taken={taken} />;
  return isAsServed ? <ServedSteps /> : null;
}

/** The ways in to the story's tours, while none is taken: links of the row they are shown in. */
export function TourStarts(): ReactNode {
  const isTaken = useSelected((state) => state.view.tour !== null);
  return isTaken ? null : <Starts />;
}

function Starts(): ReactNode {
  const { tours } = useStoryFile();
  const take = useTakeStep();
  // Who has left a tour is where it began.
  const first = useTourFocus<HTMLAnchorElement>();
  const { tour: text } = usePictures().pictureWords.pictures;
  const begin = (event: MouseEvent, id: string): void => {
    // Where a link is to be opened is the reader's choice.
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    take({ id, step: 1 });
  };
  return tours.map(({ id, title, steps }, index) => (
    <a
      key={id}
      ref={index === 0 ? first : null}
      href={linkTo({ id, step: 1 })}
      className="cm-button cm-tour-start"
      onClick={(event) => begin(event, id)}
    >
      <span className="cm-tour-mark" aria-hidden="true" />
      <span>
        {text.label}: <Say text={title} /> <span className="cm-muted">({text.steps(steps.length)})</span>
      </span>
    </a>
  ));
}

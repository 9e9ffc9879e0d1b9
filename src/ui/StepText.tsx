import type { ReactNode } from 'react';
import type { Tour } from '../story/model.ts';
import type { TourStep } from '../view/index.ts';
import { RichText, Say } from './Say.tsx';
import { usePictures } from './picturesContext.ts';

/** What a step says, and how far it is along the way. */
export function StepText({ tour, taken: { step } }: { readonly tour: Tour; readonly taken: TourStep }): ReactNode {
  const { tour: text } = usePictures().pictureWords.pictures;
  const saved = tour.steps[step - 1];
  return (
    <>
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
    </>
  );
}

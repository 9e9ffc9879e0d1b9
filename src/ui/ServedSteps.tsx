import type { ReactNode } from 'react';
import type { TourStep } from '../view/index.ts';
import { useStoryFile } from './context.ts';
import { usePictures } from './picturesContext.ts';
import { StepText } from './StepText.tsx';

/** The address of a step, as the page's own address says it. */
export function linkTo({ id, step }: TourStep): string {
  return `#${stepId({ id, step })}`;
}

const NO_STEP = '#tour=';

function stepId({ id, step }: TourStep): string {
  return `tour=${id}.${step}`;
}

/**
 * All steps, as text with links from one to the next. The browser itself shows the one that the address leads to, until the
 * page's address has been read, and wherever it never is: what is linked is there at once, and what stands below it stays in
 * its place.
 */
export function ServedSteps(): ReactNode {
  const { tours } = useStoryFile();
  const { tour: text } = usePictures().pictureWords.pictures;
  return tours.map((tour) =>
    tour.steps.map((_, index) => {
      const taken = { id: tour.id, step: index + 1 };
      return (
        <section
          key={stepId(taken)}
          id={stepId(taken)}
          className="cm-tour cm-tour-served"
          aria-label={text.label}
          hidden
        >
          <StepText tour={tour} taken={taken} />
          <div className="cm-tour-buttons">
            <StepLink to={index > 0 ? { ...taken, step: index } : null} label={text.previous} />
            <StepLink
              to={index + 1 < tour.steps.length ? { ...taken, step: index + 2 } : null}
              label={text.next}
              isNext
            />
            {/* To nowhere: a bare # would lead to the top of the page. */}
            <a href={NO_STEP} className="cm-button cm-button-quiet">
              {text.leave}
            </a>
          </div>
        </section>
      );
    }),
  );
}

interface StepLinkProps {
  /** `null` at the ends of the tour. */
  readonly to: TourStep | null;
  readonly label: string;
  readonly isNext?: boolean;
}

function StepLink({ to, label, isNext = false }: StepLinkProps): ReactNode {
  const className = `cm-button${isNext ? ' cm-tour-next' : ''}`;
  if (to)
    return (
      <a href={linkTo(to)} className={className}>
        {label}
      </a>
    );
  return (
    <span className={className} role="link" aria-disabled="true" aria-label={label}>
      {label}
    </span>
  );
}

import type { TourStep, View } from '../view/index.ts';
import { type CodecContext, hashOf, literalPairs, readLiterally } from './literal.ts';

/**
 * The view that a tour's step shows, in the language and under the worldview that are shown now: what they are is the
 * reader's choice, not the tour's. `null` where the story has no such step.
 */
export function viewOfStep(step: TourStep, now: View, context: CodecContext): View | null {
  const saved = context.story.tours.find(({ id }) => id === step.id)?.steps[step.step - 1];
  if (!saved) return null;
  const { view } = readLiterally(saved.view, context);
  return { ...view, language: now.language, worldview: now.worldview, tour: step };
}

/** Whether the view is still what the step it is on has saved; exploring leads away from it. */
export function isAtStep(view: View, context: CodecContext): boolean {
  const saved = view.tour && viewOfStep(view.tour, view, context);
  return saved !== null && literalHash(saved, context) === literalHash(view, context);
}

function literalHash(view: View, context: CodecContext): string {
  return hashOf(literalPairs(view, context), []);
}

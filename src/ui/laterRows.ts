import type { StoryEvent } from '../story/index.ts';
import { lazyPart } from './lazyPart.tsx';

/** An event's evidence under its row, for a page without script. */
export const RowEvidence = lazyPart<{ readonly event: StoryEvent }>(
  async () => (await import('./RowEvidence.tsx')).RowEvidence,
);

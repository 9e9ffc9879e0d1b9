import type { StoryEvent } from '../story/index.ts';
import { lazyPart } from './lazyPart.tsx';
import type { RowRolesProps } from './RowRoles.tsx';

/** An event's evidence under its row, for a page without script. */
export const RowEvidence = lazyPart<{ readonly event: StoryEvent }>(
  async () => (await import('./RowEvidence.tsx')).RowEvidence,
);

/** What the chosen countries were in an event. */
export const RowRoles = lazyPart<RowRolesProps>(async () => (await import('./RowRoles.tsx')).RowRoles);

import { lazyPart } from './lazyPart.tsx';
import type { RowRolesProps } from './RowRoles.tsx';
import type { RowTailProps } from './RowTail.tsx';

/** An event's evidence under its row, for a page without script, and how far the next row is in time. */
export const RowTail = lazyPart<RowTailProps>(async () => (await import('./RowTail.tsx')).RowTail);

/** What the chosen countries were in an event. */
export const RowRoles = lazyPart<RowRolesProps>(async () => (await import('./RowRoles.tsx')).RowRoles);

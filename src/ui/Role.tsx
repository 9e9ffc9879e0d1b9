import type { ReactNode } from 'react';
import { Say } from './Say.tsx';
import { useStoryFile } from './context.ts';

/** A role in words, in brackets; nothing where the story gives none. */
export function Role({ id }: { readonly id: string | undefined }): ReactNode {
  const story = useStoryFile();
  const role = id === undefined ? undefined : story.roleById.get(id);
  if (!role) return null;
  return (
    <span className="cm-muted">
      {' ('}
      <Say text={role.label} />)
    </span>
  );
}

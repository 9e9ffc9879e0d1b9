import type { ReactNode } from 'react';
import { EditionLinks } from './EditionLinks.tsx';

export interface PageFootProps {
  readonly editions: string;
}

/** The foot of a story's page that has frozen editions. */
export function PageFoot({ editions }: PageFootProps): ReactNode {
  return (
    <footer className="cm-page-foot cm-small cm-muted">
      <EditionLinks editions={editions} />
    </footer>
  );
}

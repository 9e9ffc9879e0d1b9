import type { ReactNode } from 'react';

interface ArcKeyProps {
  /** A track's: a thin line, from where an event is to whom it concerns. Without one it is a relation's. */
  readonly color?: string | undefined;
}

/** What the map joins, beside the heading of what the lines say: the stylesheet shows it while the map has such lines. */
export function ArcKey({ color }: ArcKeyProps): ReactNode {
  const isThin = color !== undefined;
  return (
    <svg className="cm-key cm-arc-key" data-thin={isThin ? 'true' : undefined} viewBox="0 0 24 14" aria-hidden="true">
      <path d="M2 12Q12-4 22 12" fill="none" stroke={color ?? 'currentColor'} strokeWidth={isThin ? 1.5 : 2.2} />
    </svg>
  );
}

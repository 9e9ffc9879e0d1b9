import type { ReactNode } from 'react';

/** A track's colour, as an attribute: served HTML may carry no style. */
export function TrackDot({ color }: { readonly color: string }): ReactNode {
  return (
    <svg className="cm-swatch" viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="5" fill={color} />
    </svg>
  );
}

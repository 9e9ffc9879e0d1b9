import type { ReactNode } from 'react';
import type { EventStatus } from '../story/index.ts';
import { assertNever } from '../lib/assertNever.ts';

/**
 * The mark of an event: its track's colour, its status as a shape, so that colour is never the only code. The colour is
 * an SVG attribute: the strict policy allows no style attribute in served HTML.
 */
export function EventMark({ color, status }: { readonly color: string; readonly status: EventStatus }): ReactNode {
  return (
    <svg className="cm-swatch" viewBox="0 0 12 12" aria-hidden="true">
      {shapeOf(status, color)}
    </svg>
  );
}

function shapeOf(status: EventStatus, color: string): ReactNode {
  switch (status) {
    case 'confirmed':
      return <circle cx="6" cy="6" r="5" fill={color} />;
    case 'reported':
      return <circle cx="6" cy="6" r="4" fill="none" stroke={color} strokeWidth="2" />;
    case 'announced':
      return (
        <>
          <circle cx="6" cy="6" r="4.25" fill="none" stroke={color} strokeWidth="1.5" />
          <path d="M6 1.75a4.25 4.25 0 0 1 0 8.5z" fill={color} />
        </>
      );
    case 'disputed':
      return <path d="M6 1 11 6 6 11 1 6zM3.5 6h5" fill="none" stroke={color} strokeWidth="1.6" />;
    default:
      return assertNever(status);
  }
}

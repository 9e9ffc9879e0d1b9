import type { ReactNode } from 'react';
import type { StandingStatus } from '../story/index.ts';

/** The pattern itself, drawn as on the map, from plain lines: served HTML may carry no style and two maps no shared id. */
export function PatternKey({ status }: { readonly status: StandingStatus }): ReactNode {
  const { color } = status;
  return (
    <svg className="cm-key" viewBox="0 0 24 14" aria-hidden="true">
      <rect
        x="0.5"
        y="0.5"
        width="23"
        height="13"
        fill={color}
        fillOpacity={status.pattern === 'solid' ? 1 : 0.25}
        stroke={color}
      />
      {linesOf(status)}
    </svg>
  );
}

function linesOf({ pattern, color }: StandingStatus): ReactNode {
  switch (pattern) {
    case 'solid':
    case 'outlined':
      return null;
    case 'hatched':
      return <path d="M-2 14 12 0M4 14 18 0M10 14 24 0M16 14 30 0" stroke={color} strokeWidth="2" fill="none" />;
    case 'crossed':
      return (
        <path
          d="M-2 14 12 0M4 14 18 0M10 14 24 0M16 14 30 0M-2 0 12 14M4 0 18 14M10 0 24 14M16 0 30 14"
          stroke={color}
          strokeWidth="1.2"
          fill="none"
        />
      );
    case 'dotted':
      return (
        <g fill={color}>
          {[4, 12, 20].flatMap((x) => [4, 10].map((y) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.8" />))}
        </g>
      );
  }
}

import type { ReactNode } from 'react';
import { useStory } from './context.ts';
import type { ProblemLine } from './problemLine.ts';

export interface DroppedNoticeProps {
  readonly dropped: readonly ProblemLine[];
  readonly unknown: readonly string[];
}

/** A garbled link may name a hundred things; the first of them show what is wrong with it. */
const MOST_UNKNOWN = 5;

/** Events that were left out, named; and references in the link that this story does not have. */
export function DroppedNotice({ dropped, unknown }: DroppedNoticeProps): ReactNode {
  const { words } = useStory();
  if (dropped.length === 0 && unknown.length === 0) return null;
  return (
    <div className="cm-notice" role="note" data-dropped={dropped.length}>
      {[...new Set(unknown)].slice(0, MOST_UNKNOWN).map((id) => (
        <p key={id}>{words.messages.error.unknown(id)}</p>
      ))}
      {dropped.length > 0 ? (
        <details>
          <summary>{words.messages.dropped(dropped.length, [])}</summary>
          <ul className="cm-small" lang="en">
            {dropped.slice(0, 50).map((problem, index) => (
              <li key={index} data-problem={problem.code}>
                {problem.line}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

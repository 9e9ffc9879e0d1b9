import type { ReactNode } from 'react';
import { useStory } from './context.ts';
import type { ProblemLine } from './problemLine.ts';

export interface DroppedNoticeProps {
  readonly dropped: readonly ProblemLine[];
  readonly notices: readonly string[];
}

/** Events that were left out, named; and references in the link that this story does not have. */
export function DroppedNotice({ dropped, notices }: DroppedNoticeProps): ReactNode {
  const { words } = useStory();
  if (dropped.length === 0 && notices.length === 0) return null;
  return (
    <div className="cm-notice" role="note" data-dropped={dropped.length}>
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
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

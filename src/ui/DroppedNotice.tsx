import type { ReactNode } from 'react';
import { useStory } from './context.ts';
import type { DroppedEvents } from './problemLine.ts';

export interface DroppedNoticeProps {
  readonly dropped: DroppedEvents;
  readonly notices: readonly string[];
}

const MOST_NAMES = 5;

/** Events that were left out, named; and references in the link that this story does not have. */
export function DroppedNotice({ dropped, notices }: DroppedNoticeProps): ReactNode {
  const { words } = useStory();
  if (dropped.count === 0 && notices.length === 0) return null;
  return (
    <div className="cm-notice" role="note" data-dropped={dropped.count}>
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
      {dropped.count > 0 ? (
        <details>
          <summary>{words.messages.dropped(dropped.count, firstOf(dropped.names))}</summary>
          <ul className="cm-small" lang="en">
            {dropped.problems.map((problem, index) => (
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

function firstOf(names: readonly string[]): readonly string[] {
  return names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), '…'] : names;
}

import type { ReactNode } from 'react';
import { useStory } from './context.ts';
import type { DroppedEvents } from './problemLine.ts';

export interface DroppedNoticeProps {
  readonly dropped: DroppedEvents;
  readonly unknown: readonly string[];
}

/** A garbled link may name a hundred things; the first of them show what is wrong with it. */
const MOST_UNKNOWN = 5;

const MOST_NAMES = 5;

/** Events that were left out, named; and references in the link that this story does not have. */
export function DroppedNotice({ dropped, unknown }: DroppedNoticeProps): ReactNode {
  const { words } = useStory();
  return (
    <div className="cm-notice" role="note" data-dropped={dropped.count}>
      {[...new Set(unknown)].slice(0, MOST_UNKNOWN).map((id) => (
        <p key={id}>{words.messages.error.unknown(id)}</p>
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

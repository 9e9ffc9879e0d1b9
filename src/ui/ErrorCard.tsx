import type { ReactNode } from 'react';
import { failureMessages } from '../i18n/failure.ts';
import type { Words } from '../i18n/index.ts';
import type { ProblemLine } from './problemLine.ts';

/** A story that cannot be shown: what is wrong, where, and how to mend it, for the reader first and the editor after. */
export function ErrorCard({
  problems,
  words,
}: {
  readonly problems: readonly ProblemLine[];
  readonly words: Words;
}): ReactNode {
  const { hint, nowhere, cause, retry } = failureMessages(words.language);
  return (
    <div className="cm-error" role="alert" data-problem={problems[0]?.code ?? 'STORY-000'}>
      <h1>{words.messages.error.title}</h1>
      <p>{problems.some(isNowhere) ? nowhere : hint}</p>
      <p className="cm-heading">{cause}</p>
      <ul className="cm-small" lang="en">
        {problems.slice(0, 5).map((problem, index) => (
          <li key={index}>
            <code>{problem.line}</code>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" className="cm-button" onClick={() => location.reload()}>
          {retry}
        </button>
      </p>
    </div>
  );
}

/** Whether there is no such story: its file is not there, or its id is none. */
function isNowhere({ code, line }: ProblemLine): boolean {
  return code === 'STORY-018' || (code === 'STORY-002' && / answered 404\b/.test(line));
}

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
  const { hint, cause, retry } = failureMessages(words.language);
  return (
    <div className="cm-error" role="alert" data-problem={problems[0]?.code ?? 'STORY-000'}>
      <h1>{words.messages.error.title}</h1>
      <p>{hint}</p>
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

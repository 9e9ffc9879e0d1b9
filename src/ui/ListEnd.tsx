import type { ReactNode } from 'react';
import { Glosses } from './Glosses.tsx';
import { NoRows } from './NoRows.tsx';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { usePrinting } from './usePrinting.ts';
import { PRINTED_ROWS } from './wholeRows.ts';

/** What stands below the list: of one without rows why, and the way out; on paper what was left out, and the words that the story explains. */
export function ListEnd(): ReactNode {
  const { selectors, words } = useStory();
  const count = useSelected((state) => selectors.matching(state).length);
  const printing = usePrinting();
  if (count === 0) return <NoRows />;
  if (!printing) return null;
  return (
    <>
      {count > PRINTED_ROWS ? <p>{words.messages.list.printed(PRINTED_ROWS, count)}</p> : null}
      <AllTerms />
    </>
  );
}

/** What is otherwise said beside the event that uses a word: what each standing means that says so of itself, and all terms. */
function AllTerms(): ReactNode {
  const { words } = useStory();
  const { statuses, terms } = useStoryFile();
  const glosses = [
    ...statuses.flatMap(({ id, label, text }) => (text === undefined ? [] : [{ id: `standing ${id}`, label, text }])),
    ...terms,
  ];
  return glosses.length === 0 ? null : <Glosses heading={words.messages.detail.terms} glosses={glosses} as="h2" />;
}

import type { ReactNode } from 'react';
import { useStory } from './context.ts';

/** Nothing is left of the list: why, and the way out. */
export function NoRows(): ReactNode {
  const { store, words } = useStory();
  const { list } = words.messages;
  return (
    <div className="cm-nothing">
      <p>
        <strong>{list.noneTitle}.</strong> {list.noneHint}
      </p>
      <button type="button" className="cm-button" onClick={() => store.intents.clearFilters('list')}>
        {list.showEverything}
      </button>
    </div>
  );
}

import { type ReactNode, useRef } from 'react';
import { useSelected, useStory } from './context.ts';
import { moveInGroup, useRoving } from './useRoving.ts';

/** The chosen countries, each with a way to let it go. Nothing at all while none is chosen. */
export function Chips(): ReactNode {
  const { store, words } = useStory();
  const group = useRef<HTMLDivElement>(null);
  const { codes, match } = useSelected((state) => state.view.filters.countries);
  useRoving(group, codes);
  const { messages } = words;
  if (codes.length === 0) return null;
  return (
    <div ref={group} className="cm-chips" role="group" aria-label={messages.filters.countries} onKeyDown={moveInGroup}>
      {codes.map((code) => (
        <button
          key={code}
          type="button"
          className="cm-chip"
          data-country={code}
          aria-current="true"
          aria-label={messages.filters.removeCountry(words.country(code))}
          onClick={() => store.intents.chooseCountry(code, true, 'filters')}
        >
          {words.country(code)}
          <span aria-hidden="true">×</span>
        </button>
      ))}
      {codes.length > 1 ? (
        <button
          type="button"
          className="cm-button cm-button-quiet"
          onClick={() => store.intents.matchCountries(match === 'any' ? 'all' : 'any', 'filters')}
        >
          {match === 'any' ? messages.filters.matchAll : messages.filters.matchAny}
        </button>
      ) : null}
    </div>
  );
}

import type { ReactNode } from 'react';
import { Say } from './Say.tsx';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { plainWords } from './plainWords.ts';

interface ChipValue {
  readonly key: string;
  /** Its name as plain words, for the button's own name. */
  readonly name: string;
  readonly label: ReactNode;
  /** ISO code, for a country's chip. */
  readonly country?: string;
  readonly remove: () => void;
}

/** What is chosen in the filters, each with a way to let it go. Nothing at all while nothing is. */
export function Chips(): ReactNode {
  const { words } = useStory();
  const chips = useChips();
  const { messages } = words;
  if (chips.length === 0) return null;
  return (
    <div className="cm-chips" role="group" aria-label={messages.filters.countries}>
      {chips.map(({ key, name, label, country, remove }) => (
        <button
          key={key}
          type="button"
          className="cm-chip"
          data-country={country}
          aria-current={country === undefined ? undefined : 'true'}
          aria-label={messages.filters.remove(name)}
          onClick={remove}
        >
          <span>{label}</span>
          <span aria-hidden="true">×</span>
        </button>
      ))}
      <Match />
    </div>
  );
}

function useChips(): readonly ChipValue[] {
  const { store, words, say } = useStory();
  const story = useStoryFile();
  const { countries, people, organisations, statuses } = useSelected((state) => state.view.filters);
  const { intents } = store;
  const named = (id: string, text: Parameters<typeof say>[0] | undefined, remove: () => void): readonly ChipValue[] =>
    text === undefined ? [] : [{ key: id, name: plainWords(say(text)), label: <Say text={text} />, remove }];
  return [
    ...countries.codes.map((code) => ({
      key: code,
      name: words.country(code),
      label: words.country(code),
      country: code,
      remove: () => intents.chooseCountry(code, true, 'filters'),
    })),
    ...people.flatMap((id) => named(id, story.personById.get(id)?.name, () => intents.togglePerson(id, 'filters'))),
    ...organisations.flatMap((id) =>
      named(id, story.organisationById.get(id)?.name, () => intents.toggleOrganisation(id, 'filters')),
    ),
    ...statuses.map((status) => {
      const { label } = words.messages.status[status];
      return { key: status, name: label, label, remove: () => intents.toggleStatus(status, 'filters') };
    }),
  ];
}

/** Of two countries: events of either, or only those of both. */
function Match(): ReactNode {
  const { store, words } = useStory();
  const { codes, match } = useSelected((state) => state.view.filters.countries);
  if (codes.length < 2) return null;
  const { matchAll, matchAny } = words.messages.filters;
  return (
    <button
      type="button"
      className="cm-button cm-button-quiet"
      onClick={() => store.intents.matchCountries(match === 'any' ? 'all' : 'any', 'filters')}
    >
      {match === 'any' ? matchAll : matchAny}
    </button>
  );
}

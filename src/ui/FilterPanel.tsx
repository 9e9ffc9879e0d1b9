import type { ReactNode } from 'react';
import { storyCountries } from '../derive/mapItems.ts';
import type { FacetSelectors } from '../state/facetSelectors.ts';
import type { EventStatus, Story } from '../story/index.ts';
import { eventStatuses } from '../story/statuses.ts';
import { FacetGroup, type FacetValue } from './FacetGroup.tsx';
import { Say } from './Say.tsx';
import { EventMark } from './Swatch.tsx';
import { useSelected, useStory, useStoryFile } from './context.ts';

export interface FilterPanelProps {
  readonly facets: FacetSelectors;
}

/** Status, countries, people and organisations; its code comes when it is opened. */
export function FilterPanel({ facets }: FilterPanelProps): ReactNode {
  const { store, words } = useStory();
  const story = useStoryFile();
  const filters = useSelected((state) => state.view.filters);
  const statuses = useSelected(facets.statuses);
  const countries = useSelected(facets.countries);
  const people = useSelected(facets.people);
  const organisations = useSelected(facets.organisations);
  const { intents } = store;
  const { messages } = words;
  const named = (items: Story['people'] | Story['organisations'], counts: Counts, chosen: readonly string[]): Values =>
    byCount(items.map(({ id, name }) => valueOf(id, <Say text={name} />, counts, chosen)));
  const codes = storyCountries(story);
  return (
    <div className="cm-more-panel">
      <FacetGroup
        legend={messages.filters.statuses}
        legendClass="cm-heading"
        name="status"
        values={eventStatuses
          .filter((status) => story.events.some((event) => event.status === status))
          .map((status) => ({
            ...valueOf(status, messages.status[status].label, statuses, filters.statuses),
            mark: <EventMark color="currentColor" status={status} />,
          }))}
        onToggle={(id) => toggleStatus(id, (status) => intents.toggleStatus(status, 'filters'))}
      />
      <FacetGroup
        legend={messages.detail.countries}
        legendClass="cm-heading"
        name="country"
        values={byCount(codes.map((code) => valueOf(code, words.country(code), countries, filters.countries.codes)))}
        onToggle={(code) => intents.chooseCountry(code, true, 'filters')}
      />
      <FacetGroup
        legend={messages.detail.people}
        legendClass="cm-heading"
        name="person"
        values={named(story.people, people, filters.people)}
        onToggle={(id) => intents.togglePerson(id, 'filters')}
      />
      <FacetGroup
        legend={messages.detail.organisations}
        legendClass="cm-heading"
        name="organisation"
        values={named(story.organisations, organisations, filters.organisations)}
        onToggle={(id) => intents.toggleOrganisation(id, 'filters')}
      />
    </div>
  );
}

type Counts = ReadonlyMap<string, number>;
type Values = readonly FacetValue[];

function valueOf(id: string, label: ReactNode, counts: Counts, chosen: readonly string[]): FacetValue {
  return { id, label, count: counts.get(id) ?? 0, pressed: chosen.includes(id) };
}

/** What shows most comes first; what shows nothing, as the other filters stand, is left out unless it is chosen. */
function byCount(values: Values): Values {
  return values.filter(({ count, pressed }) => count > 0 || pressed).toSorted((a, b) => b.count - a.count);
}

function toggleStatus(id: string, toggle: (status: EventStatus) => void): void {
  const status = eventStatuses.find((known) => known === id);
  if (status) toggle(status);
}

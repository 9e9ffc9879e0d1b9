import type { Story, StoryEvent } from '../../../src/story/model.ts';
import { type Day, type Edtf, parseEdtf, type TimeSpan, timeSpan } from '../../../src/time/index.ts';

function edtf(text: string): Edtf {
  const date = parseEdtf(text);
  if (!date.ok) throw new Error(`${text}: ${date.error.reason}`);
  return date.value;
}

/** An event of which only what a link touches is said. */
function event(id: string, when: string, track: string): StoryEvent {
  const date = edtf(when);
  const lists = {
    places: [],
    countries: [],
    people: [],
    organisations: [],
    claims: [],
    notes: [],
    links: [],
    media: [],
    sources: [],
  };
  return {
    id,
    when: date,
    span: date.span,
    local: date.span,
    track,
    importance: 1,
    title: id,
    status: 'confirmed',
    ...lists,
  };
}

const events = [
  event('long-before', '1991-12-16', 'c5'),
  event('signing', '2020-09-15', 'accords'),
  event('freeze-proposal', '2025-08', 'ukraine'),
  event('kazakhstan-announced', '2025-11-06', 'accords'),
];

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

const tracks = ['accords', 'ukraine', 'c5'].map((id) => ({ id, label: id, color: '#1f6feb' }));
const people = ['tokayev', 'trump', 'witkoff'].map((id) => ({ id, name: id, offices: [] }));
const organisations = ['c5', 'abraham-accords'].map((id) => ({ id, name: id }));

export const HOME: TimeSpan = timeSpan(Date.UTC(2020, 6, 1), Date.UTC(2026, 0, 1));

export const STORY: Story = {
  id: 'sample',
  languages: ['en', 'ru'],
  title: 'Sample',
  updated: '2025-11-07' as Day,
  worldview: 'editorial',
  worldviewLocked: false,
  home: { window: HOME },
  tracks,
  statuses: [],
  sources: [],
  people,
  organisations,
  terms: [],
  roles: [],
  eras: [],
  places: [],
  events,
  relations: [],
  standings: [],
  tours: [
    {
      id: 'how-it-happened',
      title: 'How',
      steps: [
        { view: '#e=signing', text: '1' },
        { view: '#', text: '2' },
      ],
    },
  ],
  corrections: [],
  eventById: byId(events),
  trackById: byId(tracks),
  placeById: new Map(),
  sourceById: new Map(),
  personById: byId(people),
  organisationById: byId(organisations),
  roleById: new Map(),
  statusById: new Map(),
};

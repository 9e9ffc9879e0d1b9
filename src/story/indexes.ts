import type { Story } from './model.ts';

/** A story's lists that are looked things up in by id. */
type Lists = Pick<Story, 'tracks' | 'places' | 'sources' | 'people' | 'organisations' | 'roles' | 'statuses'>;

/** The indexes of a story's lists. Events have theirs from whoever puts them in order. */
export function indexLists(lists: Lists) {
  return {
    trackById: byId(lists.tracks),
    placeById: byId(lists.places),
    sourceById: byId(lists.sources),
    personById: byId(lists.people),
    organisationById: byId(lists.organisations),
    roleById: byId(lists.roles),
    statusById: byId(lists.statuses),
  };
}

export function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

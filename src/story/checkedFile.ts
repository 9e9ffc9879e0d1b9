import { epochMs, type TimeSpan } from '../time/units.ts';
import { byId, indexLists } from './indexes.ts';
import type { Story, StoryEvent } from './model.ts';

/** Names the shape below; a page that finds another reads the story itself instead. */
export const checkedFormat = 'chronomap-checked/1';

/** What JSON can hold of a checked story: all of it but the indexes. */
type Lists = Omit<Story, `${string}ById`>;

/** A story as the build has checked it, so that a page need not check it again: the checking code weighs 20 KB. */
export interface CheckedFile {
  readonly format: typeof checkedFormat;
  readonly story: Lists;
}

/** The file the build writes beside the pages. JSON writes an infinite end as `null`. */
export function toCheckedFile(story: Story): CheckedFile {
  const lists = Object.fromEntries(Object.entries(story).filter(([key]) => !key.endsWith('ById')));
  // Filtering keys is beyond what the compiler can follow.
  return { format: checkedFormat, story: lists as Lists };
}

/**
 * The story of a file that `toCheckedFile` made, after JSON. `null` where it is not one: the file comes from the page's
 * own build, so its format line is all that is asked.
 */
export function fromCheckedFile(json: unknown): Story | null {
  if (typeof json !== 'object' || json === null || !('format' in json) || json.format !== checkedFormat) return null;
  const { story } = json as CheckedFile;
  const events = story.events.map(revivedEvent);
  const people = story.people.map((person) => ({ ...person, offices: person.offices.map(revivedLocal) }));
  return {
    ...story,
    events,
    people,
    eras: story.eras.map((era) => ({ ...era, ...revivedWhen(era), span: revived(era.span) })),
    standings: story.standings.map(revivedLocal),
    relations: story.relations.map((relation) => ({
      ...relation,
      ...(relation.when ? revivedWhen({ when: relation.when }) : {}),
      ...(relation.local ? { local: revived(relation.local) } : {}),
    })),
    ...indexLists({ ...story, people }),
    eventById: byId(events),
  };
}

/** As JSON gives it back: `null` for an end that is infinite. */
function revived({ start, end }: { readonly start: number | null; readonly end: number | null }): TimeSpan {
  return { start: epochMs(start ?? Number.NEGATIVE_INFINITY), end: epochMs(end ?? Number.POSITIVE_INFINITY) };
}

function revivedWhen<Item extends Pick<StoryEvent, 'when'>>({ when }: Item): Pick<StoryEvent, 'when'> {
  return { when: { ...when, span: revived(when.span) } };
}

function revivedLocal<Item extends Pick<StoryEvent, 'when' | 'local'>>(item: Item): Item {
  return { ...item, ...revivedWhen(item), local: revived(item.local) };
}

function revivedEvent(event: StoryEvent): StoryEvent {
  return { ...revivedLocal(event), span: revived(event.span) };
}

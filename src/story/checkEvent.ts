import { isZone, spanInZone } from '../time/index.ts';
import { checkRecord } from './checkRecords.ts';
import { eventSchema } from './eventSchema.ts';
import { identifierPattern } from './identifiers.ts';
import type { Limits } from './limits.ts';
import { localSpan } from './localSpan.ts';
import type { StoryEvent } from './model.ts';
import { problem, type Problem } from './problems.ts';
import { dropUnknownReferences, type EventDraft, type KnownIds } from './references.ts';
import { isRecord } from './upgrades.ts';
import { mediaAddress } from './urls.ts';

/** What an event may refer to, and which events hold a text that is too long. */
export interface EventContext {
  readonly limits: Limits;
  readonly known: KnownIds;
  readonly overlong: ReadonlySet<number>;
}

export interface CheckedEvent {
  /** Null where it is left out. Its links are not checked yet: they need all the others. */
  readonly event: StoryEvent | null;
  readonly problems: readonly Problem[];
}

/** One element of `events`. It depends on nothing else, so a long list can be checked in slices. */
export function checkEvent(raw: unknown, index: number, context: EventContext): CheckedEvent {
  const path = `events[${index}]`;
  const drop = (problems: readonly Problem[]): CheckedEvent => {
    const droppedEvent = readableId(raw) ?? path;
    return { event: null, problems: problems.map((found) => ({ ...found, droppedEvent })) };
  };
  if (context.overlong.has(index)) return drop([problem('STORY-107', path, context.limits.textLength)]);
  const checked = checkRecord(raw, eventSchema, { list: 'events', index, needs: 'id, when, track and title' });
  if (!checked.ok) return drop(checked.problems);
  const draft = checked.value;
  if (!context.known.tracks.has(draft.track)) return drop([problem('STORY-201', `${path}.track`, draft.track)]);

  const problems: Problem[] = [];
  dropUnknownReferences(draft, path, context.known, problems);
  if (draft.media.length > 0) draft.media = checkMedia(draft.media, path, problems);
  if (draft.zone !== undefined && !isZone(draft.zone)) {
    problems.push(problem('STORY-108', `${path}.zone`, draft.zone));
    delete draft.zone;
  }
  // Assigned, not copied: a long story has many events of twenty keys each.
  const event: StoryEvent = Object.assign(draft, {
    span: spanInZone(draft.when, draft.zone),
    local: localSpan(draft.when, draft.zone),
  });
  return { event, problems };
}

/** The id of an event that is left out, if a person would know it by that. */
function readableId(raw: unknown): string | null {
  const id = isRecord(raw) ? raw['id'] : undefined;
  return typeof id === 'string' && identifierPattern.test(id) ? id : null;
}

function checkMedia(media: EventDraft['media'], path: string, problems: Problem[]): EventDraft['media'] {
  return media.flatMap((medium, index) => {
    const src = mediaAddress(medium.src);
    if (src !== null) return [{ ...medium, src }];
    problems.push(problem('STORY-109', `${path}.media[${index}].src`, medium.src));
    return [];
  });
}

import { safeParse } from 'valibot';
import { isZone } from '../time/index.ts';
import { checkRecord, readableId } from './checkRecords.ts';
import { eventReferencesSchema, eventSchema } from './eventSchema.ts';
import type { TimesReader } from './eventTimes.ts';
import type { Limits } from './limits.ts';
import type { StoryEvent } from './model.ts';
import { problem, type Problem } from './problems.ts';
import { readEvent, type TimedDraft } from './readEvent.ts';
import { dropUnknownReferences, type EventDraft, type KnownIds } from './references.ts';
import { isRecord } from './upgrades.ts';
import { mediaAddress } from './urls.ts';

/** What an event may refer to, how its times are read, and which events hold a text that is too long. */
export interface EventContext {
  readonly limits: Limits;
  readonly known: KnownIds;
  readonly overlong: ReadonlySet<number>;
  readonly timesOf: TimesReader;
}

export interface CheckedEvent {
  /** Null where it is left out. Its links are not checked yet: they need all the others. */
  readonly event: StoryEvent | null;
  /** Of one that is left out, if a person would know it by that. */
  readonly leftOut: string | null;
  readonly problems: readonly Problem[];
}

/** One element of `events`. It depends on nothing else, so a long list can be checked in slices. */
export function checkEvent(raw: unknown, index: number, context: EventContext): CheckedEvent {
  if (context.overlong.has(index)) {
    return drop(raw, index, [problem('STORY-107', pathOf(index), context.limits.textLength)]);
  }
  const quick = isRecord(raw) ? readEvent(raw) : null;
  if (quick) return checkDraft(quick, raw, index, context);
  const checked = checkRecord(raw, eventSchema, { list: 'events', index, needs: 'id, when, track and title' });
  if (!checked.ok) return drop(raw, index, [...checked.problems, ...otherProblems(raw, index, context)]);
  const { span } = checked.value.when;
  return checkDraft({ ...checked.value, span, local: span }, raw, index, context);
}

/** What an event of the right form refers to. The draft is changed: a long story has many of twenty keys each. */
function checkDraft(draft: TimedDraft, raw: unknown, index: number, context: EventContext): CheckedEvent {
  const { known } = context;
  const problems = unknownTrack(draft.track, index, context);
  const isShown = problems.length === 0;
  dropUnknownReferences(draft, () => pathOf(index), known, problems);
  if (draft.media.length > 0) draft.media = checkMedia(draft.media, pathOf(index), problems);
  if (draft.zone !== undefined && !isZone(draft.zone)) {
    problems.push(problem('STORY-108', `${pathOf(index)}.zone`, draft.zone));
    delete draft.zone;
  }
  const { span, local } = context.timesOf(draft.when, draft.zone);
  draft.span = span;
  draft.local = local;
  return isShown ? { event: draft, leftOut: null, problems } : drop(raw, index, problems);
}

/** What else is wrong with an event that does not fit its form: it need not be mended twice. */
function otherProblems(raw: unknown, index: number, context: EventContext): readonly Problem[] {
  const { known } = context;
  const read = safeParse(eventReferencesSchema, raw);
  if (!read.success) return [];
  const { track, zone, ...references } = read.output;
  const problems = unknownTrack(track, index, context);
  dropUnknownReferences(references, () => pathOf(index), known, problems);
  if (zone !== null && !isZone(zone)) problems.push(problem('STORY-108', `${pathOf(index)}.zone`, zone));
  return problems;
}

function unknownTrack(track: string | null, index: number, { known }: EventContext): Problem[] {
  return track === null || known.tracks.has(track) ? [] : [problem('STORY-201', `${pathOf(index)}.track`, track)];
}

function pathOf(index: number): string {
  return `events[${index}]`;
}

function drop(raw: unknown, index: number, problems: readonly Problem[]): CheckedEvent {
  const leftOut = readableId(raw);
  const droppedEvent = leftOut ?? pathOf(index);
  return { event: null, leftOut, problems: problems.map((found) => ({ ...found, droppedEvent })) };
}

function checkMedia(media: EventDraft['media'], path: string, problems: Problem[]): EventDraft['media'] {
  return media.flatMap((medium, index) => {
    const src = mediaAddress(medium.src);
    if (src !== null) return [{ ...medium, src }];
    problems.push(problem('STORY-109', `${path}.media[${index}].src`, medium.src));
    return [];
  });
}

import { fail, succeed, type Result } from '../lib/result.ts';
import { dayOf, epochMs } from '../time/index.ts';
import type { Day } from '../time/units.ts';
import { checkEvent, type EventContext } from './checkEvent.ts';
import type { FileCheck } from './checkRecords.ts';
import { checkHead, fatalProblems, type StoryHead } from './head.ts';
import { indexLists } from './indexes.ts';
import type { Limits, OverlongRecords } from './limits.ts';
import { checkLists, checkRelations, checkStandings, type StoryLists } from './lists.ts';
import type { CheckedStory, Story, StoryEvent } from './model.ts';
import { createProblemList } from './problemList.ts';
import { problem, type Problem } from './problems.ts';
import { scanTree } from './scanTree.ts';
import { currentFormat, isRecord } from './upgrades.ts';

/** A check under way, so that a long list of events can be done in slices. */
export interface StoryCheck {
  readonly eventCount: number;
  /** Checks `events[from]` up to, not including, `events[to]`. Slices follow each other, none twice. */
  checkEvents(from: number, to: number): void;
  finish(): Result<CheckedStory, readonly Problem[]>;
}

type Index<Value> = ReadonlyMap<string, Value>;

/**
 * Checks parsed JSON of the current format. One broken event, source, place, … is left out and named; the story fails
 * only where nothing of it can be shown.
 */
export function checkStory(json: unknown, limits: Limits): Result<CheckedStory, readonly Problem[]> {
  if (!isRecord(json)) return fail([problem('STORY-011', '', json)]);
  const scanned = scanTree(json, limits);
  return scanned.ok ? checkScannedStory(json, limits, scanned.value) : fail([scanned.error]);
}

/** The same for JSON that was held to the limits while it was read, which found the `overlong` records. */
export function checkScannedStory(
  json: unknown,
  limits: Limits,
  overlong: OverlongRecords,
): Result<CheckedStory, readonly Problem[]> {
  const check = startCheck(json, limits, overlong);
  if (!check.ok) return check;
  check.value.checkEvents(0, check.value.eventCount);
  return check.value.finish();
}

/** Checks everything but the events, at once; then they can be checked slice by slice. */
export function startCheck(
  json: unknown,
  limits: Limits,
  overlong: OverlongRecords,
): Result<StoryCheck, readonly Problem[]> {
  if (!isRecord(json)) return fail([problem('STORY-011', '', json)]);
  if (json['format'] !== currentFormat) return fail([problem('STORY-012', 'format', json['format'], currentFormat)]);
  const fatal = fatalProblems(json);
  if (fatal.length > 0) return fail(fatal);
  const raws = json['events'] as readonly unknown[];
  const problems = createProblemList(limits.problems);
  return succeed(createCheck({ file: json, limits, overlong, problems }, raws));
}

function createCheck(check: FileCheck, raws: readonly unknown[]): StoryCheck {
  const head = checkHead(check);
  const lists = checkLists(check);
  const indexes = indexLists(lists);
  const context: EventContext = {
    limits: check.limits,
    overlong: check.overlong.get('events') ?? new Set(),
    known: {
      tracks: indexes.trackById,
      places: indexes.placeById,
      sources: indexes.sourceById,
      people: indexes.personById,
      organisations: indexes.organisationById,
      roles: indexes.roleById,
    },
  };
  const eventById = new Map<string, StoryEvent>();
  const places = new Map<string, number>();
  return {
    eventCount: raws.length,
    checkEvents(from, to) {
      for (let index = from; index < to; index += 1) {
        const { event, problems } = checkEvent(raws[index], index, context);
        check.problems.add(...problems);
        if (event && eventById.has(event.id)) {
          const path = `events[${index}]`;
          // The other one of that id is shown: the path tells them apart.
          check.problems.add({ ...problem('STORY-105', `${path}.id`, event.id), droppedEvent: path });
        } else if (event) {
          eventById.set(event.id, event);
          places.set(event.id, index);
        }
      }
    },
    finish: () => finishCheck(check, { head, lists, indexes, eventById, places, raws }),
  };
}

interface Parts {
  readonly head: StoryHead;
  readonly lists: StoryLists;
  readonly indexes: ReturnType<typeof indexLists>;
  readonly eventById: Map<string, StoryEvent>;
  /** Where each event stands in the file, by its id. */
  readonly places: Index<number>;
  readonly raws: readonly unknown[];
}

function finishCheck(check: FileCheck, parts: Parts): Result<CheckedStory, readonly Problem[]> {
  const { head, lists, indexes, eventById, places, raws } = parts;
  for (const event of eventById.values()) {
    const linked = withKnownLinks(check, event, places);
    if (linked !== event) eventById.set(event.id, linked);
  }
  const events = [...eventById.values()].sort(compareEvents);
  const relations = checkRelations(check, indexes.roleById, eventById);
  const standings = checkStandings(check, indexes.organisationById, indexes.statusById, eventById);
  if (events.length === 0) return fail([problem('STORY-015', 'events'), ...check.problems.all()]);
  const story: Story = {
    ...head,
    ...lists,
    ...indexes,
    updated: head.updated ?? lastDay(events),
    events,
    eventById,
    relations,
    standings,
  };
  return succeed({ story, problems: check.problems.all(), droppedEvents: raws.length - events.length });
}

function withKnownLinks({ problems }: FileCheck, event: StoryEvent, places: Index<number>): StoryEvent {
  if (event.links.length === 0 || event.links.every((link) => places.has(link.to))) return event;
  const links = event.links.filter((link, index) => {
    if (places.has(link.to)) return true;
    problems.add(problem('STORY-208', `events[${places.get(event.id)}].links[${index}].to`, link.to));
    return false;
  });
  return { ...event, links };
}

/**
 * By start, then end. Of events at one time the file's order holds (the sort is stable): on a day whose hours nobody
 * knows the editor still knows what came first.
 */
export function compareEvents(a: StoryEvent, b: StoryEvent): number {
  if (a.span.start !== b.span.start) return a.span.start < b.span.start ? -1 : 1;
  if (a.span.end !== b.span.end) return a.span.end < b.span.end ? -1 : 1;
  return 0;
}

/** The last local day of any event; of one without an end, the day it starts. */
function lastDay(events: readonly StoryEvent[]): Day {
  let last = -Infinity;
  for (const { local } of events) {
    const day = Number.isFinite(local.end) ? local.end - 1 : local.start;
    if (Number.isFinite(day)) last = Math.max(last, day);
  }
  return dayOf(epochMs(Number.isFinite(last) ? last : 0));
}

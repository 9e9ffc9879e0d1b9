import { fail, succeed, type Result } from '../lib/result.ts';
import { dayOf, epochMs } from '../time/index.ts';
import type { Day } from '../time/units.ts';
import { checkEvent, type EventContext } from './checkEvent.ts';
import { inOrder } from './eventOrder.ts';
import { createTimesReader } from './eventTimes.ts';
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
import { forgetDates } from './values.ts';

/** A check under way, so that a long list of events can be done in slices. */
export interface StoryCheck {
  readonly eventCount: number;
  /** Checks `events[from]` up to, not including, `events[to]`. Slices follow each other, none twice. */
  checkEvents(from: number, to: number): void;
  /**
   * A story of the events checked so far, or null where there is none. What refers to one that is still to come does
   * without, and nothing is said of it.
   */
  storySoFar(): Story | null;
  finish(): Result<CheckedStory, readonly Problem[]>;
}

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
    timesOf: createTimesReader(),
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
  const idsLeftOut = new Set<string>();
  const linked: LinkedEvent[] = [];
  return {
    eventCount: raws.length,
    checkEvents(from, to) {
      for (let index = from; index < to; index += 1) {
        const { event, leftOut, problems } = checkEvent(raws[index], index, context);
        const id = event?.id ?? leftOut ?? '';
        const isTaken = eventById.has(id) || idsLeftOut.has(id);
        const isShown = event !== null && !eventById.has(id);
        const found = isTaken ? [...problems, problem('STORY-105', `events[${index}].id`, id)] : problems;
        if (found.length > 0) check.problems.add(...(isTaken && !isShown ? found.map(byPath(index)) : found));
        if (leftOut !== null) idsLeftOut.add(leftOut);
        if (!isShown) continue;
        eventById.set(event.id, event);
        if (event.links.length > 0) linked.push({ event, index });
      }
    },
    storySoFar() {
      const quiet = { ...check, problems: createProblemList(0) };
      return storyOf(quiet, { head, lists, indexes, linked, eventById: new Map(eventById) });
    },
    finish() {
      forgetDates();
      const story = storyOf(check, { head, lists, indexes, linked, eventById });
      const problems = check.problems.all();
      if (!story) return fail([problem('STORY-015', 'events'), ...problems]);
      return succeed({ story, problems, droppedEvents: raws.length - story.events.length });
    },
  };
}

/** The same of an event that is left out and has another's id: the path tells them apart. */
function byPath(index: number): (found: Problem) => Problem {
  return (found) => ({ ...found, droppedEvent: `events[${index}]` });
}

/** An event that has links, and where it stands in the file. */
interface LinkedEvent {
  readonly event: StoryEvent;
  readonly index: number;
}

interface Parts {
  readonly head: StoryHead;
  readonly lists: StoryLists;
  readonly indexes: ReturnType<typeof indexLists>;
  readonly eventById: Map<string, StoryEvent>;
  readonly linked: readonly LinkedEvent[];
}

/** The story of these parts, whose events are changed where a link of theirs leads nowhere; null where it has none. */
function storyOf(check: FileCheck, { head, lists, indexes, linked, eventById }: Parts): Story | null {
  for (const { event, index } of linked) {
    const known = withKnownLinks(check, event, index, eventById);
    if (known !== event) eventById.set(event.id, known);
  }
  const events = inOrder([...eventById.values()]);
  const relations = checkRelations(check, indexes.roleById, eventById);
  const standings = checkStandings(check, indexes.organisationById, indexes.statusById, eventById);
  if (events.length === 0) return null;
  const updated = head.updated ?? lastDay(events);
  return { ...head, ...lists, ...indexes, updated, events, eventById, relations, standings };
}

function withKnownLinks(
  { problems }: FileCheck,
  event: StoryEvent,
  index: number,
  events: ReadonlyMap<string, StoryEvent>,
): StoryEvent {
  if (event.links.every((link) => events.has(link.to))) return event;
  const links = event.links.filter((link, place) => {
    if (events.has(link.to)) return true;
    problems.add(problem('STORY-208', `events[${index}].links[${place}].to`, link.to));
    return false;
  });
  return { ...event, links };
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

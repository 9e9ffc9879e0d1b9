import { fail, type Result, succeed } from '../lib/result.ts';
import { formatProblem, isStoryId, type Problem, problem, type Story } from '../story/index.ts';
import type { PageStory } from './checkInTurns.ts';
import { type LoadOptions, loadStory } from './loadStory.ts';

/** A problem as a page shows it: its code, and the line for the editor. */
export interface ProblemText {
  readonly code: string;
  readonly line: string;
}

/** The events left out: how many, which (by id, or by place in the file), and why. */
export interface DroppedEvents {
  readonly count: number;
  readonly names: readonly string[];
  readonly problems: readonly ProblemText[];
}

export interface StoryForPage {
  readonly story: Story;
  readonly dropped: DroppedEvents;
  /** There where the story is the beginning of a long one. */
  readonly rest?: RestForPage;
}

export interface RestForPage {
  /** Events that are still to be read. */
  readonly events: number;
  /** Reads them, in turns with the page's other work; call it once. The whole story; throws where that is called off. */
  read(): Promise<StoryForPage>;
}

/** Nobody mends more at once. */
const MOST_PROBLEMS = 50;

/** Reads and checks `<base>data/stories/<id>.json`; what is no story id is refused before anything is asked of the network. */
export async function loadStoryForPage(
  base: string,
  id: string,
  options: LoadOptions,
): Promise<Result<StoryForPage, readonly ProblemText[]>> {
  if (!isStoryId(id)) return fail([textOf(problem('STORY-018', '', id))]);
  const read = await loadStory(`${base}data/stories/${id}.json`, options);
  if (!read.ok) return fail(read.error.map(textOf));
  return succeed(forPage(read.value));
}

function forPage({ story, rest, ...checked }: PageStory): StoryForPage {
  const dropped = droppedEvents(checked);
  if (!rest) return { story, dropped };
  return { story, dropped, rest: { events: rest.events, read: async () => forPage(await rest.read()) } };
}

/** What a page says of the events that a check has left out. */
export function droppedEvents({
  problems,
  droppedEvents: count,
}: Pick<PageStory, 'problems' | 'droppedEvents'>): DroppedEvents {
  return { count, ...whyDropped(problems) };
}

function whyDropped(problems: readonly Problem[]): Pick<DroppedEvents, 'names' | 'problems'> {
  const names = new Set<string>();
  const fatal = problems.filter(({ droppedEvent }) => {
    if (droppedEvent !== undefined) names.add(droppedEvent);
    return droppedEvent !== undefined;
  });
  const shown = fatal.slice(0, MOST_PROBLEMS);
  const more = fatal.length - shown.length;
  return {
    names: [...names],
    problems: (more > 0 ? [...shown, problem('STORY-017', '', more)] : shown).map(textOf),
  };
}

function textOf(found: Problem): ProblemText {
  return { code: found.code, line: formatProblem(found) };
}

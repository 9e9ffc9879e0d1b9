import { fail, type Result, succeed } from '../lib/result.ts';
import { formatProblem, isStoryId, type Problem, problem, type Story } from '../story/index.ts';
import type { PageStory } from './checkInTurns.ts';
import { type LoadOptions, loadStory } from './loadStory.ts';

/** A problem as a page shows it: its code, and the line for the editor. */
export interface ProblemText {
  readonly code: string;
  readonly line: string;
}

export interface StoryForPage {
  readonly story: Story;
  /** Why events were left out, one line each. */
  readonly dropped: readonly ProblemText[];
  /** There where the story is the beginning of a long one. */
  readonly rest?: RestForPage;
}

export interface RestForPage {
  /** Events that are still to be read. */
  readonly events: number;
  /** Reads them, in turns with the page's other work; call it once. The whole story; throws where that is called off. */
  read(): Promise<StoryForPage>;
}

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

function forPage({ story, problems, rest }: PageStory): StoryForPage {
  const dropped = problems.filter(({ droppedEvent }) => droppedEvent !== undefined).map(textOf);
  if (!rest) return { story, dropped };
  return { story, dropped, rest: { events: rest.events, read: async () => forPage(await rest.read()) } };
}

function textOf(found: Problem): ProblemText {
  return { code: found.code, line: formatProblem(found) };
}

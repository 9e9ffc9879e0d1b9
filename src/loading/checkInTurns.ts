import { fail, succeed, type Result } from '../lib/result.ts';
import { startCheck, upgradeStory, type Limits, type Story, type StoryCheck } from '../story/index.ts';
import type { CheckedStory, Problem } from '../story/model.ts';
import type { ReadJson } from './jsonReader.ts';
import type { Pacer } from '../lib/pacer.ts';

/** A story for a page: whole, or of a long one the beginning, to be shown while the rest is checked. */
export interface PageStory extends CheckedStory {
  readonly rest?: RestOfStory;
}

export interface RestOfStory {
  /** Events of the file that are still to be checked. */
  readonly events: number;
  /** Checks them, giving way to the page, and gives the whole story. Call it once. Throws where that is called off. */
  read(): Promise<CheckedStory>;
}

/** Below this a story is checked before anything of it is shown: that takes no longer than a page takes to draw it. */
const longStory = 1_000;
/** More than a list that is whole in the page has: what is shown first is a list of the same kind as what follows. */
const firstEvents = 500;
/** Events between two looks at the clock. */
const batch = 50;

/** Checks a story as a page does: in turns with everything else that the page has to do. */
export async function checkInTurns(
  { value, overlong }: ReadJson,
  limits: Limits,
  pacer: Pacer,
): Promise<Result<PageStory, readonly Problem[]>> {
  const upgraded = upgradeStory(value);
  if (!upgraded.ok) return fail([upgraded.error]);
  const started = startCheck(upgraded.value, limits, overlong);
  if (!started.ok) return started;
  const turns: Turns = { check: started.value, raws: upgraded.value['events'] as unknown[], pacer };
  const isLong = started.value.eventCount > longStory;
  if (isLong) await checkEvents(turns, 0, firstEvents);
  const first = isLong ? started.value.storySoFar() : null;
  if (first) return succeed(beginning(first, turns));
  await checkEvents(turns, isLong ? firstEvents : 0, started.value.eventCount);
  return started.value.finish();
}

interface Turns {
  readonly check: StoryCheck;
  /** The events as parsed, emptied as they are checked: nobody else has them. */
  readonly raws: unknown[];
  readonly pacer: Pacer;
}

async function checkEvents({ check, raws, pacer }: Turns, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at += batch) {
    const end = Math.min(at + batch, to);
    check.checkEvents(at, end);
    raws.fill(undefined, at, end);
    if (pacer.isDue()) await pacer.rest();
  }
}

function beginning(story: Story, turns: Turns): PageStory {
  const { check, pacer } = turns;
  const read = async (): Promise<CheckedStory> => {
    await checkEvents(turns, firstEvents, check.eventCount);
    // Putting a hundred thousand events in order is a task of its own, and so is what comes of it.
    await pacer.rest();
    const whole = check.finish();
    await pacer.rest();
    if (!whole.ok) throw new Error('A story that has events has lost them');
    return whole.value;
  };
  return { story, problems: [], droppedEvents: 0, rest: { events: check.eventCount - firstEvents, read } };
}

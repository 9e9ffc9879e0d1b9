import { createReadStream } from 'node:fs';
import { readStoryBytes } from '../loading/index.ts';
import { defaultLimits, formatProblem, problem, type Limits } from '../story/index.ts';
import type { Problem, Story } from '../story/model.ts';
import { defineCommand } from './command.ts';

/** What a validation prints, and how the process ends: warnings alone are no failure. */
export interface Validation {
  readonly lines: string[];
  readonly exitCode: 0 | 1;
}

/** Checks one story file as a page would load it, and with the warnings that a page keeps to itself. */
export async function validateFile(path: string, limits: Limits = defaultLimits): Promise<Validation> {
  const { errors, warnings, dropped, problems } = await checkStoryFile(path, limits);
  const summary = summarise(errors.length, warnings.length, dropped);
  return { lines: [...problems.map(formatProblem), summary], exitCode: errors.length > 0 ? 1 : 0 };
}

/** `npm run validate -- FILE…` */
export const main = defineCommand(
  {
    name: 'npm run validate',
    says: 'Checks stories, and prints each problem with its place and its cure. Ends with 1 where one has an error.',
    operand: { name: 'FILE', many: true },
    options: [],
  },
  async ({ operands }) => {
    let exitCode = 0;
    for (const path of operands) {
      const validation = await validateFile(path);
      const title = operands.length > 1 ? [`${path}:`] : [];
      console.log([...title, ...validation.lines].join('\n'));
      exitCode = Math.max(exitCode, validation.exitCode);
    }
    return exitCode;
  },
);

/** What is wrong with a story's file, and what that costs it. */
export interface StoryCheck {
  readonly problems: readonly Problem[];
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** How many events are left out. */
  readonly dropped: number;
  /** `null` where nothing of it can be shown. */
  readonly story: Story | null;
}

/** Reads a story's file whole; what cannot be opened is a problem like any other. */
export async function checkStoryFile(path: string, limits: Limits = defaultLimits): Promise<StoryCheck> {
  const { problems, ...rest } = await readProblems(path, limits);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  return { problems, errors, warnings, ...rest };
}

async function readProblems(path: string, limits: Limits): Promise<Pick<StoryCheck, 'problems' | 'dropped' | 'story'>> {
  try {
    const read = await readStoryBytes(createReadStream(path), limits);
    if (!read.ok) return { problems: read.error, dropped: 0, story: null };
    return { problems: read.value.problems, dropped: read.value.droppedEvents, story: read.value.story };
  } catch {
    // What a stream throws is that the file is not there, is a folder, or may not be read.
    return { problems: [problem('STORY-016', '', path)], dropped: 0, story: null };
  }
}

/** `2 errors, 1 warning; 2 events left out` */
export function summarise(errors: number, warnings: number, dropped: number): string {
  const counts = [count(errors, 'error'), count(warnings, 'warning')].filter((words) => words !== null);
  const problems = counts.length === 0 ? '0 problems' : counts.join(', ');
  return dropped === 0 ? problems : `${problems}; ${count(dropped, 'event')} left out`;
}

function count(number: number, word: string): string | null {
  return number === 0 ? null : `${number} ${word}${number === 1 ? '' : 's'}`;
}

import { createReadStream } from 'node:fs';
import { readStoryBytes } from '../loading/index.ts';
import { defaultLimits, formatProblem, problem, type Limits } from '../story/index.ts';
import type { Problem } from '../story/model.ts';

/** What a validation prints, and how the process ends: warnings alone are no failure. */
export interface Validation {
  readonly lines: string[];
  readonly exitCode: 0 | 1;
}

/** Checks one story file as a page would load it, and with the warnings that a page keeps to itself. */
export async function validateFile(path: string, limits: Limits = defaultLimits): Promise<Validation> {
  const { problems, dropped } = await readProblems(path, limits);
  const errors = problems.filter((found) => found.severity === 'error').length;
  const summary = summarise(errors, problems.length - errors, dropped);
  return { lines: [...problems.map(formatProblem), summary], exitCode: errors > 0 ? 1 : 0 };
}

/** `npm run validate -- FILE…` */
export async function main(args: readonly string[]): Promise<number> {
  if (args.length === 0) {
    console.error('Usage: npm run validate -- FILE…');
    return 1;
  }
  let exitCode = 0;
  for (const path of args) {
    const validation = await validateFile(path);
    const title = args.length > 1 ? [`${path}:`] : [];
    console.log([...title, ...validation.lines].join('\n'));
    exitCode = Math.max(exitCode, validation.exitCode);
  }
  return exitCode;
}

interface Outcome {
  readonly problems: readonly Problem[];
  readonly dropped: number;
}

async function readProblems(path: string, limits: Limits): Promise<Outcome> {
  try {
    const read = await readStoryBytes(createReadStream(path), limits);
    if (!read.ok) return { problems: read.error, dropped: 0 };
    return { problems: read.value.problems, dropped: read.value.droppedEvents };
  } catch {
    // What a stream throws is that the file is not there, is a folder, or may not be read.
    return { problems: [problem('STORY-016', '', path)], dropped: 0 };
  }
}

function summarise(errors: number, warnings: number, dropped: number): string {
  const counts = [count(errors, 'error'), count(warnings, 'warning')].filter((words) => words !== null);
  const problems = counts.length === 0 ? '0 problems' : counts.join(', ');
  return dropped === 0 ? problems : `${problems}; ${count(dropped, 'event')} left out`;
}

function count(number: number, word: string): string | null {
  return number === 0 ? null : `${number} ${word}${number === 1 ? '' : 's'}`;
}

import { problem, type Problem } from './problems.ts';

/** Problems in the order they were met; past a limit they are only counted, for nobody reads more. */
export interface ProblemList {
  add(...problems: readonly Problem[]): void;
  /** What was added, with one more that says how many did not fit. */
  all(): readonly Problem[];
}

export function createProblemList(limit: number): ProblemList {
  const problems: Problem[] = [];
  let left = 0;
  return {
    add(...added) {
      for (const one of added) {
        if (problems.length < limit) problems.push(one);
        else left += 1;
      }
    },
    all() {
      return left === 0 ? problems : [...problems, problem('STORY-017', '', left)];
    },
  };
}

import {
  checkStory,
  defaultLimits,
  formatProblem,
  type CheckedStory,
  type Limits,
  type Problem,
} from '../../../src/story/index.ts';
import { fullStory } from '../../fixtures/storyFixture.ts';

/** JSON that may be broken in any way. */
export interface Json {
  [key: string]: Json;
}

/** The full story after something was done to it; typed so that a test can reach anywhere in it. */
export function edited(edit: (story: Json) => void): unknown {
  const story = JSON.parse(JSON.stringify(fullStory())) as Json;
  edit(story);
  return story;
}

/** Any value where `Json` is wanted: tests break stories on purpose. */
export function json(value: unknown): Json {
  return value as Json;
}

/** Adds to one of the story's lists. */
export function push(story: Json, list: string, value: unknown): void {
  (story[list] as unknown as unknown[]).push(value);
}

/** The problems of a story, whether it can be shown or not. */
export function problemsOf(story: unknown, limits: Limits = defaultLimits): readonly Problem[] {
  const checked = checkStory(story, limits);
  return checked.ok ? checked.value.problems : checked.error;
}

export function linesOf(story: unknown, limits: Limits = defaultLimits): readonly string[] {
  return problemsOf(story, limits).map(formatProblem);
}

/** A story that must be shown. */
export function shown(story: unknown, limits: Limits = defaultLimits): CheckedStory {
  const checked = checkStory(story, limits);
  if (!checked.ok) throw new Error(checked.error.map(formatProblem).join('\n'));
  return checked.value;
}

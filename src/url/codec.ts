import type { View } from '../view/index.ts';
import {
  type CodecContext,
  type HashReading,
  hashOf,
  literalPairs,
  ownPairs,
  type Pair,
  readLiterally,
} from './literal.ts';
import { isAtStep, viewOfStep } from './tourSteps.ts';

/** What is the reader's choice on any step of a tour, and what names the step. */
const BESIDE_STEP: ReadonlySet<string> = new Set(['v', 'l', 'wv', 'tour']);

/** The default in so many words: without it a link to a step whose view the reader has left for the default would lead back. */
const NOTHING_ELSE: Pair = ['m', 'any'];

/**
 * The hash of a view with its `#`, others' pieces first; empty where the view is the default and there are none. A view that
 * is as a step of a tour has it says the step alone: the link leads to what the step shows when it is opened.
 */
export function encodeHash(view: View, context: CodecContext, foreign: readonly string[]): string {
  const pairs = literalPairs(view, context);
  if (view.tour === null) return hashOf(pairs, foreign);
  const beside = pairs.filter(([key]) => BESIDE_STEP.has(key));
  if (isAtStep(view, context)) return hashOf(beside, foreign);
  return hashOf(beside.length === pairs.length ? [NOTHING_ELSE, ...pairs] : pairs, foreign);
}

/**
 * Reads any text as a hash. What is no value of its key is as if it were not there; a step of a tour that nothing else is
 * said with is the whole view of that step. Never throws.
 */
export function decodeHash(hash: string, context: CodecContext): HashReading {
  const reading = readLiterally(hash, context);
  const { tour } = reading.view;
  if (tour === null || ownPairs(hash).some(([key]) => !BESIDE_STEP.has(key))) return reading;
  return { ...reading, view: viewOfStep(tour, reading.view, context) ?? reading.view };
}

/** Whether a hash has a word for us, besides that the page is in a language that it may be in already. */
export function saysAnything(hash: string, spoken?: string): boolean {
  return ownPairs(hash).some(([key, value]) => key !== 'l' || value !== spoken);
}

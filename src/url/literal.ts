import type { Story } from '../story/model.ts';
import type { TimeSpan } from '../time/index.ts';
import { chooseEvent, defaultView, showLater, type View, windowLimits } from '../view/index.ts';
import { FIELDS, type UnknownReference } from './fields.ts';
import { joinHash, MAX_LIST, splitHash } from './pairs.ts';
import { HASH_VERSION, upgradePairs } from './upgrades.ts';

/** What a link leaves out, because the page knows it: make one per mount and path language, and keep it. */
export interface CodecContext {
  readonly story: Story;
  /** The path's language: `l` is written where the view's is another. */
  readonly language: string;
  /** Which codes are countries. Without it, any two letters. */
  readonly isCountry?: (code: string) => boolean;
}

/** What a hash says. */
export interface HashReading {
  /** A valid view, whatever the hash. */
  readonly view: View;
  /** Others' pieces of the hash (`?secret=…`, `amp=1`), byte for byte, in their order. */
  readonly foreign: readonly string[];
  /** What the link names and the story does not have. */
  readonly unknown: readonly UnknownReference[];
}

const OWN_KEYS: ReadonlySet<string> = new Set(['v', ...FIELDS.map((field) => field.key)]);

/** A reference to nothing is repeated to the reader; not at any length. */
const MAX_UNKNOWN_ID = 100;

/** One key of the hash and its encoded value. */
export type Pair = readonly [key: string, value: string];

/** What of a view is not as a page without a hash shows it, each part by its own key. */
export function literalPairs(view: View, context: CodecContext): readonly Pair[] {
  const base = chooseEvent(startOf(context, view.later), view.event, context.story);
  return FIELDS.flatMap((field): readonly Pair[] => {
    const value = field.write(view, base);
    return value === null ? [] : [[field.key, value]];
  });
}

/** The hash of these pairs with its `#`, others' pieces first; empty where there are neither. */
export function hashOf(pairs: readonly Pair[], foreign: readonly string[]): string {
  const version: readonly Pair[] = pairs.length > 0 && HASH_VERSION > 1 ? [['v', String(HASH_VERSION)]] : [];
  return joinHash(foreign, [...version, ...pairs]);
}

/** Reads any text as a hash, each key by itself. What is no value of its key is as if it were not there. Never throws. */
export function readLiterally(hash: string, context: CodecContext): HashReading {
  const { own, foreign } = splitHash(hash, OWN_KEYS);
  const pairs = upgradePairs(own);
  const unknown: UnknownReference[] = [];
  const { limits } = start(context);
  const view = startOf(context, pairs.get('after') === '1');
  const reading = {
    story: context.story,
    limits,
    isCountry: (code: string) => /^[A-Z]{2}$/.test(code) && (context.isCountry?.(code) ?? true),
    report: (kind: UnknownReference['kind'], id: string) => {
      if (unknown.length < MAX_LIST) unknown.push({ kind, id: id.slice(0, MAX_UNKNOWN_ID) });
    },
  };
  const next = FIELDS.reduce((before, field) => {
    const text = pairs.get(field.key);
    return text === undefined ? before : field.read(text, before, reading);
  }, view);
  return { view: next, foreign, unknown };
}

/** The pieces of a hash that are not ours. */
export function foreignPieces(hash: string): readonly string[] {
  return splitHash(hash, OWN_KEYS).foreign;
}

/** The keys of ours that a hash has, with their values. */
export function ownPairs(hash: string): readonly Pair[] {
  return [...splitHash(hash, OWN_KEYS).own];
}

interface Start {
  readonly view: View;
  /** Where later events are shown: its window has room for them. */
  readonly later: View;
  readonly limits: TimeSpan;
}

/** Both walk through all events of the story, and each keystroke asks for them: once per context is enough. */
const starts = new WeakMap<CodecContext, Start>();

function start(context: CodecContext): Start {
  const kept = starts.get(context);
  if (kept) return kept;
  const { story, language } = context;
  const view = defaultView(story, language);
  const made = { view, later: showLater(view, true, story), limits: windowLimits(story) };
  starts.set(context, made);
  return made;
}

/** What a page shows whose link says no more than whether later events are shown. */
function startOf(context: CodecContext, later: boolean): View {
  const known = start(context);
  return later ? known.later : known.view;
}

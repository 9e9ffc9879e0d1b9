import { safeParse } from 'valibot';
import type { Bounds } from '../geo/types.ts';
import { parseDay } from '../time/index.ts';
import type { Day, TimeSpan } from '../time/units.ts';
import type { FileCheck, RecordSchema } from './checkRecords.ts';
import { isStoryId, languageTagPattern } from './identifiers.ts';
import { cureOfIssue } from './issues.ts';
import type { Story } from './model.ts';
import { problem, type Problem } from './problems.ts';
import { formatPath } from './quote.ts';
import { homeSchema, storySchema } from './schema.ts';
import { hasWords, isText } from './isText.ts';
import type { Text } from './text.ts';
import { isRecord } from './upgrades.ts';

/** What stands at the top of the file, beside its lists. */
export type StoryHead = Pick<
  Story,
  'id' | 'languages' | 'title' | 'summary' | 'worldview' | 'worldviewLocked' | 'home'
> & { readonly updated: Day | null };

/** The cures of the keys without which nothing can be shown; each gives null where the value will do. */
const needed: Readonly<Record<string, (value: unknown) => string | null>> = {
  id: (id) => (typeof id === 'string' && isStoryId(id) ? null : 'write 1 to 64 small letters, digits and "-"'),
  languages: (tags) =>
    Array.isArray(tags) && tags.some(isLanguageTag)
      ? null
      : 'write a list of languages, the first the main one, ["en"]',
  title: (title) => (hasWords(title) ? null : 'write the title, as a string or an object of language → string'),
  tracks: (tracks) =>
    Array.isArray(tracks) && tracks.length > 0 ? null : 'write a list of at least one track, { id, label, color }',
  events: (events) => (Array.isArray(events) ? null : 'write a list of events, each { id, when, track, title }'),
};

/** Why nothing of this file can be shown; empty where something can. */
export function fatalProblems(file: Readonly<Record<string, unknown>>): readonly Problem[] {
  return Object.entries(needed).flatMap(([key, cureOf]) => {
    const cure = cureOf(ownValue(file, key));
    return cure === null ? [] : [problem('STORY-014', key, cure)];
  });
}

/** The head of a file that has no fatal problem. What is broken and can be done without gets its default. */
export function checkHead(check: FileCheck): StoryHead {
  const { file, problems } = check;
  const summary = ownValue(file, 'summary');
  const usable = summary === undefined || isText(summary);
  if (!usable)
    problems.add(problem('STORY-311', 'summary', summary, 'write a string, or an object of language → string'));
  return {
    id: String(file['id']),
    languages: checkLanguages(check),
    title: file['title'] as Text,
    ...(usable && summary !== undefined ? { summary } : {}),
    updated: checkUpdated(check),
    worldview: optional(check, ['worldview'], storySchema.entries.worldview.wrapped) ?? 'editorial',
    worldviewLocked: optional(check, ['worldviewLocked'], storySchema.entries.worldviewLocked.wrapped) ?? false,
    home: checkHome(check),
  };
}

function checkLanguages({ file, problems }: FileCheck): readonly string[] {
  const languages = new Set<string>();
  for (const [index, tag] of (file['languages'] as readonly unknown[]).entries()) {
    if (isLanguageTag(tag) && !languages.has(tag)) languages.add(tag);
    else problems.add(problem('STORY-404', `languages[${index}]`, tag));
  }
  return [...languages];
}

function isLanguageTag(value: unknown): value is string {
  return typeof value === 'string' && languageTagPattern.test(value);
}

function checkUpdated({ file, problems }: FileCheck): Day | null {
  const updated = ownValue(file, 'updated');
  const day = typeof updated === 'string' ? parseDay(updated) : null;
  if (updated !== undefined && day === null) {
    problems.add(problem('STORY-311', 'updated', updated, 'write a day, "2025-11-07"'));
  }
  return day;
}

function checkHome(check: FileCheck): Story['home'] {
  const home = ownValue(check.file, 'home');
  if (home !== undefined && !isRecord(home)) {
    check.problems.add(problem('STORY-311', 'home', home, 'write an object, { "window", "bounds" }'));
    return {};
  }
  const bounds: Bounds | undefined = optional(check, ['home', 'bounds'], homeSchema.entries.bounds.wrapped);
  const window = optional(check, ['home', 'window'], homeSchema.entries.window.wrapped);
  const span: TimeSpan | undefined = window?.span;
  const closed = span !== undefined && Number.isFinite(span.end - span.start);
  if (window && !closed) {
    check.problems.add(problem('STORY-311', 'home.window', window.text, 'write both ends, "2020-07/2025-12"'));
  }
  return { ...(closed ? { window: span } : {}), ...(bounds ? { bounds } : {}) };
}

/** The value at a path that may be absent, or undefined where it is or where it is broken. */
function optional<Schema extends RecordSchema>(
  { file, problems }: FileCheck,
  path: readonly string[],
  schema: Schema,
): NonNullable<Schema['~types']>['output'] | undefined {
  const value = path.reduce<unknown>((owner, key) => (isRecord(owner) ? ownValue(owner, key) : undefined), file);
  if (value === undefined) return undefined;
  const parsed = safeParse(schema, value, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const isDate = issue.type === 'raw_transform';
  const cure = isDate ? `it is not an EDTF date: ${issue.message}` : (cureOfBounds(path, issue) ?? cureOfIssue(issue));
  problems.add(problem('STORY-311', formatPath(path), value, cure));
  return undefined;
}

/** Bounds are two points: the cure of one would only lead to the next problem. */
function cureOfBounds(path: readonly string[], { type }: { readonly type: string }): string | null {
  if (!path.includes('bounds') || type === 'check') return null;
  const form = 'write [[south, west], [north, east]] in degrees';
  if (type !== 'min_value' && type !== 'max_value') return form;
  return `${form}, −90 to 90 and −180 to 180; across 180° the west is the greater, [[-40, 110], [15, -150]]`;
}

function ownValue(owner: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(owner, key) ? owner[key] : undefined;
}

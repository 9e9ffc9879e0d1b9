import { fail, succeed, type Result } from '../lib/result.ts';
import { problem, type Problem } from './problems.ts';

/** The version that this program checks; older files are brought up to it. */
export const currentVersion = 1;
export const currentFormat = `chronomap-story/${currentVersion}`;

/** Turns a story of one version into the next. It gets parsed JSON within the limits, and never changes it in place. */
export type Upgrader = (story: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** `upgraders.get(1)` makes version 2 of version 1. */
const upgraders: ReadonlyMap<number, Upgrader> = new Map();

for (let version = 1; version < currentVersion; version += 1) {
  if (!upgraders.has(version)) throw new Error(`No upgrader from story format ${version} to ${version + 1}`);
}

/** Parsed JSON as an object that is no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Brings a story of any version up to the current one. A format that is none, or newer, is a problem. */
export function upgradeStory(json: unknown): Result<Readonly<Record<string, unknown>>, Problem> {
  if (!isRecord(json)) return fail(problem('STORY-011', '', json));
  const match = /^chronomap-story\/([1-9]\d{0,5})$/.exec(String(json['format']));
  if (!match || typeof json['format'] !== 'string')
    return fail(problem('STORY-012', 'format', json['format'], currentFormat));
  const version = Number(match[1]);
  if (version > currentVersion) return fail(problem('STORY-013', 'format', version, currentVersion));
  let story = json;
  for (let from = version; from < currentVersion; from += 1) story = upgraders.get(from)?.(story) ?? story;
  return succeed(story);
}

import { safeParse, type BaseIssue, type BaseSchema, type InferOutput } from 'valibot';
import { identifierPattern } from './identifiers.ts';
import { problemOfIssue, type RecordPlace } from './issues.ts';
import type { Limits, OverlongRecords } from './limits.ts';
import type { ProblemList } from './problemList.ts';
import { problem, type Problem } from './problems.ts';
import { quickReader, UNSURE } from './quickReader.ts';
import { isRecord } from './upgrades.ts';

export type RecordSchema = BaseSchema<unknown, unknown, BaseIssue<unknown>>;

/** The file under check and where its problems go. */
export interface FileCheck {
  readonly file: Readonly<Record<string, unknown>>;
  readonly limits: Limits;
  readonly overlong: OverlongRecords;
  readonly problems: ProblemList;
}

export type CheckedRecord<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Above this many values in it, a broken record is named once: all its issues could fill the memory. */
const fullReportSize = 2_000;
const mostProblemsPerRecord = 20;

/** One record against its schema: the value with its defaults, or what is wrong with it. */
export function checkRecord<Schema extends RecordSchema>(
  raw: unknown,
  schema: Schema,
  place: RecordPlace,
): CheckedRecord<InferOutput<Schema>> {
  const isEvent = place.list === 'events';
  if (!isRecord(raw)) {
    const path = `${place.list}[${place.index}]`;
    return { ok: false, problems: [problem(isEvent ? 'STORY-101' : 'STORY-301', path, raw)] };
  }
  const value = quickReader(schema)(raw);
  // Where it is sure it gives what the schema gives, so the type is the schema's.
  if (value !== UNSURE) return { ok: true, value: value as InferOutput<Schema> };
  const short = safeParse(schema, raw, { abortEarly: true });
  if (short.success) return { ok: true, value: short.output };
  const full = isSmall(raw) ? safeParse(schema, raw) : short;
  const issues: readonly BaseIssue<unknown>[] = full.issues ?? short.issues;
  return { ok: false, problems: issues.slice(0, mostProblemsPerRecord).map((issue) => problemOfIssue(issue, place)) };
}

/** Iterative, and given up at the limit: it also meets what is not small. */
function isSmall(raw: object): boolean {
  const rest: unknown[] = [raw];
  let count = 0;
  for (let value = rest.pop(); value !== undefined; value = rest.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const items: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
    count += items.length;
    if (count > fullReportSize) return false;
    for (const item of items) rest.push(item);
  }
  return true;
}

/**
 * The records of one list that fit their schema; the others are named. Where ids are, the second of a pair is dropped; a
 * broken one takes its id from no other, but that two have it is said.
 * `needs`: the keys that a record must have, as a person is told them; its id first, where it has one.
 * `ofBroken` is asked of the others what else is wrong with them, so that it need not wait until they are mended.
 */
export function checkRecords<Schema extends RecordSchema>(
  check: FileCheck,
  list: string,
  schema: Schema,
  needs: string,
  ofBroken?: (raw: Readonly<Record<string, unknown>>, path: string) => void,
): { readonly value: InferOutput<Schema>; readonly path: string }[] {
  const raws = listOf(check, list);
  const [ids, idsLeftOut] = [new Set<string>(), new Set<string>()];
  const records: { readonly value: InferOutput<Schema>; readonly path: string }[] = [];
  for (const [index, raw] of raws.entries()) {
    const path = `${list}[${index}]`;
    const isLong = check.overlong.get(list)?.has(index) === true;
    const checked = isLong ? longRecord(check, path) : checkRecord(raw, schema, { list, index, needs });
    if (!checked.ok) {
      check.problems.add(...checked.problems);
      if (!isLong && isRecord(raw)) ofBroken?.(raw, path);
    }
    const id = needs.startsWith('id') ? readableId(checked.ok ? checked.value : raw) : null;
    const isFree = id === null || !ids.has(id);
    if (id !== null) {
      if (!isFree || idsLeftOut.has(id)) check.problems.add(problem('STORY-305', `${path}.id`, id));
      (checked.ok ? ids : idsLeftOut).add(id);
    }
    if (checked.ok && isFree) records.push({ value: checked.value, path });
  }
  return records;
}

function longRecord({ limits }: FileCheck, path: string): CheckedRecord<never> {
  return { ok: false, problems: [problem('STORY-307', path, limits.textLength)] };
}

function listOf({ file, problems }: FileCheck, list: string): readonly unknown[] {
  const raw = Object.hasOwn(file, list) ? file[list] : [];
  if (Array.isArray(raw)) return raw;
  problems.add(problem('STORY-310', list, raw));
  return [];
}

/** The id of a record, broken perhaps, if a person would know it by that. */
export function readableId(value: unknown): string | null {
  const id = isRecord(value) ? value['id'] : null;
  return typeof id === 'string' && identifierPattern.test(id) ? id : null;
}

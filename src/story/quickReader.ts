import { type BaseIssue, type BaseSchema, type InferOutput, type ObjectEntries, safeParse } from 'valibot';
import { isRecord } from './upgrades.ts';

type Schema = BaseSchema<unknown, unknown, BaseIssue<unknown>>;

/** As much of a valibot schema, or of an action in its pipe, as a reader is made of. */
interface Shape {
  readonly kind: string;
  readonly type: string;
  readonly pipe?: readonly Shape[];
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly wrapped?: Shape;
  readonly default?: unknown;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly check?: (value: unknown) => boolean;
  readonly requirement?: unknown;
  readonly operation?: (value: unknown) => unknown;
  readonly '~run': (dataset: Dataset, config: object) => Dataset;
}

interface Dataset {
  readonly value: unknown;
  readonly typed: boolean;
  readonly issues?: unknown;
}

/** A quick reader's answer where it is not sure: the schema itself must judge. */
export const UNSURE: unique symbol = Symbol('unsure');

/** What `safeParse` would give for a well-formed value, or `UNSURE`. */
export type QuickReader = (input: unknown) => unknown;

const readers = new WeakMap<Schema, QuickReader>();

/**
 * The quick reader of a schema. Nearly all records of a long story are well formed: read this way they cost a quarter of
 * what the schema's own reading does, and what stays as it is in the file is not copied, so it must not be changed.
 */
export function quickReader(schema: Schema): QuickReader {
  const known = readers.get(schema);
  if (known) return known;
  // Whatever has no way of its own below is read as the schema reads it.
  const reader = readerOf(schema as unknown as Shape);
  readers.set(schema, reader);
  return reader;
}

function readerOf(shape: Shape): QuickReader {
  if (shape.pipe) return pipeReader(shape.pipe);
  switch (shape.type) {
    case 'string':
      return (input) => (typeof input === 'string' ? input : UNSURE);
    case 'picklist':
    case 'literal': {
      const options = new Set(shape.options ?? [shape.literal]);
      return (input) => (options.has(input) ? input : UNSURE);
    }
    case 'custom': {
      const { check } = shape;
      return check ? (input) => (check(input) ? input : UNSURE) : slowReader(shape);
    }
    case 'array':
      return shape.item ? listReader(readerOf(shape.item)) : slowReader(shape);
    case 'object':
      return shape.entries ? objectReader(fieldsOf(shape.entries)) : slowReader(shape);
    default:
      return slowReader(shape);
  }
}

function slowReader(shape: Shape): QuickReader {
  const schema = shape as unknown as Schema;
  return (input) => {
    const parsed = safeParse(schema, input, { abortEarly: true });
    return parsed.success ? parsed.output : UNSURE;
  };
}

/** The first of a pipe is its schema; each that follows gets what the one before it has made. */
function pipeReader(pipe: readonly Shape[]): QuickReader {
  const steps = pipe.filter(({ kind }) => kind !== 'metadata');
  return steps
    .map((step) => (step.kind === 'schema' ? readerOf(step) : actionOf(step)))
    .reduce((before, next) => (input) => {
      const value = before(input);
      return value === UNSURE ? UNSURE : next(value);
    });
}

function actionOf(action: Shape): QuickReader {
  const { requirement, operation } = action;
  if (action.type === 'regex' && requirement instanceof RegExp) {
    return (input) => (typeof input === 'string' && requirement.test(input) ? input : UNSURE);
  }
  if (action.type === 'check' && isTest(requirement)) return (input) => (requirement(input) ? input : UNSURE);
  if (action.type === 'transform' && operation) return operation;
  return (input) => {
    const dataset = action['~run']({ value: input, typed: true }, {});
    return dataset.issues === undefined && dataset.typed ? dataset.value : UNSURE;
  };
}

function isTest(requirement: unknown): requirement is (value: unknown) => boolean {
  return typeof requirement === 'function';
}

/** The same list where every item stays itself. */
function listReader(read: QuickReader): QuickReader {
  return (input) => {
    if (!Array.isArray(input)) return UNSURE;
    const items: readonly unknown[] = input;
    let copy: unknown[] | null = null;
    for (let index = 0; index < items.length; index += 1) {
      const value = read(items[index]);
      if (value === UNSURE) return UNSURE;
      if (copy) copy.push(value);
      else if (value !== items[index]) copy = [...items.slice(0, index), value];
    }
    return copy ?? items;
  };
}

type Entries = Readonly<Record<string, unknown>>;

interface Field {
  readonly key: string;
  readonly read: QuickReader;
  readonly isNeeded: boolean;
  /** What stands for it where it is absent; `undefined`: nothing. */
  readonly fallback: unknown;
}

interface Fields {
  readonly all: readonly Field[];
  readonly byKey: ReadonlyMap<string, Field>;
  /** How many there must be. */
  readonly needed: number;
}

function fieldsOf(entries: Readonly<Record<string, Shape>>): Fields {
  const all = Object.entries(entries).map(fieldOf);
  return {
    all,
    byKey: new Map(all.map((field) => [field.key, field])),
    needed: all.filter(({ isNeeded }) => isNeeded).length,
  };
}

function fieldOf([key, shape]: readonly [string, Shape]): Field {
  const { wrapped, default: written } = shape;
  if (shape.type !== 'exact_optional' || !wrapped) {
    return { key, read: readerOf(shape), isNeeded: true, fallback: undefined };
  }
  const read = readerOf(wrapped);
  const fallback = written === undefined ? undefined : read(written);
  // A default of a kind that is none of the value's own is for the schema to put in.
  const isNeeded = fallback === UNSURE;
  return { key, read, isNeeded, fallback: isNeeded ? undefined : fallback };
}

/** What stands under a key, or its default where nothing does, or `UNSURE`. */
type FieldReader<Value> = (written: unknown) => Value | typeof UNSURE;

/** Readers of the keys of a record one by one, for who puts them together in a way of its own. */
export type FieldReaders<Entries extends ObjectEntries> = {
  readonly [Key in keyof Entries]: FieldReader<
    | InferOutput<Entries[Key]>
    | (Entries[Key] extends { readonly type: 'exact_optional'; readonly default: undefined } ? undefined : never)
  >;
};

export function fieldReaders<Entries extends ObjectEntries>(entries: Entries): FieldReaders<Entries> {
  const readers = Object.entries(entries as unknown as Readonly<Record<string, Shape>>).map((entry) => {
    const { key, read, isNeeded, fallback } = fieldOf(entry);
    return [key, isNeeded ? read : (written: unknown) => (written === undefined ? fallback : read(written))];
  });
  // Where a reader is sure it gives what its schema gives.
  return Object.fromEntries(readers) as FieldReaders<Entries>;
}

/** The same object where every value stays itself, nothing is absent that has a default, and no key is foreign. */
function objectReader(fields: Fields): QuickReader {
  const { byKey, needed } = fields;
  const defaults = fields.all.filter(({ fallback }) => fallback !== undefined);
  return (input) => {
    if (!isRecord(input)) return UNSURE;
    let [neededLeft, defaultsLeft] = [needed, defaults.length];
    let copy: Record<string, unknown> | null = null;
    for (const key in input) {
      const written = input[key];
      const field = byKey.get(key);
      const value = field ? field.read(written) : undefined;
      if (value === UNSURE) return UNSURE;
      if (field?.isNeeded) neededLeft -= 1;
      if (field?.fallback !== undefined) defaultsLeft -= 1;
      if (!copy && value !== written) copy = keysBefore(input, key, byKey);
      if (copy && field) copy[key] = value;
    }
    if (neededLeft > 0) return UNSURE;
    if (defaultsLeft === 0) return copy ?? input;
    copy ??= keysBefore(input, null, byKey);
    for (const { key, fallback } of defaults) if (!Object.hasOwn(copy, key)) copy[key] = fallback;
    return copy;
  };
}

/** The known keys before one of an object, or all of them, each as it stands. */
function keysBefore(input: Entries, end: string | null, known: ReadonlyMap<string, Field>): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const key in input) {
    if (key === end) break;
    if (known.has(key)) copy[key] = input[key];
  }
  return copy;
}

import { storySchema } from './schema.ts';
import { isRecord } from './upgrades.ts';
import { text, wording } from './values.ts';

export type FilePath = readonly (string | number)[];

/** As much of a valibot schema as a walk over it needs. */
interface AnySchema {
  readonly type: string;
  readonly entries?: Entries;
  readonly item?: AnySchema;
  readonly wrapped?: AnySchema;
}

type Entries = Readonly<Record<string, AnySchema>>;

/** What is told of each piece of a file, in the file's order. */
interface Visitor {
  /** A value where the format has a Text; it may be none. */
  text?(value: unknown, path: FilePath): void;
  /** A key that the format does not have there; `kind` is "a story", "events", "events.claims", … */
  unknownKey?(path: FilePath, kind: string, known: readonly string[]): void;
}

/** Of an object that is made of keys these are looked at. */
export const mostKeysPerObject = 200;

/** Walks a file along the format's schema. For tools only: a page checks what it needs, and no more. */
export function walkFile(file: Readonly<Record<string, unknown>>, visitor: Visitor): void {
  const visitObject = (entries: Entries, value: unknown, path: FilePath, kind: string): void => {
    if (!isRecord(value)) return;
    for (const key of Object.keys(value).slice(0, mostKeysPerObject)) {
      const schema = Object.hasOwn(entries, key) ? entries[key] : undefined;
      if (schema) visit(schema, value[key], [...path, key], kindOfKey(kind, key));
      else visitor.unknownKey?.([...path, key], kind, Object.keys(entries));
    }
  };
  const visit = (schema: AnySchema, value: unknown, path: FilePath, kind: string): void => {
    if (schema.wrapped) visit(schema.wrapped, value, path, kind);
    else if (schema === text || schema === wording) visitor.text?.(value, path);
    else if (schema.entries) visitObject(schema.entries, value, path, kind);
    else if (schema.item && Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(schema.item, item, [...path, index], kind);
    }
  };
  visit(storySchema, file, [], 'a story');
}

/** `events` of a story are of the kind "events", their `claims` of the kind "events.claims". */
function kindOfKey(kind: string, key: string): string {
  return kind === 'a story' ? key : `${kind}.${key}`;
}

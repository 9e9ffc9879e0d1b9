import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { storySchema } from '../story/index.ts';
import { bounds, colour, countryCode, edtf, identifier, point, text, wording } from '../story/values.ts';
import { edtfDefinition, schemaWords, textDefinition, wordingDefinition, type JsonSchema } from './schemaWords.ts';

/** Where the published schema stands in the project. */
export const jsonSchemaPath = fileURLToPath(
  new URL('../../public/data/schema/chronomap-story-1.json', import.meta.url),
);

/** `node src/cli/run.mjs jsonSchema` writes it anew after a change to the format. */
export async function main(): Promise<number> {
  await writeFile(jsonSchemaPath, jsonSchemaText());
  console.log(jsonSchemaPath);
  return 0;
}

/** The story format as JSON Schema, for editors' programs and other people's tools. */
export function jsonSchemaText(): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Chronomap story, version 1',
    ...convert(storySchema, []),
    $defs: Object.fromEntries([...definitions.values()].map(({ name, json }) => [name, json()])),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** As much of a valibot schema as the conversion reads. */
interface AnySchema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, AnySchema>>;
  readonly item?: AnySchema;
  readonly items?: readonly AnySchema[];
  readonly wrapped?: AnySchema;
  readonly default?: unknown;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly pipe?: readonly AnyAction[];
}

interface AnyAction {
  readonly kind: string;
  readonly type: string;
  readonly requirement?: unknown;
}

/** Values that stand in many places get a name. */
const definitions = new Map<AnySchema, { readonly name: string; readonly json: () => JsonSchema }>([
  [text, { name: 'text', json: () => textDefinition }],
  [wording, { name: 'wording', json: () => wordingDefinition }],
  [edtf, { name: 'date', json: () => edtfDefinition }],
  [identifier, { name: 'id', json: () => convertShape(identifier, []) }],
  [countryCode, { name: 'country', json: () => convertShape(countryCode, []) }],
  [colour, { name: 'colour', json: () => convertShape(colour, []) }],
  [point, { name: 'point', json: () => ({ description: '[latitude, longitude]', ...convertShape(point, []) }) }],
  [
    bounds,
    { name: 'bounds', json: () => ({ description: '[[south, west], [north, east]]', ...convertShape(bounds, []) }) },
  ],
]);

function convert(schema: AnySchema, path: readonly string[]): JsonSchema {
  if (schema.wrapped) {
    const json = convert(schema.wrapped, path);
    return isPlainDefault(schema.default) ? { ...json, default: schema.default } : json;
  }
  const definition = definitions.get(schema);
  const json = definition ? { $ref: `#/$defs/${definition.name}` } : convertShape(schema, path);
  return { ...schemaWords.get(path.join('.')), ...json };
}

/** That an absent list is empty need not be said. */
function isPlainDefault(value: unknown): boolean {
  return value !== undefined && typeof value !== 'object';
}

function convertShape(schema: AnySchema, path: readonly string[]): JsonSchema {
  switch (schema.type) {
    case 'object':
      return convertObject(schema.entries ?? {}, path);
    case 'array':
      return { type: 'array', items: schema.item ? convertItem(schema.item, path) : true };
    case 'strict_tuple': {
      const items = schema.items ?? [];
      return {
        type: 'array',
        prefixItems: items.map((item) => convert(item, path)),
        items: false,
        minItems: items.length,
      };
    }
    case 'picklist':
      return { enum: schema.options ?? [] };
    case 'literal':
      return { const: schema.literal };
    case 'string':
    case 'number':
    case 'boolean':
      return Object.assign({ type: schema.type }, ...(schema.pipe ?? []).map(convertAction)) as JsonSchema;
    default:
      throw new Error(`No JSON Schema for valibot's ${schema.type} at ${path.join('.')}: teach jsonSchema.ts`);
  }
}

/** A list's words are about the list; its items are described by their own keys. */
function convertItem(item: AnySchema, path: readonly string[]): JsonSchema {
  return definitions.has(item) ? convert(item, [...path, '*']) : convertShape(item, path);
}

function convertObject(entries: Readonly<Record<string, AnySchema>>, path: readonly string[]): JsonSchema {
  const keys = Object.entries(entries);
  return {
    type: 'object',
    properties: Object.fromEntries(keys.map(([key, value]) => [key, convert(value, [...path, key])])),
    required: keys.filter(([, value]) => value.type !== 'exact_optional').map(([key]) => key),
    additionalProperties: false,
  };
}

function convertAction({ kind, type, requirement }: AnyAction): JsonSchema {
  if (kind !== 'validation') return {};
  if (type === 'regex' && requirement instanceof RegExp) return { pattern: requirement.source };
  if (type === 'min_value') return { minimum: requirement };
  if (type === 'max_value') return { maximum: requirement };
  throw new Error(`No JSON Schema for valibot's ${type}: teach jsonSchema.ts`);
}

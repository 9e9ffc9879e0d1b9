import type { Json } from '../story/editStory.ts';

/**
 * As much of JSON Schema 2020-12 as the published schema uses, and not one keyword more: an unknown one throws.
 * Written apart from the converter, so that the two can disagree.
 */
export function schemaErrors(schema: Json, value: unknown): readonly string[] {
  return check({ root: schema, schema, value, path: '' });
}

interface Step {
  readonly root: Json;
  readonly schema: Json | boolean;
  readonly value: unknown;
  readonly path: string;
}

const silent = new Set(['$schema', '$defs', 'title', 'description', 'default', 'format']);

function check(step: Step): readonly string[] {
  const { schema } = step;
  if (typeof schema === 'boolean') return schema ? [] : [`${step.path}: false`];
  return Object.keys(schema).flatMap((keyword) => {
    if (silent.has(keyword)) return [];
    const rule = rules[keyword];
    if (!rule) throw new Error(`The checker does not know ${keyword}`);
    return rule(step, schema[keyword], schema);
  });
}

type Rule = (step: Step, argument: unknown, schema: Json) => readonly string[];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const below = (step: Step, key: string | number): string => (step.path === '' ? `${key}` : `${step.path}.${key}`);
const demand = (step: Step, keyword: string, holds: boolean): readonly string[] =>
  holds ? [] : [`${step.path}: ${keyword}`];

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
};

const rules: Readonly<Record<string, Rule>> = {
  $ref: (step, argument) => {
    const name = String(argument).replace('#/$defs/', '');
    const target = step.root['$defs']?.[name];
    if (!target) throw new Error(`No definition ${name}`);
    return check({ ...step, schema: target });
  },
  type: (step, argument) => demand(step, 'type', types[String(argument)]?.(step.value) ?? false),
  enum: (step, argument) => demand(step, 'enum', (argument as unknown[]).includes(step.value)),
  const: (step, argument) => demand(step, 'const', argument === step.value),
  pattern: (step, argument) =>
    typeof step.value === 'string' ? demand(step, 'pattern', new RegExp(String(argument), 'u').test(step.value)) : [],
  minLength: (step, argument) =>
    typeof step.value === 'string' ? demand(step, 'minLength', step.value.length >= Number(argument)) : [],
  maxLength: (step, argument) =>
    typeof step.value === 'string' ? demand(step, 'maxLength', step.value.length <= Number(argument)) : [],
  minimum: (step, argument) => demand(step, 'minimum', !(Number(step.value) < Number(argument))),
  maximum: (step, argument) => demand(step, 'maximum', !(Number(step.value) > Number(argument))),
  minItems: (step, argument) =>
    Array.isArray(step.value) ? demand(step, 'minItems', step.value.length >= Number(argument)) : [],
  minProperties: (step, argument) =>
    isObject(step.value) ? demand(step, 'minProperties', Object.keys(step.value).length >= Number(argument)) : [],
  anyOf: (step, argument) =>
    demand(
      step,
      'anyOf',
      (argument as Json[]).some((schema) => check({ ...step, schema }).length === 0),
    ),
  required: (step, argument) =>
    isObject(step.value)
      ? (argument as string[])
          .filter((key) => !Object.hasOwn(Object(step.value), key))
          .map((key) => `${step.path}: ${key} is missing`)
      : [],
  properties: (step, argument) =>
    isObject(step.value)
      ? Object.entries(step.value).flatMap(([key, value]) => {
          const schema = (argument as Record<string, Json>)[key];
          return schema ? check({ ...step, schema, value, path: below(step, key) }) : [];
        })
      : [],
  additionalProperties: (step, argument, schema) =>
    isObject(step.value)
      ? Object.entries(step.value).flatMap(([key, value]) => {
          if (Object.hasOwn(schema['properties'] ?? {}, key)) return [];
          if (argument === false) return [`${step.path}: ${key} is not known`];
          return check({ ...step, schema: argument as Json, value, path: below(step, key) });
        })
      : [],
  prefixItems: (step, argument) =>
    Array.isArray(step.value)
      ? (argument as Json[]).flatMap((schema, index) =>
          check({ ...step, schema, value: (step.value as unknown[])[index], path: below(step, index) }),
        )
      : [],
  items: (step, argument, schema) =>
    Array.isArray(step.value)
      ? step.value.flatMap((value: unknown, index) => {
          const isPrefix = index < ((schema['prefixItems'] as unknown as unknown[] | undefined)?.length ?? 0);
          return isPrefix ? [] : check({ ...step, schema: argument as Json, value, path: below(step, index) });
        })
      : [],
};

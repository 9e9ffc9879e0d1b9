/** What the JSON Schema says beyond the shapes: for an editor's program, which shows it while a story is written. */
export type JsonSchema = { readonly [key: string]: unknown };

const httpsAddress: JsonSchema = { format: 'uri', pattern: '^https://', maxLength: 2048 };

/** By the key's path, list items under their list's name. */
export const schemaWords: ReadonlyMap<string, JsonSchema> = new Map<string, JsonSchema>([
  ['id', { pattern: '^[a-z0-9][a-z0-9-]{0,63}$', description: "The story's name in addresses: ?story=<id>." }],
  ['languages', { minItems: 1, description: 'The first is the one every text falls back to.' }],
  ['updated', { description: 'The editorial date, a day. Events after it are shown only on request.' }],
  ['worldview', { description: 'Which reading of disputed borders the map draws.' }],
  ['worldviewLocked', { description: 'Whether the reader may not choose another.' }],
  ['home.window', { description: 'The time first on screen, both ends closed: "2020-07/2025-12".' }],
  ['tracks', { minItems: 1, description: 'The lanes of the timeline.' }],
  ['statuses', { description: "How far a country has come: the standings' statuses, in order." }],
  ['sources.url', httpsAddress],
  ['sources.archive', httpsAddress],
  ['terms.text', { description: 'One sentence.' }],
  ['roles', { description: 'Words for every role and every kind of relation that is used.' }],
  ['events.id', { description: 'Stable for ever: links to the event carry it.' }],
  ['events.zone', { description: 'The IANA time zone its date is meant in; UTC without one.' }],
  ['events.importance', { description: '3 shows first.' }],
  [
    'events.status',
    {
      description:
        'How well the event is attested; "announced" is foretold, an announcement that was made is "confirmed".',
    },
  ],
  ['events.claims.by', { description: 'The id of a person, an organisation or a source.' }],
  ['events.notes', { description: "The editor's own: context, doubt, correction." }],
  ['events.media.src', { pattern: '^(media/|https://)', maxLength: 2048 }],
  ['standings.in', { description: 'The id of an organisation.' }],
  ['tours.steps.view', { description: 'A view as a link carries it.' }],
]);

export const textDefinition: JsonSchema = {
  description:
    'A string in the first language, or one for each. *emphasis*, **strong** and [label](https://…) are the grammar.',
  anyOf: [{ type: 'string' }, { type: 'object', additionalProperties: { type: 'string' } }],
};

export const wordingDefinition: JsonSchema = {
  description: 'A text with words in at least one language.',
  anyOf: [
    { type: 'string', pattern: '\\S' },
    { type: 'object', minProperties: 1, additionalProperties: { type: 'string' } },
  ],
};

export const edtfDefinition: JsonSchema = {
  description: 'An EDTF date (ISO 8601-2): "2025", "2025-11", "2025-11-06", "2022-02-24/..", "2025-08~".',
  type: 'string',
  minLength: 4,
};

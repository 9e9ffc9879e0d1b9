import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { quickReader, UNSURE } from '../../../src/story/quickReader.ts';
import { readEvent } from '../../../src/story/readEvent.ts';
import * as schemas from '../../../src/story/schema.ts';
import { isRecord } from '../../../src/story/index.ts';
import { seededStory } from '../../fixtures/seededStory.mjs';
import { fullStory } from '../../fixtures/storyFixture.ts';
import { mutatedText, mutation } from './mutations.ts';

const settings = { seed: 20251106, numRuns: 500 };

/** The file's lists and the schemas of their records. */
const lists = {
  tracks: schemas.trackSchema,
  statuses: schemas.statusSchema,
  sources: schemas.sourceSchema,
  people: schemas.personSchema,
  organisations: schemas.organisationSchema,
  terms: schemas.termSchema,
  roles: schemas.roleSchema,
  eras: schemas.eraSchema,
  places: schemas.placeSchema,
  events: schemas.eventSchema,
  relations: schemas.relationSchema,
  standings: schemas.standingSchema,
  tours: schemas.tourSchema,
  corrections: schemas.correctionSchema,
};

type Schema = v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>;
type RecordOf = { readonly schema: Schema; readonly raw: unknown; readonly isEvent: boolean };

function recordsIn(file: unknown): readonly RecordOf[] {
  if (!isRecord(file)) return [];
  return Object.entries(lists).flatMap(([name, schema]) => {
    const list = file[name];
    return Array.isArray(list) ? list.map((raw: unknown) => ({ schema, raw, isEvent: name === 'events' })) : [];
  });
}

/** Where the quick reading is sure, it is what the schema reads, and it leaves the record alone. */
function expectAgreement({ schema, raw, isEvent }: RecordOf): void {
  const before = JSON.stringify(raw);
  const quick = quickReader(schema)(raw);
  const event = isEvent && isRecord(raw) ? readEvent(raw) : null;
  expect(JSON.stringify(raw)).toBe(before);
  if (quick === UNSURE && event === null) return;
  const slow = v.safeParse(schema, raw);
  expect(slow.issues, before).toBeUndefined();
  if (quick !== UNSURE) expect(quick).toEqual(slow.output);
  const span = event?.when.span;
  if (event) expect(event).toEqual({ ...(slow.output as object), span, local: span });
}

describe('the quick reading of a record', () => {
  it('takes what the schema takes, and gives what it gives, whatever was done to the record', () => {
    let sure = 0;
    let unsure = 0;
    const mutants = fc.array(mutation, { minLength: 1, maxLength: 4 }).map(mutatedText);
    fc.assert(
      fc.property(mutants, (text) => {
        for (const record of recordsIn(JSON.parse(text))) {
          expectAgreement(record);
          if (quickReader(record.schema)(record.raw) === UNSURE) unsure += 1;
          else sure += 1;
        }
      }),
      settings,
    );
    expect(unsure).toBeGreaterThan(100);
    expect(sure).toBeGreaterThan(unsure);
  });

  it('agrees on any JSON at all', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.values(lists)), (raw, schema) => {
        const quick = quickReader(schema)(raw);
        if (quick !== UNSURE) expect(quick).toEqual(v.parse(schema as Schema, raw));
      }),
      settings,
    );
  });

  it('is sure of every record that is well formed, in every form of date', () => {
    for (const file of [fullStory(), seededStory({ events: 2_000 })]) {
      for (const { schema, raw, isEvent } of recordsIn(file)) {
        expect(quickReader(schema)(raw), JSON.stringify(raw)).not.toBe(UNSURE);
        if (isEvent && isRecord(raw)) expect(readEvent(raw)).not.toBeNull();
      }
    }
  });

  it('does not copy what stays as it is', () => {
    const claim = { id: 'S1', locator: 'p. 4' };
    const read = quickReader(schemas.eventSchema.entries.sources.wrapped);
    expect(read([claim])).toEqual([claim]);
    expect((read([claim]) as unknown[])[0]).toBe(claim);
    expect(read([{ ...claim, more: 1 }])).toEqual([claim]);
  });
});

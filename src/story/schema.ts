import * as v from 'valibot';
import { eventSchema } from './eventSchema.ts';
import { bounds, colour, countryCode, edtf, identifier, listOf, point, text, viewHash, wording } from './values.ts';

export const worldviews = ['editorial', 'as-administered', 'contested-marked'] as const;

export const trackSchema = v.object({ id: identifier, label: wording, color: colour });

export const statusSchema = v.object({
  id: identifier,
  label: wording,
  color: colour,
  pattern: v.exactOptional(v.picklist(['solid', 'hatched', 'dotted', 'crossed', 'outlined']), 'solid'),
  text: v.exactOptional(text),
});

/** `url`, `archive` and `date` are looked at afterwards: a bad one costs itself, not the source. */
export const sourceSchema = v.object({
  id: identifier,
  publisher: v.string(),
  title: v.exactOptional(v.string()),
  date: v.exactOptional(v.string()),
  language: v.exactOptional(v.string()),
  url: v.exactOptional(v.string()),
  archive: v.exactOptional(v.string()),
  marks: listOf(v.picklist(['copy', 'state-media'])),
  note: v.exactOptional(text),
});

export const officeSchema = v.object({ title: wording, country: v.exactOptional(countryCode), when: edtf });
export const personSchema = v.object({
  id: identifier,
  name: wording,
  offices: listOf(officeSchema),
});
export const organisationSchema = v.object({ id: identifier, name: wording });
export const termSchema = v.object({ id: identifier, label: wording, text: wording });
export const roleSchema = v.object({ id: identifier, label: wording });
export const eraSchema = v.object({ id: identifier, label: wording, when: edtf });

export const placeSchema = v.object({
  id: identifier,
  name: wording,
  country: v.exactOptional(countryCode),
  at: point,
  extent: v.exactOptional(v.picklist(['point', 'area']), 'point'),
});

export const relationSchema = v.object({
  from: countryCode,
  to: countryCode,
  kind: v.string(),
  directed: v.exactOptional(v.boolean(), false),
  when: v.exactOptional(edtf),
  event: v.exactOptional(v.string()),
});

export const standingSchema = v.object({
  in: v.string(),
  country: countryCode,
  status: v.string(),
  when: edtf,
  event: v.exactOptional(v.string()),
});

export const tourSchema = v.object({
  id: identifier,
  title: wording,
  steps: v.array(v.object({ view: viewHash, text: wording })),
});

export const correctionSchema = v.object({ date: edtf, text: wording });
export const homeSchema = v.object({ window: v.exactOptional(edtf), bounds: v.exactOptional(bounds) });

/** The whole file, version 1. It is checked piece by piece (`checkStory.ts`), so that one broken piece costs only itself. */
export const storySchema = v.object({
  /** Lets an editor's program find the JSON Schema. */
  $schema: v.exactOptional(v.string()),
  format: v.literal('chronomap-story/1'),
  id: v.string(),
  languages: v.array(v.string()),
  title: wording,
  summary: v.exactOptional(text),
  updated: v.exactOptional(v.string()),
  worldview: v.exactOptional(v.picklist(worldviews), 'editorial'),
  worldviewLocked: v.exactOptional(v.boolean(), false),
  home: v.exactOptional(homeSchema, {}),
  tracks: v.array(trackSchema),
  statuses: listOf(statusSchema),
  sources: listOf(sourceSchema),
  people: listOf(personSchema),
  organisations: listOf(organisationSchema),
  terms: listOf(termSchema),
  roles: listOf(roleSchema),
  eras: listOf(eraSchema),
  places: listOf(placeSchema),
  events: v.array(eventSchema),
  relations: listOf(relationSchema),
  standings: listOf(standingSchema),
  tours: listOf(tourSchema),
  corrections: listOf(correctionSchema),
});

/** A story as a file holds it. */
export type StoryFile = v.InferInput<typeof storySchema>;

export { eventSchema };

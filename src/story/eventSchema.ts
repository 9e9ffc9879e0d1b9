import * as v from 'valibot';
import { eventStatuses } from './statuses.ts';
import { countryCode, edtf, identifier, listOf, text, wording } from './values.ts';

/** References are plain strings here: one that points at nothing costs itself, not the event. */
const reference = v.string();

export const sourceReferenceSchema = v.object({ id: reference, locator: v.exactOptional(v.string()) });
const sourceReferences = listOf(sourceReferenceSchema);

export const countryRoleSchema = v.object({ code: countryCode, role: v.exactOptional(reference) });
export const memberRoleSchema = v.object({ id: reference, role: v.exactOptional(reference) });

export const claimSchema = v.object({
  by: reference,
  kind: v.picklist(['statement', 'figure', 'analysis']),
  text: wording,
  where: v.exactOptional(text),
  sources: sourceReferences,
});

export const noteSchema = v.object({ text: wording, sources: sourceReferences });

export const linkSchema = v.object({
  to: reference,
  kind: v.picklist(['answers', 'follows', 'part-of', 'causes']),
});

export const mediaSchema = v.object({
  kind: v.literal('image'),
  src: v.string(),
  alt: text,
  credit: v.exactOptional(text),
});

export const eventSchema = v.object({
  id: identifier,
  when: edtf,
  zone: v.exactOptional(v.string()),
  track: reference,
  kind: v.exactOptional(v.string()),
  importance: v.exactOptional(v.picklist([1, 2, 3]), 1),
  title: wording,
  summary: v.exactOptional(text),
  body: v.exactOptional(text),
  status: v.exactOptional(v.picklist(eventStatuses), 'confirmed'),
  places: listOf(reference),
  countries: listOf(countryRoleSchema),
  people: listOf(memberRoleSchema),
  organisations: listOf(memberRoleSchema),
  claims: listOf(claimSchema),
  notes: listOf(noteSchema),
  links: listOf(linkSchema),
  media: listOf(mediaSchema),
  sources: sourceReferences,
});

const { places, countries, people, organisations, claims, notes, sources } = eventSchema.entries;

/**
 * Of an event that does not fit its form, what refers to something and does. Lists of which anything is broken are as if they were
 * not there.
 */
export const eventReferencesSchema = v.object({
  track: v.fallback(v.nullish(v.string(), null), null),
  zone: v.fallback(v.nullish(v.string(), null), null),
  places: v.fallback(places, []),
  countries: v.fallback(countries, []),
  people: v.fallback(people, []),
  organisations: v.fallback(organisations, []),
  claims: v.fallback(claims, []),
  notes: v.fallback(notes, []),
  sources: v.fallback(sources, []),
});

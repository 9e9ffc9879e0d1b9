import * as v from 'valibot';
import type { Bounds, Degrees, LatLng } from '../geo/types.ts';
import { parseEdtf } from '../time/index.ts';
import { colourPattern, countryCodePattern, identifierPattern, viewHashPattern } from './identifiers.ts';
import { hasWords, isText } from './isText.ts';
import type { Text } from './text.ts';

/** The values of the format, below its records. What an issue of each says is in `issues.ts`. */
export const identifier = v.pipe(v.string(), v.regex(identifierPattern));
export const countryCode = v.pipe(v.string(), v.regex(countryCodePattern));
export const colour = v.pipe(v.string(), v.regex(colourPattern));
export const viewHash = v.pipe(v.string(), v.regex(viewHashPattern));

/** Any Text, also one without a word. */
export const text = v.custom<Text>(isText, 'text');

/** A Text that has words: names, labels and titles. */
export const wording = v.pipe(
  text,
  v.check((value: Text) => hasWords(value), 'words'),
);

/** Dates repeat within a story: each is parsed once, and its events share the outcome. Bounded, for texts are hostile. */
const parsedDates = new Map<string, ReturnType<typeof parseEdtf>>();
const mostParsedDates = 200_000;

/** At the end of a story: the next has its own, and what this one does not keep must not stay in memory. */
export function forgetDates(): void {
  parsedDates.clear();
}

function parseDate(written: string): ReturnType<typeof parseEdtf> {
  const known = parsedDates.get(written);
  if (known) return known;
  if (parsedDates.size >= mostParsedDates) parsedDates.clear();
  const parsed = parseEdtf(written);
  parsedDates.set(written, parsed);
  return parsed;
}

/** An EDTF date, parsed. The issue's message is the reason that completes "is not an EDTF date:". */
export const edtf = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const parsed = parseDate(dataset.value);
    if (parsed.ok) return parsed.value;
    addIssue({ message: parsed.error.reason });
    return NEVER;
  }),
);

const none: readonly never[] = Object.freeze([]);

/** A list that may be absent. Most are: all that are empty are one, or a long story would hold a million of them. */
export function listOf<Item extends v.GenericSchema<unknown, unknown>>(item: Item) {
  return v.exactOptional(
    v.pipe(
      v.array(item),
      v.transform((items): readonly v.InferOutput<Item>[] => (items.length === 0 ? none : items)),
    ),
    [],
  );
}

const latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
const longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const corner = v.strictTuple([latitude, longitude]);

/** `[latitude, longitude]`. */
export const point = v.pipe(
  v.strictTuple([latitude, longitude]),
  v.transform(([lat, lng]): LatLng => ({ lat: lat as Degrees, lng: lng as Degrees })),
);

/** `[[south, west], [north, east]]`; west > east crosses the antimeridian. */
export const bounds = v.pipe(
  v.strictTuple([corner, corner]),
  v.check(([[south], [north]]) => south < north, 'the first corner is the southern one'),
  v.transform(
    ([[south, west], [north, east]]): Bounds => ({
      south: south as Degrees,
      west: west as Degrees,
      north: north as Degrees,
      east: east as Degrees,
    }),
  ),
);

import { assertNever } from '../../lib/assertNever.ts';
import type { Story } from '../../story/index.ts';
import { closest } from '../../story/closest.ts';
import { isRecord } from '../../story/upgrades.ts';
import { toolProblem, type ToolProblem } from '../../story/toolProblems.ts';
import { type CodecContext, decodeHash, type HashReading } from '../../url/index.ts';
import { unreadPairs } from '../../url/unread.ts';

type Kind = HashReading['unknown'][number]['kind'];

/** What the steps of tours name and the story does not have, or say in no form that is read: the page would leave it out of the view. */
export function findStrayViews(file: Readonly<Record<string, unknown>>, story: Story): readonly ToolProblem[] {
  const countries = new Set(story.events.flatMap((event) => event.countries.map(({ code }) => code)));
  const context: CodecContext = {
    story,
    language: story.languages[0] ?? '',
    isCountry: (code) => countries.has(code),
  };
  // An event that is in the file was left out for a fault of its own, which is named.
  const events: readonly unknown[] = Array.isArray(file['events']) ? file['events'] : [];
  const written = new Set(events.map((event) => (isRecord(event) ? event['id'] : undefined)));
  return viewsOf(file).flatMap(({ view, path }) => [
    ...decodeHash(view, context)
      .unknown.filter(({ kind, id }) => kind !== 'event' || !written.has(id))
      .map(({ kind, id }) => toolProblem('STORY-213', path, kind, id, closest(id, idsOf(kind, story)))),
    ...unreadPairs(view, context).map((pair) => toolProblem('STORY-214', path, pair)),
  ]);
}

/** The steps as they stand in the file: a tour that is broken has been left out of the story. */
function viewsOf(file: Readonly<Record<string, unknown>>): readonly { readonly view: string; readonly path: string }[] {
  const tours: readonly unknown[] = Array.isArray(file['tours']) ? file['tours'] : [];
  return tours.flatMap((tour, index) => {
    const steps: readonly unknown[] = isRecord(tour) && Array.isArray(tour['steps']) ? tour['steps'] : [];
    return steps.flatMap((step, place) => {
      const view = isRecord(step) ? step['view'] : undefined;
      return typeof view === 'string' ? [{ view, path: `tours[${index}].steps[${place}].view` }] : [];
    });
  });
}

/** Those that may have been meant. */
function idsOf(kind: Kind, story: Story): Iterable<string> {
  switch (kind) {
    case 'event':
      return story.eventById.keys();
    case 'country':
      // Any two codes are two letters apart at most: a guess would be one at random.
      return [];
    case 'track':
      return story.trackById.keys();
    case 'person':
      return story.personById.keys();
    case 'organisation':
      return story.organisationById.keys();
    case 'tour':
      return story.tours.map(({ id }) => id);
    default:
      return assertNever(kind);
  }
}

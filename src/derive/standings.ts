import type { CountryCode, Standing, Story } from '../story/model.ts';
import { compareDays, spanOfDay } from '../time/index.ts';
import type { Day } from '../time/units.ts';

/**
 * Each country's standing as of a day, the whole of that day included, compared as the standings' own calendar dates.
 * Where standings overlap the later start holds; of equal starts the later in the file (story format).
 */
export function standingsAt(story: Pick<Story, 'standings'>, day: Day): ReadonlyMap<CountryCode, Standing> {
  const { start, end } = spanOfDay(day);
  const holding = new Map<CountryCode, Standing>();
  for (const standing of story.standings) {
    if (standing.local.start >= end || standing.local.end <= start) continue;
    const rival = holding.get(standing.country);
    if (!rival || standing.local.start >= rival.local.start) holding.set(standing.country, standing);
  }
  return holding;
}

/** In what the story's countries stand: ids of organisations, in the order of the file. */
export function standIn({ standings }: Story): readonly string[] {
  return [...new Set(standings.map((standing) => standing.in))];
}

/** What the caption says: the statuses in the story's order, each with its countries in the order they came to it. */
export interface StandingGroup {
  readonly status: string;
  readonly countries: readonly CountryCode[];
}

export function standingGroups(story: Story, standings: ReadonlyMap<CountryCode, Standing>): readonly StandingGroup[] {
  const all = [...standings.values()].sort((a, b) => a.local.start - b.local.start);
  return story.statuses
    .map((status) => ({
      status: status.id,
      countries: all.filter((standing) => standing.status === status.id).map((standing) => standing.country),
    }))
    .filter((group) => group.countries.length > 0);
}

/** A country whose standing is not what it was. */
export interface StandingChange {
  readonly country: CountryCode;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** What the standing that begins or ends between the two days comes from, where the story says. */
  readonly event: string | undefined;
}

/**
 * What differs between the standings as of two days, by the day it changed; `from` may be the later one. The event is that
 * of the later of the two standings: what has caused it, or what is undone by going back.
 */
export function standingChanges(story: Story, from: Day, to: Day): readonly StandingChange[] {
  const [before, after] = [standingsAt(story, from), standingsAt(story, to)];
  const [early, earlier, later] = compareDays(from, to) <= 0 ? [from, before, after] : [to, after, before];
  const { end } = spanOfDay(early);
  /** When the later standing began, or the earlier one ended: what is the later one by then may have begun long before. */
  const changed = (country: CountryCode): number => {
    const start = later.get(country)?.local.start ?? -Infinity;
    return start < end ? (earlier.get(country)?.local.end ?? start) : start;
  };
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((country) => before.get(country)?.status !== after.get(country)?.status)
    .sort((one, other) => changed(one) - changed(other))
    .map((country) => ({
      country,
      before: before.get(country)?.status,
      after: after.get(country)?.status,
      event: later.get(country)?.event,
    }));
}

import type { RailStops } from '../derive/railStops.ts';
import type { StoryEvent } from '../story/model.ts';
import type { DateParts, TimeParts } from '../time/types.ts';
import type { Language } from './language.ts';
import type { Words } from './words.ts';

/** What only the rail of a narrow page says. */
export interface RailWords {
  /** Name of the scrubber. */
  readonly scrubber: string;
  /** The month and the year in which an event begins, or as much of them as is known. */
  readonly heading: (event: StoryEvent) => string;
  /** The same as finely as the scrubber's stops are. */
  readonly stop: (event: StoryEvent, unit: RailStops['unit']) => string;
}

const SCRUBBER: Readonly<Record<Language, string>> = {
  en: 'Jump to a date in the list',
  ru: 'Перейти к дате в списке',
  uk: 'Перейти до дати в списку',
  kk: 'Тізімдегі күнге өту',
};

/** Adds the rail's words to a page's. */
export function createRailWords({ language, date, messages }: Words): RailWords {
  const { dates } = messages;
  const heading = (event: StoryEvent): string => {
    const start = startOf(event.when.parts);
    if (start?.month !== undefined) return dates.month(start.year, start.month, false).label;
    return start?.precision === 'year' ? dates.year(start.year, false).label : date(event.when, 'short');
  };
  return {
    scrubber: SCRUBBER[language],
    heading,
    stop: (event, unit) => {
      const start = startOf(event.when.parts);
      if (unit === 'day') return date(event.when, 'short');
      if (unit === 'month' || start === undefined || start.precision === 'longer') return heading(event);
      return dates.year(start.year, false).label;
    },
  };
}

/** The date on which something begins, where it is one. */
function startOf(parts: TimeParts): DateParts | undefined {
  const first = parts.kind === 'set' ? parts.members[0] : parts;
  const start = first?.kind === 'interval' ? first.start : first;
  return start?.kind === 'date' && parts.kind !== 'set' ? start : undefined;
}

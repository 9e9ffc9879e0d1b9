import type { ReactNode } from 'react';
import { daysElsewhere } from '../derive/daysElsewhere.ts';
import { formatDayRange } from '../i18n/index.ts';
import type { StoryEvent } from '../story/index.ts';
import { useStory } from './context.ts';

export interface DaysElsewhereProps {
  /** With a zone. */
  readonly event: StoryEvent;
}

/** "Local date (Kazakhstan, Israel): 6–7 November 2025", for an event that concerns countries with clocks far from its own. */
export function DaysElsewhere({ event }: DaysElsewhereProps): ReactNode {
  const { words } = useStory();
  const groups = daysElsewhere(event);
  if (groups.length === 0) return null;
  return (
    <ul className="cm-small cm-muted">
      {groups.map(({ codes, first, last }) => (
        <li key={`${first}/${last}`}>
          {words.messages.detail.localDate(
            codes.map(words.countryShort).join(', '),
            formatDayRange(first, last, words.messages.dates),
          )}
        </li>
      ))}
    </ul>
  );
}

import type { ReactNode } from 'react';
import type { CountryCode, StoryEvent } from '../story/index.ts';
import { Role } from './Role.tsx';
import { useStory } from './context.ts';

export interface RowRolesProps {
  readonly event: StoryEvent;
  readonly countries: readonly CountryCode[];
}

/** "Kazakhstan (joins)": what the chosen countries were in it; marked where both of two take part. */
export function RowRoles({ event, countries }: RowRolesProps): ReactNode {
  const { words } = useStory();
  const involved = event.countries.filter(({ code }) => countries.includes(code));
  return (
    <p
      className="cm-row-roles cm-small"
      data-both={new Set(involved.map(({ code }) => code)).size > 1 ? 'true' : undefined}
    >
      {involved.map(({ code, role }, index) => (
        <span key={code}>
          {index > 0 ? '; ' : null}
          {words.country(code)}
          <Role id={role} />
        </span>
      ))}
    </p>
  );
}

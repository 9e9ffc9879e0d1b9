import { type ReactNode, useRef } from 'react';
import { countryFileMessages } from '../i18n/countryFile/index.ts';
import type { Relation } from '../story/index.ts';
import { Relations } from './Relations.tsx';
import { useStory } from './context.ts';
import { moveInGroup, useRoving } from './useRoving.ts';
import './css/countryFile.css';

export interface EventRelationsProps {
  /** At least one. */
  readonly relations: readonly Relation[];
  readonly heading?: 'h3' | 'p';
}

/** The relations that an event has brought about, as text: on the map they are arcs. */
export function EventRelations({ relations, heading = 'h3' }: EventRelationsProps): ReactNode {
  const { words } = useStory();
  const group = useRef<HTMLDivElement>(null);
  useRoving(group, relations);
  return (
    <div ref={group} onKeyDown={moveInGroup}>
      <Relations heading={countryFileMessages(words.language).relations} as={heading} relations={relations} unlinked />
    </div>
  );
}

import { type ReactNode, useRef } from 'react';
import { useStory } from './context.ts';
import { moveInGroup, useRoving } from './useRoving.ts';

/** One value of a filter: what it is called, how many events it would show, whether it is chosen. */
export interface FacetValue {
  readonly id: string;
  readonly label: ReactNode;
  readonly count: number;
  readonly pressed: boolean;
  readonly mark?: ReactNode;
}

export interface FacetGroupProps {
  readonly legend: string;
  /** Shown, or only said. */
  readonly legendClass: string;
  /** `data-<name>` of each value's button. */
  readonly name: 'track' | 'status' | 'country' | 'person' | 'organisation';
  readonly values: readonly FacetValue[];
  readonly onToggle: (id: string) => void;
  /** Where the values are stops of the toolbar they stand in, and no Tab stop of their own. */
  readonly inToolbar?: boolean;
}

const NO_GROUP = { current: null };

/** The values of one filter as switches with their counts: one Tab stop, arrows within. */
export function FacetGroup(props: FacetGroupProps): ReactNode {
  const { legend, legendClass, name, values, onToggle, inToolbar = false } = props;
  const { words } = useStory();
  const group = useRef<HTMLFieldSetElement>(null);
  useRoving(inToolbar ? NO_GROUP : group, values);
  if (values.length === 0) return null;
  return (
    <fieldset ref={group} className="cm-tracks" onKeyDown={inToolbar ? undefined : moveInGroup}>
      <legend className={legendClass}>{legend}</legend>
      {values.map(({ id, label, count, pressed, mark }) => (
        <button
          key={id}
          type="button"
          className="cm-track"
          {...{ [`data-${name}`]: id }}
          aria-pressed={pressed}
          onClick={() => onToggle(id)}
        >
          {mark}
          {label}
          <span className="cm-track-count">{words.number(count)}</span>
        </button>
      ))}
    </fieldset>
  );
}

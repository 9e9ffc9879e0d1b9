import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { FacetSelectors } from '../state/facetSelectors.ts';
import { useStory } from './context.ts';
import type { FilterPanelProps } from './FilterPanel.tsx';
import { lazyPart } from './lazyPart.tsx';

const FilterPanel = lazyPart<FilterPanelProps>(async () => (await import('./FilterPanel.tsx')).FilterPanel);

/** Status, countries, people and organisations: behind one press, as most readers never need them. */
export function MoreFilters({ facets }: { readonly facets: FacetSelectors }): ReactNode {
  const { words } = useStory();
  const [open, setOpen] = useState(false);
  const details = useRef<HTMLDetailsElement>(null);
  // It may have been opened before this code came.
  useEffect(() => setOpen(details.current?.open === true), []);
  useClosing(details, open, setOpen);
  return (
    <details ref={details} className="cm-more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="cm-button">{words.messages.filters.more}</summary>
      {open ? <FilterPanel facets={facets} /> : null}
    </details>
  );
}

/** The panel lies over what follows: it is closed by Escape, and when the focus leaves the filters. */
function useClosing(
  details: RefObject<HTMLDetailsElement | null>,
  open: boolean,
  setOpen: (open: boolean) => void,
): void {
  useEffect(() => {
    const element = details.current;
    const bar = element?.closest('section');
    if (!open || !element || !bar) return;
    const onLeave = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget instanceof Node && !bar.contains(relatedTarget)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      if (element.contains(document.activeElement)) element.querySelector('summary')?.focus();
      setOpen(false);
    };
    bar.addEventListener('focusout', onLeave);
    bar.addEventListener('keydown', onKey);
    return () => {
      bar.removeEventListener('focusout', onLeave);
      bar.removeEventListener('keydown', onKey);
    };
  }, [details, open, setOpen]);
}

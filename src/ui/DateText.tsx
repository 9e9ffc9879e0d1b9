import type { ReactNode } from 'react';
import { readEdtf } from '../time/index.ts';
import { useStory } from './context.ts';

/** A date that stands in the story as text, in words; as written where it is no EDTF. */
export function DateText({ date }: { readonly date: string }): ReactNode {
  const { words } = useStory();
  const parsed = readEdtf(date);
  return parsed.ok ? words.date(parsed.value, 'short') : date;
}

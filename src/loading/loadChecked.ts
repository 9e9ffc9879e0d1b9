import { fromCheckedFile, type Story } from '../story/index.ts';
import type { DroppedEvents } from './loadForPage.ts';

/** A story that the build has checked, told in one language, and the names of its countries in that language. */
export interface CheckedPage {
  readonly story: Story;
  readonly countryNames: CountryTable;
  /** There where events were left out. */
  readonly dropped?: DroppedEvents | undefined;
}

interface CountryTable {
  readonly full: Readonly<Record<string, string>>;
  readonly short: Readonly<Record<string, string>>;
}

/**
 * Fetches what the build wrote beside its pages. `null` where it is not there, or is of another version of the page:
 * then the story is to be read and checked itself. Credentials as of the page's preload, or the browser asks twice.
 */
export async function loadCheckedPage(url: string, signal: AbortSignal): Promise<CheckedPage | null> {
  try {
    const response = await fetch(url, { signal, credentials: 'same-origin', redirect: 'error' });
    if (!response.ok) return null;
    const json: unknown = await response.json();
    const story = fromCheckedFile(json);
    if (!story) return null;
    const { countryNames, dropped } = json as CheckedPage;
    return { story, countryNames, dropped };
  } catch {
    return null;
  }
}

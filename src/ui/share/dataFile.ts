import { eventsCsv } from '../../export/csv.ts';
import { storyInLanguage } from '../../export/inLanguage.ts';
import { partOfStory } from '../../export/part.ts';
import { checkStory, defaultLimits, type Story, type StoryEvent, upgradeStory } from '../../story/index.ts';
import { toStoryFile } from '../../story/toStoryFile.ts';

export type DataForm = 'json' | 'csv';

export interface DataWanted {
  /** As the page has it: in one language, where it was prerendered. */
  readonly story: Story;
  readonly events: readonly StoryEvent[];
  /** `null`: every language of the story. */
  readonly language: string | null;
  /** The language in which the page has the story. */
  readonly now: string;
  /** From the page to the site's folder. */
  readonly base: string;
}

/** A file of these events. Rejects where the story's own file is needed and cannot be had. */
export async function makeDataFile(
  form: DataForm,
  { story, events, language, now, base }: DataWanted,
): Promise<{ readonly name: string; readonly content: Blob }> {
  const known = language === now ? story : await loadWhole(`${base}data/stories/${story.id}.json`);
  const ids = new Set(events.map(({ id }) => id));
  const part = partOfStory(
    known,
    known.events.filter(({ id }) => ids.has(id)),
  );
  const name = [story.id, ...(events.length < story.events.length ? ['part'] : []), language ?? 'all', form].join('.');
  if (form === 'csv')
    return { name, content: new Blob([eventsCsv(part, language)], { type: 'text/csv;charset=utf-8' }) };
  const file = toStoryFile(language === null ? part : storyInLanguage(part, language));
  return { name, content: new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' }) };
}

/** The story as its editors have written it, in all its languages. */
async function loadWhole(address: string): Promise<Story> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered with ${response.status}`);
  const upgraded = upgradeStory(await response.json());
  const checked = upgraded.ok ? checkStory(upgraded.value, defaultLimits) : null;
  if (!checked?.ok) throw new Error(`${address} is no story that can be shown`);
  return checked.value.story;
}

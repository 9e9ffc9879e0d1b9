import { existsSync } from 'node:fs';
import path from 'node:path';
import { CommandError } from '../publish/commandError.ts';
import { readSiteIndex, shownPath, type SiteIndex, storyFile } from '../publish/site.ts';
import { checkStoryFile, type StoryCheck, summarise } from './validate.ts';

/**
 * Checks all that a site is built from before anything is built: the list of stories, and each story in it. Errors are
 * printed as `npm run validate` prints them, and are an end to it unless what they break may be left out; warnings take a
 * line for each story. Returns the list.
 */
export async function checkSite(dataFolder: string, allowLeftOut: boolean): Promise<SiteIndex> {
  const index = await readSiteIndex(dataFolder);
  const checked: CheckedFile[] = [];
  for (const id of index.stories) checked.push(await checkListed(dataFolder, id));
  for (const one of checked) print(one);
  const hopeless = checked.filter(({ check }) => check.story === null);
  if (hopeless.length > 0) throw new CommandError(`Nothing is built: ${namesOf(hopeless)} cannot be shown at all`);
  const broken = checked.filter(({ check }) => check.errors.length > 0);
  if (broken.length > 0 && !allowLeftOut)
    throw new CommandError(
      `Nothing is built: mend ${namesOf(broken)}, or add --allow-left-out to go on without what these errors break`,
    );
  for (const { id, check } of broken)
    console.error(`${id} is built without that${check.dropped > 0 ? ': its pages say which events are left out' : ''}`);
  return index;
}

/** Throws a line that says which stories there are, where one that is named is not among them. */
export function mustBeListed(stories: readonly string[], id: string): void {
  if (stories.includes(id)) return;
  throw new CommandError(`public/data/index.json lists no story "${id}": it lists ${stories.join(', ')}`);
}

interface CheckedFile {
  readonly id: string;
  /** As people know it. */
  readonly file: string;
  readonly check: StoryCheck;
}

async function checkListed(dataFolder: string, id: string): Promise<CheckedFile> {
  const file = storyFile(dataFolder, id);
  const named = shownPath(file);
  if (!existsSync(file)) {
    const list = shownPath(path.join(dataFolder, 'index.json'));
    throw new CommandError(
      `${list} lists "${id}", but ${named} is not there: write it, or take "${id}" out of the list`,
    );
  }
  const check = await checkStoryFile(file);
  // Its pages would stand in another story's place.
  if (check.story && check.story.id !== id)
    throw new CommandError(
      `${named} says "id": "${check.story.id}": write "${id}", as the file is named, or rename the file`,
    );
  return { id, file: named, check };
}

function print({ id, file, check: { errors, warnings, dropped } }: CheckedFile): void {
  if (errors.length > 0) console.error([`${file}:`, ...errors, summarise(errors.length, 0, dropped)].join('\n'));
  if (warnings.length > 0) {
    const them = warnings.length === 1 ? 'it' : 'them';
    console.log(`${id}: ${summarise(0, warnings.length, 0)}; npm run validate -- ${file} lists ${them}`);
  }
}

function namesOf(files: readonly CheckedFile[]): string {
  return files.map(({ file }) => file).join(', ');
}

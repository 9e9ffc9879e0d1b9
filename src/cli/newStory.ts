import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { dayOf } from '../time/index.ts';
import { type Day, epochMs } from '../time/units.ts';
import { isStoryId } from '../story/index.ts';
import type { Language } from '../story/model.ts';
import { firstStory, firstStoryLanguages, layOut } from './firstStory.ts';

const STORIES = fileURLToPath(new URL('../../public/data/stories', import.meta.url));

const USAGE = `Usage: npm run new -- <id> [--languages ${firstStoryLanguages.join(',')}]

Writes public/data/stories/<id>.json, a small story to write over. <id>: small letters, digits and "-", as in "first-steps".
--languages: those of the story, the first the main one; without it the story is in English.`;

/** `npm run new -- <id> [--languages en,kk]`: a small story to begin with, and what to do with it. Never writes over a file. */
export async function main(args: readonly string[], folder: string = STORIES): Promise<number> {
  if (args.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  const wanted = readArguments(args);
  if (typeof wanted === 'string') return refuse(wanted === '' ? USAGE : `${wanted}\n\n${USAGE}`);
  const { id, languages } = wanted;
  const text = `${layOut(firstStory(id, languages, today()))}\n`;
  try {
    await writeFile(path.join(folder, `${id}.json`), text, { flag: 'wx' });
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!isTaken) throw error;
    return refuse(`public/data/stories/${id}.json is there already: take another id, or edit that file`);
  }
  console.log(nextSteps(id));
  return 0;
}

/** In UTC. */
function today(): Day {
  return dayOf(epochMs(Date.now()));
}

interface Wanted {
  readonly id: string;
  readonly languages: readonly Language[];
}

/** What is wanted, or the sentence that says what is wrong with it; empty where there is nothing. */
function readArguments(args: readonly string[]): Wanted | string {
  const [id, option, listed, ...more] = args;
  if (id === undefined) return '';
  if (!isStoryId(id)) return `"${id}" is not an id of a story: write 1 to 64 small letters, digits and "-"`;
  if (option === undefined) return { id, languages: ['en'] };
  if (option !== '--languages' || listed === undefined || more.length > 0) {
    return `"${args.slice(1).join(' ')}" is not understood: write --languages and a list, "--languages en,kk"`;
  }
  const languages: Language[] = [];
  for (const tag of listed.split(',')) {
    const language = firstStoryLanguages.find((one) => one === tag);
    if (language === undefined) {
      return `"${tag}" is not one of ${firstStoryLanguages.join(', ')}: begin with these, and add others to the file`;
    }
    if (!languages.includes(language)) languages.push(language);
  }
  return { id, languages };
}

function refuse(reason: string): number {
  console.error(reason);
  return 1;
}

function nextSteps(id: string): string {
  return `public/data/stories/${id}.json is written: five events, to be replaced by your own.

1. Edit it. Every field, with an example, is in docs/story-format.md.
2. npm run validate -- public/data/stories/${id}.json
3. npm start, and open /?story=${id}
4. To have pages of its own built, list it in public/data/index.json: this line, right below "stories": [

    { "id": "${id}" },
`;
}

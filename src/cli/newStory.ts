import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { dayOf } from '../time/index.ts';
import { type Day, epochMs } from '../time/units.ts';
import { CommandError } from '../publish/commandError.ts';
import { isStoryId } from '../story/index.ts';
import type { Language } from '../story/model.ts';
import { defineCommand } from './command.ts';
import { firstStory, firstStoryLanguages, layOut } from './firstStory.ts';

const STORIES = fileURLToPath(new URL('../../public/data/stories', import.meta.url));

/** `npm run new -- <id> [--languages en,kk]`: a small story to begin with, and what to do with it. Never writes over a file. */
export const main = newStoryIn(STORIES);

/** The command, for a folder of stories. */
export function newStoryIn(folder: string): (args: readonly string[]) => Promise<number> {
  return defineCommand(
    {
      name: 'npm run new',
      says: 'Writes public/data/stories/<id>.json, a small story to write over. ID: small letters, digits and "-", as in "first-steps".',
      operand: { name: 'ID', many: false },
      options: [
        {
          name: '--languages',
          value: firstStoryLanguages.join(','),
          says: 'those of the story, the first the main one; else English',
        },
      ],
    },
    async ({ operands: [id = ''], valueOf }) => {
      if (!isStoryId(id)) {
        throw new CommandError(`"${id}" is not an id of a story: write 1 to 64 small letters, digits and "-"`, 2);
      }
      const languages = readLanguages(valueOf('--languages') ?? 'en');
      await write(path.join(folder, `${id}.json`), `${layOut(firstStory(id, languages, today()))}\n`, id);
      console.log(nextSteps(id));
      return 0;
    },
  );
}

async function write(file: string, text: string, id: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!isTaken) throw error;
    throw new CommandError(`public/data/stories/${id}.json is there already: take another id, or edit that file`);
  }
}

/** In UTC. */
function today(): Day {
  return dayOf(epochMs(Date.now()));
}

function readLanguages(listed: string): readonly Language[] {
  const languages = listed.split(',').map((tag) => {
    const language = firstStoryLanguages.find((one) => one === tag);
    if (language !== undefined) return language;
    const offered = firstStoryLanguages.join(', ');
    throw new CommandError(`"${tag}" is not one of ${offered}: begin with these, and add others to the file`, 2);
  });
  return [...new Set(languages)];
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

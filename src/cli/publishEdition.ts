import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SiteAddress } from '../publish/address.ts';
import { CommandError } from '../publish/commandError.ts';
import {
  dateOfEdition,
  EDITION_KINDS,
  editionFolder,
  type EditionRecord,
  mustBeNew,
  newCorrections,
  readEditions,
  sha256,
} from '../publish/editions.ts';
import { UNMEASURED } from '../publish/measured.ts';
import { pictureOrigins } from '../publish/pictureOrigins.ts';
import { readSiteIndex, readStory } from '../publish/site.ts';
import { writeEdition } from '../publish/writeEdition.ts';
import { parseDay } from '../time/index.ts';
import type { Day } from '../time/units.ts';
import { buildSite, DATA, DIST, EDITIONS } from './build.ts';
import { checkSite, mustBeListed } from './checkSite.ts';
import { defineCommand } from './command.ts';
import { pathOfChromium } from './launchChromium.ts';
import { measureEdition, measureSite } from './publish.ts';
import { readSiteOptions, SITE_OPTIONS } from './siteOptions.ts';

/**
 * `npm run publish-edition -- <story>`: freezes the story as it is now, as its next edition, in `editions/`, from which every
 * build puts it into the site. Of a story that is as its last edition has it there is nothing to freeze. `--date` is the day that the edition is of,
 * else the story's own; `--without-browser` leaves out cards and measured heights.
 */
export const main = defineCommand(
  {
    name: 'npm run publish-edition',
    says: 'Freezes a story as it is now, as its next edition, in editions/, from which every build puts it into the site.',
    operand: { name: 'STORY', many: false },
    options: [
      ...SITE_OPTIONS,
      {
        name: '--date',
        value: '2025-11-08',
        says: "the day that the edition is of; else that of the story's last correction",
      },
      { name: '--without-browser', says: 'freezes it without cards and measured heights, for good' },
    ],
  },
  async (given) => {
    const [id = ''] = given.operands;
    const { site, allowLeftOut } = readSiteOptions(given);
    const date = readDate(given.valueOf('--date'));
    const withoutBrowser = given.has('--without-browser');
    mustBeListed((await readSiteIndex(DATA)).stories, id);
    await checkSite(DATA, allowLeftOut);
    if (!withoutBrowser) pathOfChromium();
    return freeze(id, { site, date, withoutBrowser });
  },
);

interface Freezing {
  readonly site: SiteAddress;
  /** The story's own day where it is `null`. */
  readonly date: Day | null;
  readonly withoutBrowser: boolean;
}

async function freeze(id: string, { site, date: named, withoutBrowser }: Freezing): Promise<number> {
  const { template } = await buildSite(site);
  const data = path.join(DIST, 'data');
  const { story } = await readStory(data, id);
  const source = sha256(await readFile(path.join(data, 'stories', `${id}.json`)));
  const list = await readEditions(EDITIONS, id);
  const last = list?.editions.at(-1);
  if (last?.story === source) {
    console.log(`Edition ${last.number} of ${id} is of this very story: there is nothing to freeze`);
    return 0;
  }
  const number = (last?.number ?? 0) + 1;
  mustBeNew(EDITIONS, id, number);
  const date = named ?? dateOfEdition(story);
  const measured = withoutBrowser ? UNMEASURED : await measureSite([id]);
  const edition = { story, number, date, dist: DIST, template, site, measured };
  let manifests = await writeEdition(edition, EDITIONS);
  if (!withoutBrowser) {
    const own = await measureEdition(EDITIONS, story, number, measured);
    manifests = await writeEdition({ ...edition, measured: own }, EDITIONS);
  }
  const pictures = pictureOrigins([story]);
  const record: EditionRecord = {
    number,
    date,
    story: source,
    manifests,
    pictures,
    corrections: newCorrections(story, list),
  };
  const next = {
    format: 'chronomap-editions/1',
    story: id,
    languages: story.languages,
    editions: [...(list?.editions ?? []), record],
  };
  await mkdir(EDITIONS, { recursive: true });
  await writeFile(path.join(EDITIONS, `${id}.json`), `${JSON.stringify(next, null, 2)}\n`);
  const folders = EDITION_KINDS.map((kind) => `editions/${editionFolder(kind, id, number)}/`);
  console.log(
    `Edition ${number} of ${id}, ${date}: ${folders.join(' and ')}. Keep them with the sources; the next build publishes them`,
  );
  return 0;
}

function readDate(text: string | null): Day | null {
  if (text === null) return null;
  const date = parseDay(text);
  if (date === null) throw new CommandError(`--date wants a day, like 2025-11-08; "${text}" is not that`);
  return date;
}

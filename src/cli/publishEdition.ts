import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
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
import { readSiteIndex, readStory, storyFile } from '../publish/site.ts';
import { type EditionOf, writeEdition } from '../publish/writeEdition.ts';
import { parseDay } from '../time/index.ts';
import type { Story } from '../story/model.ts';
import type { Day } from '../time/units.ts';
import { buildSite } from './build.ts';
import { checkSite, mustBeListed } from './checkSite.ts';
import { defineCommand } from './command.ts';
import { DATA, EDITIONS, inPart, ROOT } from './distFolder.ts';
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
    const { site: address, allowLeftOut } = readSiteOptions(given);
    const date = readDate(given.valueOf('--date'));
    const withoutBrowser = given.has('--without-browser');
    mustBeListed((await readSiteIndex(DATA)).stories, id);
    const { name } = await checkSite(DATA, allowLeftOut);
    const site = { ...address, name };
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

/** Where the day of an edition comes from that nobody has named. */
function whyThen({ updated }: Story, date: Day, file: Buffer): string {
  if (date !== updated) return "the day of the story's last correction";
  const isWritten = Object.hasOwn(JSON.parse(file.toString('utf8')) as object, 'updated');
  return isWritten ? 'its "updated"' : 'the last day of its last event, for "updated" is not written';
}

async function freeze(id: string, { site, date: named, withoutBrowser }: Freezing): Promise<number> {
  const { story, dropped } = await readStory(DATA, id);
  const file = await readFile(storyFile(DATA, id));
  const source = sha256(file);
  const list = await readEditions(EDITIONS, id);
  const last = list?.editions.at(-1);
  if (last?.story === source) {
    console.log(`Edition ${last.number} of ${id} is of this very story: there is nothing to freeze`);
    return 0;
  }
  const number = (last?.number ?? 0) + 1;
  mustBeNew(EDITIONS, id, number);
  if (withoutBrowser) console.error(warnOfLack(id, number));
  const date = named ?? dateOfEdition(story);
  if (named === null) console.log(`The edition is of ${date}, ${whyThen(story, date, file)}; --date names another day`);
  const manifests = await inPart((part) => write({ story, dropped, number, date, site, withoutBrowser }, part));
  const record: EditionRecord = {
    number,
    date,
    story: source,
    manifests,
    pictures: pictureOrigins([story]),
    corrections: newCorrections(story, list),
  };
  const next = {
    format: 'chronomap-editions/1',
    story: id,
    languages: story.languages,
    editions: [...(list?.editions ?? []), record],
  };
  await writeFile(path.join(EDITIONS, `${id}.json`), `${JSON.stringify(next, null, 2)}\n`);
  const [page, embed] = foldersOf(id, number);
  const size = await sizeOf(foldersOf(id, number).map((folder) => path.join(ROOT, folder)));
  console.log(
    `Edition ${number} of ${id}, ${date}: ${page} and ${embed}, ${size} together. Keep them with the sources. npm run publish -- --only ${id} puts them into dist/; npm run build does so too, but makes no cards and measures no heights of the moving pages`,
  );
  return 0;
}

type Manifests = EditionRecord['manifests'];

interface Writing extends Pick<EditionOf, 'story' | 'dropped' | 'number' | 'date' | 'site'> {
  readonly withoutBrowser: boolean;
}

/** Builds the site in a folder of its own, makes the edition of it there, and moves that to the others when it is whole. */
async function write({ withoutBrowser, ...of }: Writing, part: string): Promise<Manifests> {
  const { story, number } = of;
  const { template } = await buildSite(of.site, part);
  const measured = withoutBrowser ? UNMEASURED : await measureSite([story.id], part);
  const edition = { ...of, dist: part, template, measured };
  const frozen = path.join(part, 'frozen');
  let manifests = await writeEdition(edition, frozen);
  if (!withoutBrowser) {
    const own = await measureEdition(frozen, story, number, measured);
    manifests = await writeEdition({ ...edition, measured: own }, frozen);
  }
  for (const kind of EDITION_KINDS) {
    const folder = editionFolder(kind, story.id, number);
    const target = path.join(EDITIONS, folder);
    await rm(target, { recursive: true, force: true });
    await mkdir(path.dirname(target), { recursive: true });
    await rename(path.join(frozen, folder), target);
  }
  return manifests;
}

/** An edition's folders, from the project's own. */
function foldersOf(id: string, number: number): readonly string[] {
  return EDITION_KINDS.map((kind) => `editions/${editionFolder(kind, id, number)}/`);
}

/** What cannot be mended later must be known before. */
function warnOfLack(id: string, number: number): string {
  const [page, embed] = foldersOf(id, number);
  const file = `editions/${id}.json`;
  const entry = number === 1 ? file : `the entry of "number": ${number} in ${file}`;
  return (
    `Without a browser: edition ${number} of ${id} will have no cards and no measured heights, and cannot be given them later. ` +
    `To undo it, before it is published: delete ${page}, ${embed} and ${entry}`
  );
}

/** `7.4 MB` */
async function sizeOf(folders: readonly string[]): Promise<string> {
  let bytes = 0;
  for (const folder of folders) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) bytes += (await stat(path.join(entry.parentPath, entry.name))).size;
  }
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function readDate(text: string | null): Day | null {
  if (text === null) return null;
  const date = parseDay(text);
  if (date === null) throw new CommandError(`--date wants a day, like 2025-11-08; "${text}" is not that`);
  return date;
}

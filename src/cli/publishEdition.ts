import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readSiteAddress } from '../publish/address.ts';
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
import { readStory } from '../publish/site.ts';
import { writeEdition } from '../publish/writeEdition.ts';
import { isStoryId } from '../story/index.ts';
import { parseDay } from '../time/index.ts';
import type { Day } from '../time/units.ts';
import { buildSite, DIST, EDITIONS } from './build.ts';
import { measureEdition, measureSite } from './publish.ts';

const USAGE =
  'Usage: npm run publish-edition -- STORY [--date 2025-11-08] [--site https://example.org] [--base /any/path/] [--without-browser]';

/**
 * `npm run publish-edition -- <story>`: freezes the story as it is now, as its next edition, in `editions/`, from which every
 * build puts it into the site. Of a story that is as its last edition has it there is nothing to freeze. `--date` is the day that the edition is of,
 * else the story's own; `--without-browser` leaves out cards and measured heights.
 */
export async function main(args: readonly string[]): Promise<number> {
  const [id = '', ...options] = args;
  if (!isStoryId(id)) {
    console.error(USAGE);
    return 1;
  }
  const { date: named, withoutBrowser, rest } = readOptions(options);
  const site = readSiteAddress(rest);
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

interface Options {
  readonly date: Day | null;
  readonly withoutBrowser: boolean;
  /** What the site's address is read from. */
  readonly rest: readonly string[];
}

function readOptions(args: readonly string[]): Options {
  const withoutBrowser = args.includes('--without-browser');
  const others = args.filter((one) => one !== '--without-browser');
  const at = others.indexOf('--date');
  if (at < 0) return { date: null, withoutBrowser, rest: others };
  const date = parseDay(others[at + 1] ?? '');
  if (date === null) throw new Error(`--date wants a day, like 2025-11-08; "${others[at + 1] ?? ''}" is not that`);
  return { date, withoutBrowser, rest: others.toSpliced(at, 2) };
}

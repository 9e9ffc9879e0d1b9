import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { editionWords } from '../i18n/editionWords.ts';
import { formatDay, interfaceLanguage, loadMessages } from '../i18n/index.ts';
import { isStoryId, parseRichText, plainText, resolveText, type Story } from '../story/index.ts';
import type { Correction, Text } from '../story/model.ts';
import { parseDay } from '../time/index.ts';
import type { Day } from '../time/units.ts';
import type { PageEdition } from '../ui/pageEditions.ts';
import { CommandError } from './commandError.ts';

/** The two kinds of pages that an edition has, each in a folder of its own. */
export const EDITION_KINDS = ['s', 'e'] as const;
export type EditionKind = (typeof EDITION_KINDS)[number];

/** One frozen edition of a story, as `editions/<story>.json` lists it. */
export interface EditionRecord {
  /** From 1. */
  readonly number: number;
  readonly date: Day;
  /** SHA-256 of the story's file that it was made from. */
  readonly story: string;
  /** SHA-256 of the `manifest.json` in each of its folders. */
  readonly manifests: Readonly<Record<EditionKind, string>>;
  /** The sites that its pictures are on: a header that the host sends binds its pages too. */
  readonly pictures: readonly string[];
  /** What the story says it has put right, and did not say in the edition before. */
  readonly corrections: readonly Correction[];
}

/** All editions of a story, the oldest first. */
export interface EditionList {
  readonly format: 'chronomap-editions/1';
  readonly story: string;
  readonly languages: readonly string[];
  readonly editions: readonly EditionRecord[];
}

const MANIFEST = 'manifest.json';

/** An edition that is not what it was, or would not stay so: the sentence says which file, and how to mend it. */
export class EditionError extends CommandError {}

/** From the folder of editions, and from the site's: `s/<story>/v/<n>`. */
export function editionFolder(kind: EditionKind, story: string, number: number): string {
  return `${kind}/${story}/v/${number}`;
}

/** The editions of a story; none where there is no list. Throws where there is one that cannot be read: it must not be taken for none. */
export async function readEditions(folder: string, story: string): Promise<EditionList | null> {
  const file = path.join(folder, `${story}.json`);
  if (!existsSync(file)) return null;
  return JSON.parse(await readFile(file, 'utf8')) as EditionList;
}

/** Throws where an edition of that number is there already, which no list names: it is not written over. */
export function mustBeNew(folder: string, story: string, number: number): void {
  for (const kind of EDITION_KINDS) {
    const manifest = path.join(folder, editionFolder(kind, story, number), MANIFEST);
    if (existsSync(manifest))
      throw new EditionError(
        `${manifest} is there, but editions/${story}.json does not list edition ${number}: put the list back as it was`,
      );
  }
}

/** The stories that have editions. */
export async function storiesWithEditions(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter(isStoryId)
    .sort();
}

/** What the moving pages of a site have to know of its frozen editions. */
export interface Frozen {
  /** The sites that pictures of any edition are on. */
  readonly pictures: readonly string[];
  /** By story, the newest first. */
  readonly editions: ReadonlyMap<string, readonly PageEdition[]>;
}

export const NOTHING_FROZEN: Frozen = { pictures: [], editions: new Map() };

/** Reads the lists of a folder of editions, and which languages each edition has pages in. */
export async function readFrozen(folder: string): Promise<Frozen> {
  const editions = new Map<string, readonly PageEdition[]>();
  const pictures: string[] = [];
  for (const story of await storiesWithEditions(folder)) {
    const list = await readEditions(folder, story);
    const known = (list?.editions ?? []).map(({ number, date }) => {
      const own = path.join(folder, editionFolder('s', story, number));
      // An older one may lack a language that the story has by now.
      const has = (language: string): boolean => existsSync(path.join(own, language, 'index.html'));
      return { number, date, languages: (list?.languages ?? []).filter(has) };
    });
    editions.set(story, known.reverse());
    pictures.push(...(list?.editions ?? []).flatMap((edition) => edition.pictures));
  }
  return { pictures, editions };
}

/** The files of a folder with their hashes, by path, in the order of the paths; the manifest itself is not among them. */
export async function hashFiles(folder: string): Promise<Readonly<Record<string, string>>> {
  const files = await filesOf(folder);
  const hashes = await Promise.all(
    files.map(async (name) => [name, sha256(await readFile(path.join(folder, name)))] as const),
  );
  return Object.fromEntries(hashes);
}

async function filesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => name !== MANIFEST)
    .sort();
}

export function sha256(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Writes the manifest of an edition's folder; gives the manifest's own hash. */
export async function writeManifest(
  folder: string,
  { story, number, date }: { readonly story: string; readonly number: number; readonly date: Day },
): Promise<string> {
  const files = await hashFiles(folder);
  const text = `${JSON.stringify({ format: 'chronomap-edition/1', story, number, date, files }, null, 2)}\n`;
  await writeFile(path.join(folder, MANIFEST), text);
  return sha256(text);
}

/** Throws, naming the file, where an edition is not what it was when it was made. */
export async function checkEdition(folder: string, expected: string): Promise<void> {
  const manifest = path.join(folder, MANIFEST);
  const text = await readFile(manifest, 'utf8').catch(() => null);
  if (text === null) throw missing(manifest);
  if (sha256(text) !== expected) throw changed(manifest);
  const { files } = JSON.parse(text) as { readonly files: Readonly<Record<string, string>> };
  const found = await hashFiles(folder);
  for (const [name, hash] of Object.entries(files)) {
    if (found[name] === undefined) throw missing(path.join(folder, name));
    if (found[name] !== hash) throw changed(path.join(folder, name));
  }
  for (const name of Object.keys(found)) {
    if (files[name] === undefined)
      throw new EditionError(`${path.join(folder, name)} is no file of this edition, which is frozen: take it away`);
  }
}

function changed(file: string): EditionError {
  return new EditionError(
    `${file} is not what it was when its edition was made. An edition never changes: put the file back as it was`,
  );
}

function missing(file: string): EditionError {
  return new EditionError(`${file} is missing from its edition, which is frozen: put it back`);
}

/** Throws what is wrong of the first edition that is not as it was made: said before a site is built, not after. */
export async function checkEditions(folder: string): Promise<void> {
  for (const story of await storiesWithEditions(folder)) {
    for (const { number, manifests } of (await readEditions(folder, story))?.editions ?? [])
      for (const kind of EDITION_KINDS)
        await checkEdition(path.join(folder, editionFolder(kind, story, number)), manifests[kind]);
  }
}

/** Checks every edition and puts it into the site, each beside its moving pages, with what those who read it may want to know of the others. */
export async function copyEditions(folder: string, distFolder: string): Promise<readonly string[]> {
  const copied: string[] = [];
  for (const story of await storiesWithEditions(folder)) {
    const list = await readEditions(folder, story);
    if (!list) continue;
    const moving = `${JSON.stringify(await movingList(list), null, 2)}\n`;
    for (const kind of EDITION_KINDS) {
      for (const { number, manifests } of list.editions) {
        const name = editionFolder(kind, story, number);
        await checkEdition(path.join(folder, name), manifests[kind]);
        await rm(path.join(distFolder, name), { recursive: true, force: true });
        await cp(path.join(folder, name), path.join(distFolder, name), { recursive: true });
        copied.push(name);
      }
      await mkdir(path.join(distFolder, kind, story), { recursive: true });
      await writeFile(path.join(distFolder, kind, story, 'editions.json'), moving);
    }
  }
  return copied;
}

interface MovingEdition {
  readonly number: number;
  readonly date: Day;
  /** "Edition 2, 8 November 2025", by language. */
  readonly labels: Readonly<Record<string, string>>;
  /** Each by language. */
  readonly corrections: readonly Readonly<Record<string, string>>[];
}

/** `editions.json` beside `v/`. */
export interface MovingList {
  readonly format: 'chronomap-editions/1';
  readonly story: string;
  readonly editions: readonly MovingEdition[];
}

/** `editions.json` beside `v/`: what `edition.ts` reads, in each of the story's languages, as plain text. */
async function movingList({ story, languages, editions }: EditionList): Promise<MovingList> {
  const named: MovingEdition[] = [];
  for (const { number, date, corrections } of editions) {
    const labels: Record<string, string> = {};
    for (const language of languages) labels[language] = await editionLabel(number, date, language);
    const plain = corrections.map(({ text }) => inEachLanguage(text, languages));
    named.push({ number, date, labels, corrections: plain });
  }
  return { format: 'chronomap-editions/1', story, editions: named };
}

function inEachLanguage(text: Text, languages: readonly string[]): Readonly<Record<string, string>> {
  const said = (language: string): string => plainText(parseRichText(resolveText(text, language, languages).text));
  return Object.fromEntries(languages.map((language) => [language, said(language)]));
}

/** "Edition 2, 8 November 2025". */
export async function editionLabel(number: number, date: Day, language: string): Promise<string> {
  const spoken = interfaceLanguage(language);
  const { dates } = await loadMessages(spoken);
  return editionWords[spoken].edition(String(number), formatDay(date, dates));
}

/** The day of an edition where nobody names one: that of the story's last correction, else its editorial date. */
export function dateOfEdition({ updated, corrections }: Story): Day {
  const days = corrections.flatMap(({ date }) => parseDay(date) ?? []);
  return [updated, ...days].reduce((latest, day) => (day > latest ? day : latest));
}

/** Corrections that the last edition did not have. */
export function newCorrections({ corrections }: Story, list: EditionList | null): readonly Correction[] {
  const known = new Set(
    (list?.editions ?? []).flatMap((edition) => edition.corrections.map((one) => JSON.stringify(one))),
  );
  return corrections.filter((one) => !known.has(JSON.stringify(one)));
}

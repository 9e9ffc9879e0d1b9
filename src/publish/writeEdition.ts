import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isOverDateLine } from '../derive/homeBounds.ts';
import { HOST_SCRIPT, PYM_SCRIPT } from '../embed/snippets.ts';
import { FINER_FILE, FIRST_FILE } from '../geo/fineness.ts';
import { editionWords } from '../i18n/editionWords.ts';
import { interfaceLanguage } from '../i18n/index.ts';
import { escapeHtml } from '../lib/escapeHtml.ts';
import { resolveText } from '../story/index.ts';
import type { Day } from '../time/units.ts';
import { EDITION_BASE } from '../ui/pageAddress.ts';
import { plainWords } from '../ui/plainWords.ts';
import type { SiteAddress } from './address.ts';
import { checkedPageText } from './checkedPage.ts';
import { EDITION_KINDS, editionFolder, type EditionKind, editionLabel, writeManifest } from './editions.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { type Measured, type MeasuredSite } from './measured.ts';
import { oembed } from './oembed.ts';
import { renderStoryPage } from './pages.tsx';
import { pictureOrigins } from './pictureOrigins.ts';
import { aheadTag, editionTags, scriptTags, startedLate } from './scriptTags.ts';
import { readTopology, type SiteStory } from './site.ts';
import { languageAttributes, policyTag, titleLink } from './template.ts';

export interface EditionOf extends SiteStory {
  readonly number: number;
  readonly date: Day;
  /** The built site that it is made from, and what its pages are filled into. */
  readonly dist: string;
  readonly template: string;
  readonly site: SiteAddress;
  readonly measured: MeasuredSite;
}

/**
 * Writes a frozen edition into `folder`, as `s/<story>/v/<n>/` and `e/<story>/v/<n>/`: each holds all that its pages ask for,
 * and works by itself wherever it is put. A function of the built site, the story, the number and the day. Returns the hashes
 * of the two manifests.
 */
export async function writeEdition(of: EditionOf, folder: string): Promise<Readonly<Record<EditionKind, string>>> {
  const manifest = await readManifest(of.dist);
  const hashes: [EditionKind, string][] = [];
  for (const kind of EDITION_KINDS) {
    const target = path.join(folder, editionFolder(kind, of.story.id, of.number));
    await copyFiles(of, target);
    await writeFile(path.join(target, 'index.html'), indexPage(of, manifest));
    for (const language of of.story.languages) await writePage(of, { kind, language, target, manifest });
    hashes.push([kind, await writeManifest(target, { story: of.story.id, number: of.number, date: of.date })]);
  }
  return { s: '', e: '', ...Object.fromEntries(hashes) };
}

/** Scripts, sheets, the map, the story in each form in which pages ask for it, and its own pictures. */
async function copyFiles({ story, dropped, dist }: EditionOf, target: string): Promise<void> {
  const media = story.events.flatMap((event) => event.media.map(({ src }) => src)).filter((src) => !src.includes(':'));
  const files = [
    'assets',
    'icon.svg',
    `data/map/${FIRST_FILE}`,
    `data/map/${FINER_FILE}`,
    `data/stories/${story.id}.json`,
    ...media,
    HOST_SCRIPT,
    PYM_SCRIPT,
  ];
  for (const file of files) {
    await mkdir(path.dirname(path.join(target, file)), { recursive: true });
    await cp(path.join(dist, file), path.join(target, file), { recursive: true });
  }
  await mkdir(path.join(target, 'data/checked'), { recursive: true });
  for (const language of story.languages) {
    const text = await checkedPageText({ story, dropped }, language);
    await writeFile(path.join(target, `data/checked/${story.id}.${language}.json`), text);
  }
}

interface PageOf {
  readonly kind: EditionKind;
  readonly language: string;
  readonly target: string;
  readonly manifest: Manifest;
}

async function writePage(of: EditionOf, { kind, language, target, manifest }: PageOf): Promise<void> {
  const { story, dropped, number, date, dist, template, site } = of;
  const pageKind = kind === 's' ? 'story' : 'embed';
  const own = await ownMeasured(of, kind, language, target);
  const head =
    scriptTags(manifest, pageKind, interfaceLanguage(language), EDITION_BASE) +
    aheadTag(
      manifest,
      { kind: pageKind, language: interfaceLanguage(language), over: isOverDateLine(story) },
      EDITION_BASE,
    ) +
    editionTags(manifest, EDITION_BASE) +
    policyTag(pictureOrigins([story]), kind === 's');
  const html = await renderStoryPage(startedLate(template, manifest), {
    story,
    dropped,
    language,
    kind: pageKind,
    head,
    site,
    topology: await readTopology(path.join(dist, 'data'), story),
    measured: () => own,
    base: EDITION_BASE,
    edition: { notice: await noticeOf(of, kind, language), number, date },
  });
  await mkdir(path.join(target, language), { recursive: true });
  await writeFile(path.join(target, language, 'index.html'), html);
  if (kind === 'e') {
    const found = oembed({ story, language, site, measured: own, edition: number });
    await writeFile(path.join(target, language, 'oembed.json'), `${JSON.stringify(found, null, 2)}\n`);
  }
}

/** What is known of the moving page, its card among the edition's own files. */
async function ownMeasured(
  { story, number, dist, measured }: EditionOf,
  kind: EditionKind,
  language: string,
  target: string,
): Promise<Measured | null> {
  const known = measured(story.id, language);
  if (!known) return null;
  const card = `${editionFolder('s', story.id, number)}/${language}/card.png`;
  if (kind === 's') {
    await mkdir(path.join(target, language), { recursive: true });
    await writeFile(path.join(target, language, 'card.png'), await readFile(path.join(dist, known.card)));
  }
  return { ...known, card };
}

/** Above the story: which edition it is, and the ways to others. A script adds whether a newer one has come out. */
async function noticeOf({ story, number, date }: EditionOf, kind: EditionKind, language: string): Promise<string> {
  const words = editionWords[interfaceLanguage(language)];
  const moving = `../../../${language}/`;
  const ownPage = `../../../../../${editionFolder('s', story.id, number)}/${language}/`;
  const links = [
    `<a href="${moving}">${escapeHtml(words.current)}</a>`,
    ...(kind === 'e' ? [`<a href="${ownPage}" target="_blank" rel="noopener">${escapeHtml(words.ownPage)}</a>`] : []),
  ];
  const label = await editionLabel(number, date, language);
  const data = `data-number="${number}" data-newer="${escapeHtml(words.newer)}" data-corrected="${escapeHtml(words.corrected)}"`;
  return (
    `<aside class="cm-edition" ${languageAttributes(interfaceLanguage(language))} aria-label="${escapeHtml(label)}" ${data}>` +
    `<p><strong>${escapeHtml(label)}.</strong> ${escapeHtml(words.frozen)} ${links.join(' ')}</p></aside>`
  );
}

/** The edition's own address: leads on to a language; without script it lists them. */
function indexPage({ story }: EditionOf, manifest: Manifest): string {
  const links = story.languages.map((language) => `<li>${titleLink(story, language, `${language}/`)}</li>`);
  const [first = 'en'] = story.languages;
  const title = escapeHtml(plainWords(resolveText(story.title, first, story.languages)));
  return (
    `<!doctype html>\n<html ${languageAttributes(first)}><head><meta charset="utf-8" />` +
    `<meta name="viewport" content="width=device-width, initial-scale=1" /><link rel="icon" type="image/svg+xml" href="./icon.svg" />` +
    `${policyTag([])}<title>${title}</title>${editionTags(manifest, './')}</head>` +
    `<body><main data-languages="${escapeHtml(story.languages.join(' '))}"><h1>${title}</h1><ul>${links.join('')}</ul></main></body></html>\n`
  );
}

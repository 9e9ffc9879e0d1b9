import { renderToString } from 'react-dom/server';
import { type PageEdition, writePageEditions } from '../ui/pageEditions.ts';
import { plainWords } from '../ui/plainWords.ts';
import type { CountryTopology } from '../geo/worldShapes.ts';
import { interfaceLanguage, loadWords } from '../i18n/index.ts';
import { createSelectors, createStoryStore } from '../state/index.ts';
import { resolveText, type Story } from '../story/index.ts';
import { identifierPrefix } from '../ui/identifierPrefix.ts';
import { DaysElsewhere, DroppedNotice } from '../ui/laterFiles.ts';
import { Credit, PageFoot, preloadParts } from '../ui/laterParts.ts';
import { ServedEnd } from '../ui/ServedEnd.tsx';
import { ServedRow } from '../ui/ServedRow.tsx';
import { StoryApp } from '../ui/StoryApp.tsx';
import type { SiteAddress } from './address.ts';
import { type PageKind, storyFoot, storyHead } from './head.ts';
import { type MeasuredSite, UNMEASURED } from './measured.ts';
import { withPosters } from './poster.ts';
import { escapeHtml } from '../lib/escapeHtml.ts';
import { SITE_BASE } from './scriptTags.ts';
import type { SiteStory } from './site.ts';
import { fillTemplate, type PageParts, titleLink } from './template.ts';

export type { PageKind } from './head.ts';

/** What a page has beside its text. */
export interface PageSurroundings {
  /** Already-safe HTML: the policy, and what the page loads beside its own script. */
  readonly head: string;
  readonly site: SiteAddress;
  /** The world's outlines, from which the map's drawing is made. */
  readonly topology: CountryTopology;
  readonly measured?: MeasuredSite;
  /** From the page to the folder that holds its scripts and data; the site's, unless said. */
  readonly base?: string;
  /** The frozen editions beside a moving page. */
  readonly editions?: readonly PageEdition[];
  /** What a frozen edition says above the story, and what its root is marked with. */
  readonly edition?: { readonly notice: string; readonly number: number; readonly date: string };
}

const SERVED = { Row: ServedRow, End: ServedEnd };

/** The parts that a page may hold, and a browser fetches when they are needed. */
const LATER = [Credit, PageFoot, DroppedNotice, DaysElsewhere];

/**
 * One story's page (or embed) in one language: the whole of the first render, which the browser hydrates.
 * A function of (story, language, kind): no clock, no width, no hash.
 */
export async function renderStoryPage(
  template: string,
  {
    story,
    dropped,
    language,
    kind,
    head,
    site,
    topology,
    measured = UNMEASURED,
    base = SITE_BASE,
    edition,
    editions = [],
  }: SiteStory & { readonly language: string; readonly kind: PageKind } & PageSurroundings,
): Promise<string> {
  const words = await loadWords(interfaceLanguage(language));
  await Promise.all([preloadParts(words.language), ...LATER.map((part) => part.preload())]);
  const text = renderToString(
    <StoryApp
      store={createStoryStore(story, language)}
      selectors={createSelectors()}
      words={words}
      kind={kind}
      base={base}
      dropped={dropped}
      edition={edition && String(edition.number)}
      editions={editionsOf(editions).editions}
      served={SERVED}
    />,
    { identifierPrefix: identifierPrefix(story) },
  );
  const html = await withPosters(withoutSeams(text), { story, language, words, topology });
  const said = { story, language, kind, site, measured: measured(story.id, language), edition: edition?.number };
  const title = plainWords(resolveText(story.title, language, story.languages));
  return fillTemplate(template, {
    language,
    title,
    base,
    head: storyHead(said) + preload(story, language, base) + head,
    // A box of its own: what is put on a root's element must not outlive it (mount.tsx).
    body: `<div>${html}</div>`,
    foot: storyFoot(said),
    before: edition?.notice ?? '',
    data: {
      story: story.id,
      language,
      kind,
      base,
      ...(edition ? { edition: String(edition.number), 'edition-date': edition.date } : {}),
      ...editionsOf(editions),
      prerendered: '',
    },
  });
}

/** What the root of a moving page says of its story's frozen editions. */
export function editionsOf(editions: readonly PageEdition[]): { readonly editions?: string } {
  return editions.length === 0 ? {} : { editions: writePageEditions(editions) };
}

/** React's marks between two texts and around later parts, where nothing is ever hydrated: a twentieth of the page. */
function withoutSeams(html: string): string {
  return html.replace(/<noscript>.*?<\/noscript>/gs, (unscripted) => unscripted.replace(/<!--(?: |\/?\$)-->/g, ''));
}

/** The story's data are asked for with the page, and not when its script has come. */
function preload(story: Story, language: string, base: string): string {
  const file = `${base}data/checked/${story.id}.${escapeHtml(language)}.json`;
  return `<link rel="preload" as="fetch" fetchpriority="low" crossorigin="anonymous" href="${file}" />`;
}

/**
 * A page that lets the browser choose the language (`/`, `/s/<story>/`, `/e/<story>/`); without script it lists the
 * stories and languages as links.
 */
export function renderChooserPage(
  template: string,
  {
    stories,
    kind,
    base,
    head,
    data,
  }: { stories: readonly Story[]; kind: PageKind; head: string; base: string; data: PageParts['data'] },
): string {
  const letter = kind === 'story' ? 's' : 'e';
  const linkTo = (story: Story, language: string): string =>
    `<li>${titleLink(story, language, `${base}${letter}/${story.id}/${language}/`)}</li>`;
  const list = stories.map(
    (story) => `<ul>${story.languages.map((language) => linkTo(story, language)).join('')}</ul>`,
  );
  // Hidden by the stylesheet where script runs, and not a `noscript`: checkers of pages for the blind take that for hidden always.
  const body = `<main class="cm-stories"><h1>Chronomap</h1>${list.join('')}</main>`;
  return fillTemplate(template, { language: 'en', title: 'Chronomap', base, head, body, data });
}

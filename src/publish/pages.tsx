import { renderToString } from 'react-dom/server';
import { endonym, interfaceLanguage, loadWords } from '../i18n/index.ts';
import { createSelectors, createStoryStore } from '../state/index.ts';
import { resolveText, type Story } from '../story/index.ts';
import { identifierPrefix } from '../ui/identifierPrefix.ts';
import { preloadParts } from '../ui/laterParts.ts';
import { StoryApp } from '../ui/StoryApp.tsx';
import { escapeHtml, fillTemplate, type PageParts } from './template.ts';

export type PageKind = 'story' | 'embed';

/**
 * One story's page (or embed) in one language: the whole of the first render, which the browser hydrates.
 * A function of (story, language, kind): no clock, no width, no hash.
 */
export async function renderStoryPage(
  template: string,
  { story, language, kind, head }: { story: Story; language: string; kind: PageKind; head: string },
): Promise<string> {
  const words = await loadWords(interfaceLanguage(language));
  await preloadParts(words.language);
  const text = renderToString(
    <StoryApp
      store={createStoryStore(story, language)}
      selectors={createSelectors()}
      words={words}
      kind={kind}
      base={BASE}
    />,
    { identifierPrefix: identifierPrefix(story) },
  );
  const title = resolveText(story.title, language, story.languages).text;
  const summary = story.summary ? resolveText(story.summary, language, story.languages).text : '';
  return fillTemplate(template, {
    language,
    title,
    base: BASE,
    head: headOf(story, language, kind, summary) + head,
    // A box of its own: what is put on a root's element must not outlive it (mount.tsx).
    body: `<div>${text}</div>`,
    data: { story: story.id, language, kind, base: BASE, prerendered: '' },
  });
}

/** From /s/<story>/<language>/ to the site's folder. */
const BASE = '../../../';

function headOf(story: Story, language: string, kind: PageKind, summary: string): string {
  const letter = kind === 'story' ? 's' : 'e';
  return [
    summary === '' ? '' : `<meta name="description" content="${escapeHtml(summary)}" />`,
    ...story.languages
      .filter((other) => other !== language)
      .map(
        (other) =>
          `<link rel="alternate" hreflang="${escapeHtml(other)}" href="${BASE}${letter}/${story.id}/${escapeHtml(other)}/" />`,
      ),
    `<link rel="preload" as="fetch" crossorigin="anonymous" href="${BASE}data/checked/${story.id}.${escapeHtml(language)}.json" />`,
  ].join('');
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
    `<li><a lang="${escapeHtml(language)}" hreflang="${escapeHtml(language)}" href="${base}${letter}/${story.id}/${escapeHtml(language)}/">` +
    `${escapeHtml(resolveText(story.title, language, story.languages).text)}</a> (${escapeHtml(endonym(language))})</li>`;
  const list = stories.map(
    (story) => `<ul>${story.languages.map((language) => linkTo(story, language)).join('')}</ul>`,
  );
  // Hidden by the stylesheet where script runs, and not a `noscript`: some tools for the blind take that for hidden always.
  const body = `<main class="cm-stories"><h1>Chronomap</h1>${list.join('')}</main>`;
  return fillTemplate(template, { language: 'en', title: 'Chronomap', base, head, body, data });
}

import { resolveText, type Story } from '../story/index.ts';
import { addressOf, type SiteAddress } from './address.ts';
import { escapeHtml } from './template.ts';

/** How high the embed is in a column so wide, CSS pixels: of the default story in Chromium 1640 to 1710, and 1455 to 1580. */
const EMBED_HEIGHTS = [
  { from: 0, height: 1700 },
  { from: 900, height: 1560 },
] as const;

/** The column that oEmbed speaks of: an article's on a desk. */
const WIDTH = 720;

/** `e/<story>/<language>/`. */
export function embedPath(story: Story, language: string): string {
  return `e/${story.id}/${language}/`;
}

/** The frame as an article's HTML has it where no script of ours is loaded. */
export function frameHtml(story: Story, language: string, site: SiteAddress): string {
  const title = resolveText(story.title, language, story.languages).text;
  const src = addressOf(site, embedPath(story, language));
  return (
    `<iframe title="${escapeHtml(title)}" src="${escapeHtml(src)}" width="100%" height="${heightAt(WIDTH)}" loading="lazy" ` +
    // An attribute out of fashion, and no style: what strips styles leaves it.
    'frameborder="0" referrerpolicy="no-referrer" allow="fullscreen; clipboard-write"></iframe>'
  );
}

/**
 * What a page that is given the address of a story puts in its place: oEmbed 1.0, type "rich", one frame and nothing else.
 * The form is the whole of what WordPress and Ghost keep of it.
 */
export function oembed(story: Story, language: string, site: SiteAddress): Readonly<Record<string, unknown>> {
  return {
    version: '1.0',
    type: 'rich',
    title: resolveText(story.title, language, story.languages).text,
    provider_name: 'Chronomap',
    provider_url: addressOf(site, ''),
    cache_age: 86_400,
    width: WIDTH,
    height: heightAt(WIDTH),
    html: frameHtml(story, language, site),
  };
}

/** How high the embed is in a column of this width. */
export function heightAt(width: number): number {
  return EMBED_HEIGHTS.findLast(({ from }) => from <= width)?.height ?? EMBED_HEIGHTS[0].height;
}

import { drawnBorders } from '../derive/contestedAreas.ts';
import { homeBounds } from '../derive/homeBounds.ts';
import type { CountryTopology } from '../geo/worldShapes.ts';
import { pictureMessages, type Words } from '../i18n/index.ts';
import { createDrawSelectors } from '../state/drawSelectors.ts';
import { createWideSelectors } from '../state/wideSelectors.ts';
import { createSelectors, createStoryStore, fadingWindow } from '../state/index.ts';
import { resolveText, type Story } from '../story/index.ts';
import { createWording } from '../ui/wording.ts';
import { drawMap, mapRatio } from '../picture/mapDrawing.ts';
import type { MapLook } from '../picture/mapLook.ts';
import { TOKENS } from '../picture/palette.ts';
import { coarseTopology } from './coarseTopology.ts';
import { overviewPoster, timelinePoster } from './posterTime.ts';
import { escapeHtml } from '../lib/escapeHtml.ts';

export interface PosterOf {
  readonly story: Story;
  readonly language: string;
  readonly words: Words;
  readonly topology: CountryTopology;
}

/** Coarser than the map: it is in every page. A unit is less than a CSS pixel on any screen. */
export const POSTER_LOOK: MapLook = {
  palette: TOKENS,
  width: 900,
  coarse: 2,
  beside: 0,
  above: 0.3,
  speck: 24,
  tile: 16,
  named: false,
};

/** A map's box is at most so many times as wide as it is high: 1520 by 460 CSS pixels on a wide screen. */
const WIDEST_BOX = 3.35;

/** How far the map is drawn beside its home, in widths of it: to the edges of the widest box. */
function besideOf(ratio: number): number {
  return Math.max(0, (WIDEST_BOX * ratio - 1) / 2);
}

/** The boxes that pictures are made in, as `ui/` renders them, each with its drawing. */
const BOXES = {
  map: /<div class="cm-map-box">(?=<\/div>)/,
  timeline: /<div class="cm-timeline-box"[^>]*>(?=<\/div>)/,
  overview: /<div class="cm-overview-box"[^>]*>(?=<\/div>)/,
} as const;

/** Of the strip of the whole story, which decides how much of time a bar is: half of what it has on a desk, for half the bytes. */
const STRIP_WIDTH = 440;

/**
 * Puts into the empty boxes of a rendered page what they show until the pictures are made: drawings from the same lists,
 * as the page begins (its playhead, window and worldview). They stand in a shadow root each, which the browser makes as it
 * reads the page: to React the boxes are as empty as it left them. Throws where a box is missing.
 */
export async function withPosters(html: string, { story, language, words, topology }: PosterOf): Promise<string> {
  const store = createStoryStore(story, language);
  store.intents.resizeOverview(STRIP_WIDTH);
  const state = store.getState();
  const selectors = createSelectors();
  const draw = createDrawSelectors(selectors);
  const wording = createWording(story.statusById, words, (text) => resolveText(text, language, story.languages));
  const { areas } = await pictureMessages.load(words.language);
  const home = homeBounds(story);
  const map = drawMap({
    home,
    countries: draw.countryItems(state, wording),
    borders: drawnBorders(state.view.worldview, areas),
    marks: draw.mapMarkers(state, wording),
    topology: coarseTopology(topology, home, POSTER_LOOK.width),
    look: { ...POSTER_LOOK, beside: besideOf(mapRatio(home)) },
  });
  const fitted = `role="img" aria-label="${escapeHtml(words.messages.map.label)}" preserveAspectRatio="xMidYMid meet"`;
  const stretched = 'aria-hidden="true" preserveAspectRatio="none"';
  const posters = {
    map: svg({ viewBox: `0 0 ${map.width} ${map.height}`, content: map.content }, fitted),
    timeline: svg(timelinePoster(story, selectors.matching(state), fadingWindow(state)), stretched),
    overview: svg(overviewPoster(createWideSelectors(selectors).density(state), selectors.extent(state)), stretched),
  };
  return (['map', 'timeline', 'overview'] as const).reduce((page, part) => {
    if (!BOXES[part].test(page)) throw new Error(`The page has no empty box for its ${part}; posters are put there`);
    return page.replace(BOXES[part], (box) => box + posters[part]);
  }, html);
}

/** What is made in the box later is its light content, and shown through the slot. */
function svg({ viewBox, content }: { viewBox: string; content: string }, attributes: string): string {
  return (
    '<template shadowrootmode="open"><slot></slot>' +
    `<svg part="poster" viewBox="${viewBox}" width="100%" height="100%" ${attributes}>${content}</svg></template>`
  );
}

import type { EmbedHeight } from '../embed/snippets.ts';

/** The parts of an embed that its address may ask for alone, and all of it. */
export const EMBED_VIEWS = ['all', 'timeline', 'map', 'list'] as const;
export type EmbedView = (typeof EMBED_VIEWS)[number];

export type EmbedHeights = { readonly all: readonly EmbedHeight[] } & {
  readonly [View in Exclude<EmbedView, 'all'>]?: readonly EmbedHeight[];
};

/**
 * How high an embed is where nobody has measured it: the middle of the default story's languages in Chromium, from which each is
 * 29 pixels off in the mean, at the widths that are measured (cli/measure.ts).
 */
export const DEFAULT_HEIGHTS: EmbedHeights = {
  all: [
    { width: 0, height: 1835 },
    { width: 320, height: 1835 },
    { width: 390, height: 1730 },
    { width: 631, height: 1480 },
    { width: 632, height: 1875 },
    { width: 931, height: 1710 },
    { width: 932, height: 1610 },
    { width: 1280, height: 1455 },
  ],
};

/** What a browser has found out of a story in one language, and drawn of it. */
export interface Measured {
  readonly heights: EmbedHeights;
  /** The card's file, from the site's folder. */
  readonly card: string;
}

/** What is known of each story and language; `null` where the site was built without a browser. */
export type MeasuredSite = (story: string, language: string) => Measured | null;

export const UNMEASURED: MeasuredSite = () => null;

/** What stands for any story that has no card of its own. */
export const DEFAULT_CARD = 'card.png';

/** Where the card of a story in one language stands, from the site's folder. */
export function cardOf(story: string, language: string): string {
  return `s/${story}/${language}/card.png`;
}

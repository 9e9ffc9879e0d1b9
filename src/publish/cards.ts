import { drawnBorders } from '../derive/contestedAreas.ts';
import { homeBounds } from '../derive/homeBounds.ts';
import type { CountryTopology } from '../geo/worldShapes.ts';
import { directionOf } from '../i18n/direction.ts';
import {
  type Finest,
  formatDay,
  formatWindow,
  interfaceLanguage,
  loadPictureWords,
  loadWords,
  windowPrecision,
  type Words,
} from '../i18n/index.ts';
import { cardPicture } from '../picture/card.ts';
import { reckonedWidth } from '../picture/textLines.ts';
import { createDrawSelectors } from '../state/drawSelectors.ts';
import { createSelectors, createStoryStore } from '../state/index.ts';
import { parseRichText, plainText, resolveText, type Story, type StoryEvent } from '../story/index.ts';
import { type Precision, timeSpan } from '../time/index.ts';
import { createWording } from '../ui/wording.ts';

/** The card of a story in one language, as SVG: the map as the page begins. A browser makes the picture of it. */
export async function storyCard(
  story: Story,
  language: string,
  topology: CountryTopology,
  siteName: string,
): Promise<string> {
  const words = await loadWords(interfaceLanguage(language));
  const pictureWords = await loadPictureWords(words);
  const state = createStoryStore(story, language).getState();
  const selectors = createSelectors();
  const draw = createDrawSelectors(selectors);
  const say = (text: Story['title']) => resolveText(text, language, story.languages);
  const wording = createWording(story.statusById, words, say);
  const { messages } = words;
  const shown = selectors.matching(state);
  return cardPicture({
    language,
    mirrored: directionOf(language) === 'rtl',
    title: plainText(parseRichText(say(story.title).text)),
    line: `${periodOf(shown, words)}${messages.map.aggregate(shown.length)}`,
    foot: [siteName, messages.page.checkedTo(formatDay(story.updated, messages.dates))],
    map: {
      home: homeBounds(story),
      countries: draw.countryItems(state, wording),
      borders: drawnBorders(state.view.worldview, pictureWords.pictures.areas),
      marks: draw.mapMarkers(state, wording),
      topology,
    },
    measure: reckonedWidth,
  });
}

/**
 * From the first event to the last, and no day more: the window that a page begins with has some air around them. No finer than
 * these two are known: of a year nobody knows that it began in January.
 */
export function periodOf(events: readonly Pick<StoryEvent, 'local' | 'when'>[], words: Words): string {
  const known = { first: Infinity, last: -Infinity };
  const precisions: { first?: Precision; last?: Precision } = {};
  for (const { local, when } of events) {
    for (const bound of [local.start, local.end].filter(Number.isFinite)) {
      if (bound < known.first) [known.first, precisions.first] = [bound, when.precision];
      if (bound > known.last) [known.last, precisions.last] = [bound, when.precision];
    }
  }
  if (known.first > known.last) return '';
  const ends = Object.values(precisions);
  const period = timeSpan(known.first, known.last);
  const finest: Finest = ends.every((one) => DAYS.has(one))
    ? 'minute'
    : ends.every((one) => MONTHS.has(one))
      ? 'month'
      : 'year';
  const precision = coarser(windowPrecision(period), finest);
  return `${formatWindow(period, words.messages.dates, precision)} · `;
}

const FROM_FINE: readonly Finest[] = ['minute', 'day', 'month', 'year'];

function coarser(one: Finest, other: Finest): Finest {
  return FROM_FINE.indexOf(one) > FROM_FINE.indexOf(other) ? one : other;
}

const DAYS: ReadonlySet<Precision> = new Set<Precision>(['second', 'minute', 'day']);
const MONTHS: ReadonlySet<Precision> = new Set<Precision>([...DAYS, 'month']);

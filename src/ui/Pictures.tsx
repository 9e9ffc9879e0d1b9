import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { createPictureWords, type Language, pictureMessages } from '../i18n/index.ts';
import { createDrawSelectors } from '../state/drawSelectors.ts';
import { Changes } from './Changes.tsx';
import { MarkLegend } from './MarkLegend.tsx';
import { Legend } from './Legend.tsx';
import { MapPart } from './MapPart.tsx';
import { lazyPart } from './lazyPart.tsx';
import type { PartProps, PictureProps, PicturesProps } from './parts.ts';
import { PlayheadPart } from './PlayheadPart.tsx';
import { TourPart } from './TourPart.tsx';
import { useFormerDay } from './useFormerDay.ts';
import { useLaidRows } from './useLaidRows.ts';
import { useListKeys } from './useListKeys.ts';
import { useRail } from './useRail.ts';
import { PicturesContext } from './picturesContext.ts';
import { useSelected, useStory, useStoryFile } from './context.ts';
import { WHOLE_ROWS } from './wholeRows.ts';
import { heirInGroup, useKeptFocus } from './useKeptFocus.ts';
import { useMessages } from './useMessages.ts';
import { useReady } from './useReady.ts';
import { tabStopOf } from './useRoving.ts';
import { WIDE_PIXELS } from './isWide.ts';
import { useDirection } from './useDirection.ts';
import { useWide } from './useWide.ts';
import { createWording } from './wording.ts';

/** Its props must not change before its code has come: it finds out for itself how wide the page is. */
const WideParts = lazyPart<PictureProps>(async () => (await import('./WideParts.tsx')).WideParts);

async function prepareWide(language: Language): Promise<void> {
  const [{ loadWideMessages }] = await Promise.all([import('./WideParts.tsx'), WideParts.preload()]);
  await loadWideMessages(language);
}

/**
 * Fetches what the pictures say in a language, and on a screen that may be wide what a wide page has, so that all is there
 * when they are rendered: to wait once more while they are hydrated is more than React forgives.
 */
export async function preparePictures(language: Language): Promise<void> {
  const isNarrow = typeof matchMedia === 'function' && matchMedia(`(width < ${WIDE_PIXELS}px)`).matches;
  await Promise.all([pictureMessages.load(language), isNarrow ? null : prepareWide(language)]);
}

/** All pictures of the story, and what only they need: the words of draw lists and the memory of their selectors. */
export function Pictures({ onReady, ...boxes }: PicturesProps): ReactNode {
  // Of a long story the beginning is shown first.
  const isWhole = useSelected(({ coming }) => coming === 0);
  const props = { ...boxes, onMade: useReady(onReady, isWhole) };
  const parts = { ...props, wide: useWide(props.root) };
  const direction = useDirection(props.root);
  const { selectors, words, say } = useStory();
  // Not of the story itself: the same when the rest of a long one comes, so that nothing is drawn in other words.
  const { statusById } = useStoryFile();
  const [draw] = useState(() => createDrawSelectors(selectors));
  const wording = useMemo(() => createWording(statusById, words, say), [statusById, words, say]);
  const messages = useMessages(pictureMessages, words.language);
  // They come with this code, and before another language is put in place.
  if (!messages) throw new Error('The words of the pictures have not come');
  const [area, setArea] = useState<string | null>(null);
  const toggle = useCallback((next: string | null) => setArea((before) => next ?? (before === null ? '' : null)), []);
  const formerDay = useFormerDay();
  const context = useMemo(
    () => ({
      draw,
      wording,
      pictureWords: createPictureWords(words, messages),
      contested: { area, toggle },
      formerDay,
    }),
    [draw, wording, words, messages, area, toggle, formerDay],
  );
  return (
    <PicturesContext value={context}>
      <div className="cm-figure">
        <TourPart />
        <MapPart {...parts} />
        <Legend />
        <PlayheadPart root={props.root} />
        <Changes />
        {parts.wide === false ? null : <WideParts key={direction} {...props} />}
        <MarkLegend />
      </div>
      <Beside key={direction} {...parts} />
    </PicturesContext>
  );
}

/** What the pictures' code does for the list that stands there: on a narrow page its rail, and everywhere its keys and its focus. */
function Beside(parts: PartProps): ReactNode {
  const { selectors } = useStory();
  const virtual = useSelected((state) => selectors.matching(state).length > WHOLE_ROWS);
  useRail(parts);
  useListKeys(parts.chronicle);
  useLaidRows(parts.chronicle);
  // Rows of a long list go by being scrolled away: to focus another would scroll it back.
  useKeptFocus(parts.chronicle, (lost) =>
    virtual ? null : (heirInGroup(lost) ?? tabStopOf(parts.chronicle.current?.querySelector('ol') ?? null)),
  );
  return null;
}

import type { Language } from '../i18n/index.ts';
import type { CreditProps } from './Credit.tsx';
import type { DroppedNoticeProps } from './DroppedNotice.tsx';
import { lazyPart } from './lazyPart.tsx';
import type { LongRowsProps } from './LongRows.tsx';
import { RowRoles, RowTail } from './laterRows.ts';
import type { PageFootProps } from './PageFoot.tsx';
import type { PicturesProps } from './parts.ts';

/** Title, languages, filters, notices. */
export const StoryHead = lazyPart<DroppedNoticeProps>(async () => (await import('./StoryHead.tsx')).StoryHead);

/** Map, legend, playhead, timeline and overview: the pictures, which may come after the text. */
export const Pictures = lazyPart<PicturesProps>(async () => {
  const pictures = await import('./Pictures.tsx');
  speak = pictures.preparePictures;
  await Promise.all([...spoken].map(speak));
  return pictures.Pictures;
});
let speak: (language: Language) => Promise<unknown>;

/** The languages that mounted stories begin in. */
export const spoken = new Set<Language>();

/** The chosen event as an evidence file. */
export const DetailPanel = lazyPart<object>(async () => (await import('./DetailPanel.tsx')).DetailPanel);

/** The rows of a list too long to be whole in the page. */
export const LongRows = lazyPart<LongRowsProps>(async () => (await import('./LongRows.tsx')).LongRows);

/** What stands below the list. */
export const ListEnd = lazyPart<object>(async () => (await import('./ListEnd.tsx')).ListEnd);

/** The foot of an embed; some of its words are the pictures'. */
export const Credit = lazyPart<CreditProps>(async () => {
  await Pictures.preload();
  return (await import('./Credit.tsx')).Credit;
});

/** The foot of a story's page that has frozen editions. */
export const PageFoot = lazyPart<PageFootProps>(async () => (await import('./PageFoot.tsx')).PageFoot);

/** Fetches the code of all of them but a page's foot, and the words of the pictures in a language. */
export async function preloadParts(language?: Language): Promise<void> {
  const parts = [StoryHead, Pictures, DetailPanel, RowRoles, RowTail, LongRows, ListEnd];
  await Promise.all(parts.map((part) => part.preload()));
  if (language) await speak(language);
}

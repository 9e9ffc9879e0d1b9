import type { ComponentType } from 'react';
import type { ChangeListProps } from './ChangeList.tsx';
import type { ContestedBordersProps } from './ContestedBorders.tsx';
import type { CountryFilesProps } from './CountryFiles.tsx';
import type { DaysElsewhereProps } from './DaysElsewhere.tsx';
import type { DroppedNoticeProps } from './DroppedNotice.tsx';
import { type LazyPart, lazyPart } from './lazyPart.tsx';
import { PartFailed, PlayingEnds } from './PartFailed.tsx';
import type { PlayerProps } from './Player.tsx';
import type { ShareDialogProps } from './share/ShareDialog.tsx';
import type { TourCardProps } from './TourCard.tsx';

/** What comes when it is first asked for. Where the line is down a sentence takes its place, and the page stays. */
function laterFile<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  instead: ComponentType<Props> = PartFailed,
): LazyPart<Props> {
  return lazyPart<Props>(() => load().catch(() => instead));
}

/** The files of the chosen countries: their code comes when the first is chosen. */
export const CountryFiles = laterFile<CountryFilesProps>(async () => (await import('./CountryFiles.tsx')).CountryFiles);

/** The days of an event by other clocks: the zones of all capitals come with it, when an event is chosen that has one of its own. */
export const DaysElsewhere = laterFile<DaysElsewhereProps>(
  async () => (await import('./DaysElsewhere.tsx')).DaysElsewhere,
);

/** What is to be said of contested borders: its code comes when it is opened. */
export const ContestedBorders = laterFile<ContestedBordersProps>(
  async () => (await import('./ContestedBorders.tsx')).ContestedBorders,
);

/** Links, snippets, citations and files: their code comes when they are asked for. Who asks says it where it does not. */
export const ShareDialog = lazyPart<ShareDialogProps>(
  async () => (await import('./share/ShareDialog.tsx')).ShareDialog,
);

/** The step of a tour that is read. */
export const TourCard = laterFile<TourCardProps>(async () => (await import('./TourCard.tsx')).TourCard);

/** What has changed since the playhead was elsewhere. */
export const ChangeList = laterFile<ChangeListProps>(async () => (await import('./ChangeList.tsx')).ChangeList);

/** Lets time pass, while it is there. */
export const Player = laterFile<PlayerProps>(async () => (await import('./Player.tsx')).Player, PlayingEnds);

/** What was left out of the story, or is named in the link in vain. */
export const DroppedNotice = laterFile<DroppedNoticeProps>(
  async () => (await import('./DroppedNotice.tsx')).DroppedNotice,
);

import type { ChangeListProps } from './ChangeList.tsx';
import type { ContestedBordersProps } from './ContestedBorders.tsx';
import type { CountryFilesProps } from './CountryFiles.tsx';
import type { EventRelationsProps } from './EventRelations.tsx';
import { lazyPart } from './lazyPart.tsx';
import type { TourCardProps } from './TourCard.tsx';

/** The files of the chosen countries: their code comes when the first is chosen. */
export const CountryFiles = lazyPart<CountryFilesProps>(async () => (await import('./CountryFiles.tsx')).CountryFiles);

/** What an event has brought about between countries, of an event that has. */
export const EventRelations = lazyPart<EventRelationsProps>(
  async () => (await import('./EventRelations.tsx')).EventRelations,
);

/** What is to be said of contested borders: its code comes when it is opened. */
export const ContestedBorders = lazyPart<ContestedBordersProps>(
  async () => (await import('./ContestedBorders.tsx')).ContestedBorders,
);

/** The step of a tour that is read. */
export const TourCard = lazyPart<TourCardProps>(async () => (await import('./TourCard.tsx')).TourCard);

/** What has changed since the playhead was elsewhere. */
export const ChangeList = lazyPart<ChangeListProps>(async () => (await import('./ChangeList.tsx')).ChangeList);

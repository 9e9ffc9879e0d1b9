import type { ReactNode } from 'react';
import { Announcer } from './Announcer.tsx';
import { DroppedNotice, type DroppedNoticeProps } from './DroppedNotice.tsx';
import { FilterBar } from './FilterBar.tsx';
import { StoryHeader } from './StoryHeader.tsx';

/** All that stands above the pictures, and the voice that says what has been chosen. */
export function StoryHead(props: DroppedNoticeProps): ReactNode {
  return (
    <>
      <StoryHeader />
      <DroppedNotice {...props} />
      <FilterBar />
      <Announcer />
    </>
  );
}

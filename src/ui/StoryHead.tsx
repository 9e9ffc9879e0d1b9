import type { ReactNode } from 'react';
import { Announcer } from './Announcer.tsx';
import type { DroppedNoticeProps } from './DroppedNotice.tsx';
import { FilterBar } from './FilterBar.tsx';
import { DroppedNotice } from './laterFiles.ts';
import { StoryHeader } from './StoryHeader.tsx';

/** All that stands above the pictures, and the voice that says what has been chosen. */
export function StoryHead(props: DroppedNoticeProps): ReactNode {
  return (
    <>
      <StoryHeader />
      {props.dropped.count > 0 || props.unknown.length > 0 ? <DroppedNotice {...props} /> : null}
      <FilterBar />
      <Announcer />
    </>
  );
}

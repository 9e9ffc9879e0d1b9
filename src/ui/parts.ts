import type { AxisWords } from '../i18n/index.ts';
import type { WideMessages } from '../i18n/wide/index.ts';
import type { WideSelectors } from '../state/wideSelectors.ts';
import type { RefObject } from 'react';
import type { NeededPart } from './useReady.ts';

/** What the pictures are told as a whole; nothing of it ever changes. */
export interface PicturesProps {
  /** The story's own box: its width decides between timeline and rail. */
  readonly root: RefObject<HTMLElement | null>;
  /** The frame of the list: on a narrow page the rail is drawn in it. */
  readonly chronicle: RefObject<HTMLElement | null>;
  /** Timeline and map can be used, and show the whole story; called once. */
  readonly onReady: (() => void) | undefined;
}

/** What a picture is told beside it. */
export interface PictureProps extends Omit<PicturesProps, 'onReady'> {
  readonly onMade: (part: NeededPart) => void;
}

/** What a part that holds a widget is told. */
export interface PartProps extends PictureProps {
  /** `null` until the box has been measured. */
  readonly wide: boolean | null;
}

/** The same of a part that only a wide page has. */
export interface WidePartProps extends PartProps {
  readonly drawWide: WideSelectors;
  readonly wideWords: WideMessages;
  readonly axisWords: AxisWords;
}

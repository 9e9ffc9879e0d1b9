import type { BinStep } from '../../derive/binStep.ts';
import type { ZoomWords } from '../pictures/pictureMessages.ts';

/** Words of what only a wide page has, the timeline and the overview, in one language: a phone never loads them. */
export interface WideMessages {
  /** What one bar of the overview stands for, and the tallest of them: "One bar is 2 weeks; the tallest, 9 events." */
  readonly scale: (step: BinStep, tallest: string) => string;
  /** What the pale part of a bar is, where filters hide something. */
  readonly ghost: string;
  /** Heads the list of eras behind the overview. */
  readonly eras: string;
  readonly timeline: ZoomWords & {
    /** Name of the row of buttons. */
    readonly tools: string;
    readonly keysHelp: string;
  };
  readonly overview: {
    readonly label: string;
    /** Name of the slider that is the window. */
    readonly window: string;
    readonly keysHelp: string;
  };
}

import type { BinStep } from '../../derive/binStep.ts';
import type { LegendForm } from '../../derive/dateForm.ts';
import type { ZoomWords } from '../messages.ts';

/** Words that only the pictures say, in one language: they come with the pictures and not with the text. */
export interface PictureMessages {
  /** What one bar of the overview stands for, and the tallest of them: "One bar is 2 weeks; the tallest, 9 events." */
  readonly scale: (step: BinStep, tallest: string) => string;
  /** What the pale part of a bar is, where filters hide something. */
  readonly ghost: string;
  /** Heads the list of eras behind the overview. */
  readonly eras: string;
  /** Heads the legend of how dates are drawn. */
  readonly dates: string;
  readonly forms: Readonly<Record<LegendForm, string>>;
  readonly map: ZoomWords & {
    readonly countries: string;
    readonly events: string;
    readonly keysHelp: string;
  };
}

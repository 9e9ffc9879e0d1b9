import { lengthOfStep, TIME_STEPS, turnsIn } from '../../time/steps.ts';
import type { TimeStep } from '../../time/steps.ts';
import type { EpochMs, TimeSpan } from '../../time/units.ts';
import { DAY, duration, epochMs } from '../../time/units.ts';
import { toPixels } from './geometry.ts';
import type { AxisUnit, TimelineProps } from './port.ts';

export type AxisLevel = 'minor' | 'major';

/** A text of the axis. */
export interface AxisLabel {
  readonly level: AxisLevel;
  readonly text: string;
  /** The turn it names; `null` for what the window begins in, which is named at its start wherever that is. */
  readonly at: EpochMs | null;
}

export interface AxisLayout {
  readonly labels: readonly AxisLabel[];
  readonly lines: readonly { readonly level: AxisLevel; readonly at: EpochMs }[];
}

/** What an axis is laid out from. */
export interface AxisScene {
  readonly window: TimeSpan;
  /** Of the drawing area, CSS pixels. */
  readonly width: number;
  readonly format: TimelineProps['formatTick'];
  /** How wide texts are drawn, CSS pixels, in their order. */
  readonly measure: (texts: readonly string[], level: AxisLevel) => readonly number[];
}

/** A step, what its ticks are called by, and the step around it; years have none. */
export interface AxisStep {
  readonly step: TimeStep;
  readonly unit: AxisUnit;
  readonly around: TimeStep | undefined;
}

/** From a label to the next line, CSS pixels; the room before it is its own padding. */
const LABEL_END = 5;

/** Steps nearer to each other are not even tried. CSS pixels. */
const NEAREST = 20;

const AROUND: Readonly<Record<TimeStep['unit'], TimeStep | undefined>> = {
  minute: { unit: 'day', count: 1 },
  hour: { unit: 'day', count: 1 },
  day: { unit: 'month', count: 1 },
  week: { unit: 'month', count: 1 },
  month: { unit: 'year', count: 1 },
  year: undefined,
};

/** A single day is called by its weekday where there is room. */
const AXIS_STEPS: readonly AxisStep[] = TIME_STEPS.flatMap((step) => {
  const plain: AxisStep = { step, unit: step.unit, around: AROUND[step.unit] };
  return step.unit === 'day' && step.count === 1 ? [{ ...plain, unit: 'weekday' }, plain] : [plain];
});

/** Instants near the window with the longest labels that the unit has there. */
function samples({ start, end }: TimeSpan, { unit, step }: AxisStep): readonly EpochMs[] {
  if (unit === 'year') return turnsIn({ start: epochMs(start - lengthOfStep(step)), end }, step);
  if (unit === 'minute' || unit === 'hour') return [start];
  const year = turnsIn({ start: epochMs(start - 366 * DAY), end: start }, { unit: 'year', count: 1 })[0] ?? start;
  const dates =
    unit === 'weekday' ? [21, 22, 23, 24, 25, 26, 27] : Array.from({ length: 12 }, (_, month) => 27 + month * 30.4);
  return dates.map((days) => epochMs(year + Math.floor(days) * DAY));
}

/** The shortest step whose labels all have room, and those of the step around it too. */
export function chooseAxisStep({ window, width, format, measure }: AxisScene): AxisStep | undefined {
  const perMs = width / duration(window);
  const fits = (one: AxisStep): boolean => {
    const room = (step: TimeStep): number => lengthOfStep(step) * perMs * 0.92 - LABEL_END;
    if (lengthOfStep(one.step) * perMs < NEAREST) return false;
    const instants = samples(window, one);
    const widest = (level: AxisLevel): number =>
      Math.max(
        0,
        ...measure(
          instants.map((at) => format(at, one.unit, level)),
          level,
        ),
      );
    return widest('minor') <= room(one.step) && (!one.around || widest('major') <= room(one.around));
  };
  return AXIS_STEPS.find(fits) ?? AXIS_STEPS.at(-1);
}

/** The lines and the labels in the window. A label that has no room up to the next one, or to the edge, is left out. */
export function layOutAxis({ step, unit, around }: AxisStep, scene: AxisScene): AxisLayout {
  const { window, width, format, measure } = scene;
  const toX = (at: EpochMs): number => toPixels(at, window, width);
  const labelsOf = (level: AxisLevel, named: readonly { readonly x: number; readonly at: EpochMs | null }[]) => {
    const texts = named.map(({ at }) => format(at ?? window.start, unit, level));
    const widths = measure(texts, level);
    return named.flatMap(({ x, at }, index): readonly AxisLabel[] => {
      const [text = '', textWidth = 0] = [texts[index], widths[index]];
      const edge = named[index + 1]?.x ?? width;
      return text !== '' && x + textWidth <= edge - LABEL_END ? [{ level, text, at }] : [];
    });
  };
  const minor = turnsIn(window, step).map((at) => ({ at, x: toX(at) }));
  const major = around ? turnsIn(window, around).map((at) => ({ at, x: toX(at) })) : [];
  const named = major[0]?.x === 0 || !around ? major : [{ at: null, x: 0 }, ...major];
  const majorLabels = labelsOf('major', named);
  // "Jan" without its year would be taken for that of the year before, and so would what comes after it.
  const isNamed = (at: EpochMs): boolean => {
    const turn = major.findLast((one) => one.at <= at);
    return turn === undefined || majorLabels.some((label) => label.at === turn.at);
  };
  return {
    labels: [...labelsOf('minor', minor).filter(({ at }) => at === null || isNamed(at)), ...majorLabels],
    lines: [
      ...minor.map(({ at }) => ({ level: 'minor' as const, at })),
      ...major.map(({ at }) => ({ level: 'major' as const, at })),
    ],
  };
}

import type { Cell } from './cells.mjs';
import type { MachineSample } from './machine.mjs';
import type { Threshold } from './thresholds.mjs';

export interface Results {
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly memoryGB: number;
    readonly system: string;
    readonly node: string;
  };
  readonly run: {
    readonly started: string;
    readonly minutes: number;
    readonly rounds: number;
    readonly partial: boolean;
    readonly chromium: string;
    readonly quiet: boolean;
    readonly samples: readonly MachineSample[];
  };
  readonly cells: readonly Cell[];
  readonly thresholds: readonly Threshold[];
}
export function writeReport(results: Results): string;

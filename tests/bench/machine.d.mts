export interface MachineSample {
  readonly load: number;
  readonly busy: number;
  readonly loop: number;
}
export function isQuiet(samples: readonly MachineSample[]): boolean;

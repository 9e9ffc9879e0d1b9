export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
}
export const FRAME: number;
export function median(values: readonly number[]): number;
export function percentile(values: readonly number[], share: number): number;
export function p95(values: readonly number[]): number;
export function spread(values: readonly number[]): Spread | null;
export function ratio(value: number, base: number): number | null;
export function inFrames(milliseconds: number): number;

export interface Options {
  readonly help: boolean;
  readonly from: string | null;
  readonly sizes: readonly number[];
  readonly runs: number;
  readonly subjects: readonly string[] | null;
  readonly settings: readonly string[] | null;
  readonly partial: boolean;
  readonly write: boolean;
}
export const SIZES: readonly number[];
export const MARKERS: number;
export const HELP: string;
export function readOptions(args: readonly string[]): Options;

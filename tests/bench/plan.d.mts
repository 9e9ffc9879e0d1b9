export interface Measurement {
  readonly subject: string;
  readonly setting: string;
  readonly size: number;
}
export interface Planned {
  readonly name: string;
  readonly at: Readonly<Record<string, readonly number[]>>;
}
export function planRounds(
  subjects: readonly Planned[],
  options: {
    readonly sizes: readonly number[];
    readonly runs: number;
    readonly subjects: readonly string[] | null;
    readonly settings: readonly string[] | null;
  },
): Measurement[][];

import type { Spread } from './statistics.mjs';

export const NOTHING: string;
export function number(value: number | null | undefined): string;
export function spreadText(spread: Spread | null | undefined): string;
export function frameText(spread: Spread | null | undefined): string;
export function ratioText(value: number | null | undefined): string;
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string;

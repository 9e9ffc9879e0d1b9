export type PlainDay = [year: number, month: number, day: number];
export function plainDates(when: string): { readonly start: PlainDay; readonly end: PlainDay | null };

import type { CountryCode } from '../../story/model.ts';

/** Capitals by their country. Without those whose status is disputed: Jerusalem has a note of its own (`i18n/borders`). */
export type CapitalNames = Readonly<Record<CountryCode, string>>;

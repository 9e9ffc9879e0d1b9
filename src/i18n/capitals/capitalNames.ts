import type { CountryCode } from '../../story/model.ts';

/**
 * Capitals by their country. Without those whose status is disputed (Jerusalem has a note of its own, and so has Taiwan:
 * `i18n/borders`), and without Nauru's, which no law names.
 */
export type CapitalNames = Readonly<Record<CountryCode, string>>;

import type { CountryCode } from '../../story/model.ts';

/**
 * Capitals by their country. Without those whose status is disputed (Jerusalem has a note of its own, and so has Taiwan:
 * `i18n/borders`), without Nauru's, which no law names, and without Equatorial Guinea's, which is being moved.
 */
export type CapitalNames = Readonly<Record<CountryCode, string>>;

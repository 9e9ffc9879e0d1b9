import type { Language } from './language.ts';

/** The forms a count asks for; a form that a language lacks, or leaves out, is `other`. */
export interface PluralForms {
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

const rules = new Map<Language, Intl.PluralRules>();

function rulesOf(language: Language): Intl.PluralRules {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return known;
}

/** The form that goes with the count: in Russian 21 is `one`, 22 `few`, 25 `many`, 1.5 `other`. */
export function plural(language: Language, count: number, forms: PluralForms): string {
  const category = rulesOf(language).select(count);
  return (category === 'zero' || category === 'two' ? undefined : forms[category]) ?? forms.other;
}

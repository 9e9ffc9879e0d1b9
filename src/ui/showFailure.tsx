import type { ReactNode } from 'react';
import { preferredLanguage } from '../i18n/chooseLanguage.ts';
import { loadWords } from '../i18n/loadWords.ts';
import { ErrorCard } from './ErrorCard.tsx';
import type { ProblemLine } from './problemLine.ts';

/** The error card in the first of the preferred languages that the interface speaks. Rejects where its words cannot be had. */
export async function errorCard(problems: readonly ProblemLine[], preferred: readonly string[]): Promise<ReactNode> {
  return <ErrorCard problems={problems} words={await loadWords(preferredLanguage(preferred))} />;
}

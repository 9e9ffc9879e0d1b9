import { createRoot } from 'react-dom/client';
import { preferredLanguage } from './i18n/chooseLanguage.ts';
import { loadWords } from './i18n/loadWords.ts';
import type { Disposer } from './lib/disposer.ts';
import { ErrorCard } from './ui/ErrorCard.tsx';
import type { ProblemLine } from './ui/problemLine.ts';

/**
 * Shows the error card in the first of the preferred languages that the interface speaks: alone, or above text that stands
 * there already, which is good and stays. Rejects where its words cannot be had; then nothing is shown.
 */
export async function showFailed(
  container: HTMLElement,
  { problems, preferred }: { readonly problems: readonly ProblemLine[]; readonly preferred: readonly string[] },
  disposer: Disposer,
): Promise<void> {
  const words = await loadWords(preferredLanguage(preferred));
  if (disposer.disposed) return;
  const alone = container.querySelector('.cm-root') === null;
  // Alone it is all the page has; above the text it stands before the text's own `main`.
  const card = document.createElement(alone ? 'main' : 'div');
  if (alone) container.replaceChildren(card);
  else container.prepend(card);
  disposer.add(() => card.remove());
  const root = createRoot(card);
  root.render(<ErrorCard problems={problems} words={words} />);
  disposer.add(() => root.unmount());
}

import { interfaceLanguage } from './i18n/index.ts';
import { preloadParts, spoken } from './ui/laterParts.ts';
import { isWide } from './ui/useWide.ts';
import { fetchWidgets } from './ui/widgetLoaders.ts';

/**
 * Asks for what comes after the text while the text is being made usable, all at once: each part asking for the next when
 * it has come costs a slow line a round trip apiece. A prerendered page's own script, after the first; nothing is shown by it.
 */
function fetchAhead({ dataset, firstElementChild: box }: HTMLElement): void {
  const root = box?.querySelector('.cm-root');
  if (!root) return;
  const { view, base = './' } = dataset;
  const wide = isWide(root);
  if (dataset.language !== undefined) spoken.add(interfaceLanguage(dataset.language));
  const isEmbed = dataset.kind === 'embed';
  // What cannot be had now is asked for again by whoever wants it, and who then says so.
  void Promise.allSettled([
    preloadParts(undefined, isEmbed ? 'embed' : 'story'),
    import('./address.ts'),
    ...(isEmbed ? [import('./hosted.ts')] : []),
    fetchWidgets(base, { wide, map: view === undefined || view === 'map' }),
  ]);
}

const container = document.getElementById('chronomap');
if (container?.dataset.prerendered !== undefined) fetchAhead(container);

import { isWide } from './ui/useWide.ts';
import { askForTopology } from './ui/widgetLoaders.ts';

/**
 * Has the files fetched that come after the text, all at once, while the text is being hydrated: each part asking for the
 * next when it has come costs a slow line a round trip apiece. None of their code is run before somebody wants it, which
 * is after the text. A prerendered page's own script, after the first; its tag names the files (publish/scriptTags.ts).
 */
function fetchAhead({ dataset, firstElementChild: box }: HTMLElement): void {
  const root = box?.querySelector('.cm-root');
  const files = document.querySelector<HTMLElement>('script[data-always]')?.dataset;
  if (!root || !files) return;
  const { view = 'map', base = './' } = dataset;
  hint(files.always);
  hint(isWide(root) ? files.wide : files.narrow);
  if (view !== 'map') return;
  hint(files.map);
  askForTopology(base);
}

/** `files`: from this one's folder. A preload must be of the same kind as the request that it is for. */
function hint(files = ''): void {
  for (const file of files.split(' ')) {
    const rel = file.endsWith('.css') ? { rel: 'preload', as: 'style' } : { rel: 'modulepreload' };
    const { href } = new URL(file, import.meta.url);
    document.head.append(Object.assign(document.createElement('link'), { ...rel, crossOrigin: '', href }));
  }
}

const container = document.getElementById('chronomap');
if (container?.dataset.prerendered !== undefined) fetchAhead(container);

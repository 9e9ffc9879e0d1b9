import { isWide } from './ui/isWide.ts';

/**
 * Has the files fetched that come after the text, all at once: each part asking for the next when it has come costs a slow
 * line a round trip apiece, and the line rests while the text is being hydrated. None of their code is run before somebody
 * wants it. A prerendered page has it run by `early.ts`, once the text is painted and its own script has come, which would
 * share the line with them; its tag names the files (publish/scriptTags.ts).
 */
function fetchAhead({ dataset, firstElementChild: box }: HTMLElement): void {
  const root = box?.querySelector('.cm-root');
  const files = document.querySelector<HTMLElement>('link[data-always]')?.dataset;
  if (!root || !files) return;
  const { view = 'map', base = './' } = dataset;
  hint(files.always);
  hint(isWide(root) ? files.wide : files.narrow);
  if (view !== 'map') return;
  hint(files.map);
  preload({ rel: 'preload', as: 'fetch', href: `${base}data/map/countries.json` });
}

/** `files`: from this one's folder. */
function hint(files = ''): void {
  for (const file of files.split(' ')) {
    const rel = file.endsWith('.css') ? { rel: 'preload', as: 'style' } : { rel: 'modulepreload' };
    preload({ ...rel, href: new URL(file, import.meta.url).href });
  }
}

/** A preload must be of the same kind as the request that it is for. */
function preload(link: Readonly<Record<'rel' | 'href', string>> & { readonly as?: string }): void {
  document.head.append(Object.assign(document.createElement('link'), link, { crossOrigin: '' }));
}

const container = document.getElementById('chronomap');
if (container && 'prerendered' in container.dataset) fetchAhead(container);

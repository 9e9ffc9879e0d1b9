import './ui/css/index.css';
import { mount } from './mount.tsx';

/** Reads what the page asks for: from its own attributes, and on `/` alone from `?story=`. */
function start(container: HTMLElement): void {
  const { story, language, kind, base = './', default: fallback = '' } = container.dataset;
  const asked = story ?? new URLSearchParams(location.search).get('story') ?? fallback;
  // They are the default story's.
  if (asked !== (story ?? fallback)) delete container.dataset['editions'];
  mount(container, {
    story: asked,
    base,
    language: language ?? null,
    kind: kind === 'embed' ? 'embed' : 'story',
    url: true,
  });
}

const container = document.getElementById('chronomap');
if (container) start(container);

import template from '../../index.html?raw';
import type { CountryTopology } from '../../src/geo/worldShapes.ts';
import { droppedEvents, readStoryText } from '../../src/loading/index.ts';
import { NOWHERE } from '../../src/publish/address.ts';
import { checkedPageText } from '../../src/publish/checkedPage.ts';
import { renderStoryPage } from '../../src/publish/pages.tsx';

/** A story's page as the build writes it, and the checked story that lies beside it. */
export interface Prerendered {
  /** Puts the page's own element into this page, as wide as said in CSS pixels. */
  add(width: number): HTMLElement;
  readonly checked: string;
}

export async function prerender(storyText: string, language: string): Promise<Prerendered> {
  const read = readStoryText(storyText);
  if (!read.ok) throw new Error('The story cannot be shown');
  const { story } = read.value;
  const site = { story, dropped: droppedEvents(read.value) };
  const topology = (await (await fetch('/data/map/countries.json')).json()) as CountryTopology;
  const surroundings = { head: '', site: NOWHERE, topology };
  const html = await renderStoryPage(template, { ...site, language, kind: 'story', ...surroundings });
  return {
    checked: await checkedPageText(site, language),
    add(width) {
      const page = new DOMParser().parseFromString(html, 'text/html');
      const container = page.getElementById('chronomap');
      if (!container) throw new Error('The page has lost its element');
      // To a page with script they are text; this parser has none.
      for (const unscripted of container.querySelectorAll('noscript')) unscripted.textContent = unscripted.innerHTML;
      container.style.inlineSize = `${width}px`;
      document.body.append(document.adoptNode(container));
      return container;
    },
  };
}

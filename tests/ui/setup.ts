import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { failOnConsole } from '../fixtures/quietConsole.ts';

// How long a thing may take before it is missing: what comes by import() waits for the other core.
configure({ asyncUtilTimeout: 15_000 });
failOnConsole();
afterEach(cleanup);

/** Sees nothing and never calls back: jsdom has no layout to observe. */
class StillObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
vi.stubGlobal('ResizeObserver', StillObserver);
vi.stubGlobal('IntersectionObserver', StillObserver);
vi.stubGlobal('matchMedia', (query: string) =>
  Object.assign(new EventTarget(), { matches: !query.startsWith('(width <') }),
);

/** jsdom gives nothing a box. Here all has one. */
Element.prototype.getClientRects = function (this: Element): DOMRectList {
  const boxes = [new DOMRect(0, 0, 24, 24)];
  return Object.assign(boxes, { item: (index: number) => boxes[index] ?? null });
};

/** Nothing of jsdom's can be scrolled. */
Element.prototype.scrollIntoView = () => undefined;

// The pictures are tested where they can be drawn: tests/contract and tests/browser.
vi.mock('../../src/ui/widgetLoaders.ts', () => {
  const widget = () => ({ setProps: () => undefined, destroy: () => undefined });
  return {
    loadVisTimeline: async () => widget,
    loadRail: async () => widget,
    loadOverview: async () => ({ createOverview: widget, overviewTicks: () => [] }),
    loadMap: async () => ({
      *makeMap() {
        yield;
        return widget();
      },
      topology: null,
    }),
  };
});

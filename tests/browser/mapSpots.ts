import type { Page } from 'playwright-core';
import { part } from './parts.ts';

/** A place of the map where a press hits a country: its marker, or a place of its shape that nothing lies on. */
export interface Spot {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  /** How many of the 24 places around it are the country's too: a browser moves a finger to what is nearest. */
  readonly clear: number;
}

/** Where the map's own buttons bring its camera: home, to all of the world, and closer. */
const CAMERAS = [['home'], ['everything'], ['home', 'zoomOut'], ['everything', 'zoomIn'], ['home', 'zoomIn']] as const;

async function pressControls(page: Page, controls: readonly string[]): Promise<void> {
  for (const control of controls) {
    await part(page, 'map')
      .locator(`[data-control="${control}"]`)
      .evaluate((button: HTMLElement) => button.click());
  }
}

/**
 * Finds each country on the map; brings those that are wanted into the map's box and tells where to press them. Before
 * the next the map must be as it was.
 */
export async function* spotsOf(page: Page, codes: readonly string[], wanted: readonly string[]): AsyncGenerator<Spot> {
  const best = new Map<string, { readonly controls: readonly string[]; readonly clear: number }>();
  for (const controls of CAMERAS) {
    await pressControls(page, controls);
    for (const { code, clear } of await restingSpots(page))
      if (clear > (best.get(code)?.clear ?? -1)) best.set(code, { controls, clear });
  }
  const nowhere = codes.filter((code) => !best.has(code));
  if (nowhere.length > 0) throw new Error(`${nowhere.join()} cannot be hit on the map`);
  for (const controls of CAMERAS) {
    const here = wanted.filter((code) => best.get(code)?.controls === controls);
    if (here.length > 0) await pressControls(page, controls);
    for (const code of here) {
      const [spot] = await restingSpots(page, code);
      if (!spot) throw new Error(`${code} can no longer be hit on the map`);
      yield spot;
    }
  }
}

/**
 * The clearest spot of each country, or of one, once the map is at rest: markers of countries follow those of events, and
 * pointers to what is beyond follow both. Looks at a grid of places, each once: what lies at a place takes long to find.
 */
function restingSpots(page: Page, only: string | null = null): Promise<readonly Spot[]> {
  return page.evaluate(async (wanted) => {
    const STEP = 10;
    const map = document.querySelector('[data-part="map"]');
    const canvas = map?.querySelector('.cm-map-canvas');
    if (!map || !canvas) throw new Error('There is no map');
    map.scrollIntoView({ block: 'start' });
    const pressable = wanted === null ? '[data-country][tabindex]' : `[data-country="${wanted}"][tabindex]`;
    const standing = (): string =>
      [...map.querySelectorAll('[tabindex], button')]
        .map((element) => element.getBoundingClientRect())
        .map(({ x, y, width, height }) => [x, y, width, height].join())
        .join(' ');
    for (let before = ''; before !== standing(); ) {
      before = standing();
      for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
    }

    const box = canvas.getBoundingClientRect();
    const bottom = Math.min(box.bottom, innerHeight);
    const found = new Map<string, Element | null | undefined>();
    const hit = (x: number, y: number): Element | null => {
      const key = `${x} ${y}`;
      const known = found.get(key);
      if (known !== undefined) return known;
      const seen = document.elementFromPoint(x, y)?.closest('[data-country], [data-within]') ?? null;
      found.set(key, seen);
      return seen;
    };
    const around = [-2, -1, 0, 1, 2].flatMap((right) => [-2, -1, 0, 1, 2].map((down) => [right * STEP, down * STEP]));
    const spots = [...map.querySelectorAll(pressable)].map((element) => {
      const code = element.getAttribute('data-country') ?? '';
      const area = element.getBoundingClientRect();
      let best: Spot | null = null;
      const look = (step: number): void => {
        const up = (from: number): number => Math.ceil(from / step) * step;
        for (let y = up(Math.max(area.top, box.top)); y <= Math.min(area.bottom, bottom); y += step)
          for (let x = up(Math.max(area.left, box.left)); x <= Math.min(area.right, box.right); x += step) {
            if (hit(x, y) !== element) continue;
            const clear = around.filter(([dx = 0, dy = 0]) => hit(x + dx, y + dy) === element).length - 1;
            if (!best || clear > best.clear) best = { code, x, y, clear };
          }
      };
      look(STEP);
      // What is smaller than the grid, or nearly covered.
      if (best === null) look(2);
      return best;
    });
    return spots.filter((spot) => spot !== null);
  }, only);
}

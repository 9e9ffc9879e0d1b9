import type { Page } from 'playwright-core';
import { sessionOf } from './focus.ts';
import { painted } from './parts.ts';
import { type Pixels, readPng } from './png.ts';

/** How far around an element its focus may be shown; CSS pixels. */
const MARGIN = 8;

/** What the focus changes on the screen. */
export interface FocusRing {
  /** Pixels that change by a contrast of at least 3 : 1 and lie in a changed square of 2 × 2. */
  readonly area: number;
  /** What a line 2 px wide around the ellipse in the element's visible box would have. */
  readonly wanted: number;
}

/** Compares the screen around the focused element with the same while the focus is taken away for a moment. */
export async function focusRing(page: Page): Promise<FocusRing> {
  const { width, height, clip } = await page.evaluate(visibleBox, MARGIN);
  const session = await sessionOf(page);
  // The browser's own picture: it draws the page first, and does no more.
  const take = async (): Promise<Pixels> => {
    const { data } = await session.send('Page.captureScreenshot', {
      clip: { ...clip, scale: 1 },
      captureBeyondViewport: false,
      optimizeForSpeed: true,
    });
    return readPng(Buffer.from(data, 'base64'));
  };
  const withFocus = await take();
  const element = await page.evaluateHandle(() => {
    const { activeElement } = document;
    if (!(activeElement instanceof HTMLElement || activeElement instanceof SVGElement)) throw new Error('No focus');
    activeElement.blur();
    return activeElement;
  });
  await painted(page);
  const without = await take();
  await element.evaluate((taken) => taken.focus({ preventScroll: true }));
  await element.dispose();
  return { area: changedArea(withFocus, without), wanted: 2 * Math.PI * ((width + height) / 4) };
}

/** What can be seen of the element that has the focus, and the part of the document to look at for its ring. */
function visibleBox(margin: number) {
  const { activeElement } = document;
  if (!activeElement) throw new Error('Nothing has the focus');
  const rectangle = activeElement.getBoundingClientRect();
  const frame = activeElement.closest('.cm-map-canvas')?.getBoundingClientRect();
  const left = Math.max(rectangle.left, frame?.left ?? 0, 0);
  const top = Math.max(rectangle.top, frame?.top ?? 0, 0);
  const right = Math.min(rectangle.right, frame?.right ?? innerWidth, innerWidth);
  const bottom = Math.min(rectangle.bottom, frame?.bottom ?? innerHeight, innerHeight);
  const [x, y] = [Math.max(0, Math.floor(left - margin)), Math.max(0, Math.floor(top - margin))];
  return {
    width: right - left,
    height: bottom - top,
    clip: {
      x: x + scrollX,
      y: y + scrollY,
      width: Math.min(innerWidth, Math.ceil(right + margin)) - x,
      height: Math.min(innerHeight, Math.ceil(bottom + margin)) - y,
    },
  };
}

/** Pixels that differ by 3 : 1 and lie in a square of 2 × 2 of such. */
function changedArea(one: Pixels, other: Pixels): number {
  const { width, height } = one;
  if (width !== other.width || height !== other.height) throw new Error('The two pictures differ in size');
  const changed = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      changed[y * width + x] = contrast(luminance(one.at(x, y)), luminance(other.at(x, y))) >= 3 ? 1 : 0;
  const thick = new Uint8Array(width * height);
  for (let y = 0; y + 1 < height; y += 1)
    for (let x = 0; x + 1 < width; x += 1) {
      const square = [y * width + x, y * width + x + 1, (y + 1) * width + x, (y + 1) * width + x + 1];
      if (square.every((pixel) => changed[pixel])) for (const pixel of square) thick[pixel] = 1;
    }
  return thick.reduce((sum, pixel) => sum + pixel, 0);
}

/** WCAG's own formulas. */
function luminance([red, green, blue]: readonly [number, number, number]): number {
  const linear = (value: number): number =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

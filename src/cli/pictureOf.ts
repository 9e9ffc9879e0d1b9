import type { Browser } from 'playwright-core';
import { CARD } from '../picture/card.ts';

/** An SVG of the card's size as PNG, as a browser draws it. */
export async function pictureOf(browser: Browser, svg: string): Promise<Buffer> {
  const page = await browser.newPage({ viewport: CARD });
  try {
    await page.setContent(`<!doctype html><style>body { margin: 0 } svg { display: block }</style>${svg}`);
    return await page.screenshot({ type: 'png' });
  } finally {
    await page.close();
  }
}

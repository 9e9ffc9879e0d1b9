import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Download, Locator, Page } from 'playwright-core';

export type ShareTab = 'link' | 'embed' | 'cite' | 'take';

/** Opens the dialog that shares a story, on one of its tabs. */
export async function openShare(page: Page, tab: ShareTab): Promise<Locator> {
  await page.click('.cm-share-button');
  const dialog = page.locator('dialog.cm-share[open]');
  await dialog.locator(`[data-tab="${tab}"]`).click();
  const hasPreview = tab === 'embed' && (await page.locator('.cm-root-story').count()) > 0;
  if (hasPreview)
    await page.frameLocator('.cm-share-preview iframe').locator('#chronomap[data-state="ready"]').waitFor();
  return dialog;
}

/** Presses the dialog's nth "Copy", and gives what is on the clipboard then. */
export async function copied(page: Page, dialog: Locator, index = 0): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await dialog.locator('.cm-copy').nth(index).locator('button').first().click();
  await page.waitForFunction(() => document.querySelector('.cm-share-said')?.textContent !== '');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The text of a file that a press saves. */
export async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: await textOf(download) };
}

async function textOf(download: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}

/** Serves a plain page with nothing in it but what was pasted, on an origin of its own. */
export async function servePasted(): Promise<{
  readonly origin: string;
  paste(html: string): void;
  close(): Promise<void>;
}> {
  let pasted = '';
  const server = createServer((request, response) => {
    if (request.url !== '/') return void response.writeHead(204).end();
    response
      .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
      .end(
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An article</title></head><body><p>Before.</p>${pasted}<p>After.</p></body></html>`,
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    paste(html) {
      pasted = html;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

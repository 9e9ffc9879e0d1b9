import { extract } from '@extractus/oembed-extractor';
import { unfurl } from 'unfurl.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allTroubles, openPage } from './chromium.ts';
import { serveToBrowser } from './served.ts';
import { servePasted } from './sharing.ts';

const LANGUAGES = ['en', 'ru', 'uk', 'kk'];

/** Programs that are not ours, and ask a page itself what may be put in its place. */
const CONSUMERS = {
  'oembed-extractor': async (address: string) => ({ ...(await extract(address)) }),
  'unfurl.js': async (address: string) => ({ ...(await unfurl(address)).oEmbed }),
};

const served = serveToBrowser();
let host: Awaited<ReturnType<typeof servePasted>>;
beforeAll(async () => {
  host = await servePasted();
});
afterAll(() => host.close());

describe.each(Object.entries(CONSUMERS))('%s', (_, consume) => {
  it.each(LANGUAGES)('finds the oEmbed of a story’s page, and one frame in it: %s', async (language) => {
    const path = `/e/abraham-accords/${language}/`;
    const found = await consume(`${served.site.origin}/s/abraham-accords/${language}/`);
    expect(found).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Chronomap', width: 720 });
    expect(found).toMatchObject({ title: expect.stringMatching(/\S/), height: expect.any(Number) });
    expect('html' in found && found.html).toMatch(
      new RegExp(`^<iframe title="[^"<>]+" src="${path}" [^<>]*></iframe>$`),
    );
  });
});

/** What of an iframe WordPress keeps from a provider that it does not know; all other attributes go. */
const KEPT = ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'];

/** As `wp_filter_oembed_result` does: no script, the first frame alone, few attributes, a sandbox, and a secret in the address. */
function asWordPress(html: string): string {
  const [frame = ''] = /<iframe.*?><\/iframe>/s.exec(html.replaceAll(/<script.*?<\/script>/gs, '')) ?? [];
  const attributes = [...frame.matchAll(/ ([\w-]+)="([^"]*)"/g)]
    .filter(([, name = '']) => KEPT.includes(name))
    .map(([, name = '', value = '']) => ` ${name}="${value}${name === 'src' ? '#?secret=aBcDeFgHiJ' : ''}"`);
  return `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" data-secret="aBcDeFgHiJ"${attributes.join('')}></iframe>`;
}

describe('WordPress, which trusts no provider', () => {
  it.each(LANGUAGES)('keeps a frame that shows the story, and says how high it is: %s', async (language) => {
    const found = await CONSUMERS['oembed-extractor'](`${served.site.origin}/s/abraham-accords/${language}/`);
    const html = 'html' in found ? String(found.html) : '';
    host.paste(asWordPress(html.replace('src="/e/', `src="${served.site.origin}/e/`)));
    const watched = await openPage(served.browser, host.origin, { viewport: { width: 720, height: 900 } });
    const { page } = watched;
    await page.addInitScript(() => {
      addEventListener(
        'message',
        ({ data }: MessageEvent<{ message?: string; secret?: string; value?: number } | null>) => {
          if (data?.message === 'height' && data.secret === 'aBcDeFgHiJ') document.title = String(data.value);
        },
      );
    });
    await page.goto(host.origin);
    const frame = page.frameLocator('iframe');
    await frame.locator('#chronomap[data-state="ready"]').waitFor();
    expect(await frame.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.locator('iframe').getAttribute('sandbox')).toBe('allow-scripts');
    await expect.poll(async () => Number(await page.title())).toBeGreaterThan(1000);
    // The graphic's own files come from its own site: nothing else is asked for.
    const elsewhere = watched.requests.filter(
      (url) => ![host.origin, served.site.origin].includes(new URL(url).origin),
    );
    expect(elsewhere).toEqual([]);
    expect((await allTroubles(watched)).filter((line) => !line.startsWith('request elsewhere'))).toEqual([]);
    await watched.context.close();
  });
});

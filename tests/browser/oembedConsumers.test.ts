import { extract } from '@extractus/oembed-extractor';
import { unfurl } from 'unfurl.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Site, serveSite } from './site.ts';

const LANGUAGES = ['en', 'ru', 'uk', 'kk'];

/** Programs that are not ours, and ask a page itself what may be put in its place. */
const CONSUMERS = {
  'oembed-extractor': async (address: string) => ({ ...(await extract(address)) }),
  'unfurl.js': async (address: string) => ({ ...(await unfurl(address)).oEmbed }),
};

let site: Site;
beforeAll(async () => {
  site = await serveSite();
});
afterAll(() => site.close());

describe.each(Object.entries(CONSUMERS))('%s', (_, consume) => {
  it.each(LANGUAGES)('finds the oEmbed of a story’s page, and one frame in it: %s', async (language) => {
    const path = `/e/abraham-accords/${language}/`;
    const found = await consume(`${site.origin}/s/abraham-accords/${language}/`);
    expect(found).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Chronomap', width: 720 });
    expect(found).toMatchObject({ title: expect.stringMatching(/\S/), height: expect.any(Number) });
    expect('html' in found && found.html).toMatch(
      new RegExp(`^<iframe title="[^"<>]+" src="${path}" [^<>]*></iframe>$`),
    );
  });
});

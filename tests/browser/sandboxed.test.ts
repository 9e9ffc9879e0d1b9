import { describe, expect, it } from 'vitest';
import { allTroubles, openPage, openReady, PHONE, WIDE } from './chromium.ts';
import { pathOf } from './defaultStory.ts';
import { EVERY } from './every.ts';
import { readInOtherLanguages, takeJourney } from './journey.ts';
import { serveToBrowser } from './served.ts';
import { STRICT_POLICY } from './site.ts';

/** The page as it is in `sandbox="allow-scripts"`: of no origin, without storage, and nothing opens from it. */
const served = serveToBrowser('/', { policy: `${STRICT_POLICY}; sandbox allow-scripts` });

describe('in a sandbox that allows scripts alone', () => {
  const pages = [
    ['e', 'kk', PHONE],
    ['s', 'en', WIDE],
    ['e', 'ru', WIDE],
  ] as const;
  it.each(EVERY ? pages : pages.slice(0, 1))(
    'the whole journey of /%s/…/%s/ goes through',
    async (kind, language, viewport) => {
      const watched = await openPage(served.browser, served.site.origin, { viewport });
      const { page } = watched;
      await openReady(watched, `${served.site.origin}/${pathOf(kind, language)}`);
      expect(await page.evaluate(() => self.origin)).toBe('null');
      await takeJourney(page, 6);
      const sources = await page.evaluate(() => window.commits.map(({ source }) => source));
      expect(sources).toEqual(expect.arrayContaining(['detail', 'filters', 'keyboard', 'list', 'map', 'playhead']));
      await readInOtherLanguages(page);
      expect(await allTroubles(watched)).toEqual([]);
      await watched.context.close();
    },
  );

  it('nothing can be kept, which is why a page that tries would be found out', async () => {
    const watched = await openPage(served.browser, served.site.origin, { viewport: WIDE });
    await watched.page.goto(`${served.site.origin}/${pathOf('e', 'en')}`);
    await expect(watched.page.evaluate(() => localStorage.length)).rejects.toThrow('SecurityError');
    await watched.context.close();
  });
});

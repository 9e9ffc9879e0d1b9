import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { languages, stories, story } from './defaultStory.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

const read = (file: string): string => readFileSync(path.join(DIST, file), 'utf8');

function pagesIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return pagesIn(file);
    return name.endsWith('.html') ? [path.relative(DIST, file)] : [];
  });
}

/** What the standard says, and nothing of how HTML is written; React's ids begin with an underscore, which it allows. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: { 'valid-id': ['error', { relaxed: true }] },
});

async function problemsOf(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
}

describe('the HTML of every page', () => {
  it.each(pagesIn(DIST))('is valid: %s', async (page) => expect(await problemsOf(read(page))).toEqual([]));

  it('is found not to be, where it is not', async () => {
    const html = read('index.html').replace('</body>', '<p><div></div></p><img></body>');
    expect((await problemsOf(html)).length).toBeGreaterThan(1);
  });
});

describe('what pages say of themselves', () => {
  const pages = stories.flatMap((one) =>
    one.languages.map((language) => ({ one, language, path: `s/${one.id}/${language}` })),
  );

  it.each(pages)('is one list of events for search engines, as JSON: $path', ({ one, language, path: page }) => {
    const [, text = ''] =
      /<script type="application\/ld\+json">([^<]+)<\/script>/.exec(read(`${page}/index.html`)) ?? [];
    const data = JSON.parse(text) as {
      readonly '@type': string;
      readonly inLanguage: string;
      readonly numberOfItems: number;
      readonly itemListElement: readonly {
        readonly position: number;
        readonly item: Readonly<Record<string, unknown>>;
      }[];
    };
    expect([data['@type'], data.inLanguage]).toEqual(['ItemList', language]);
    // Of a long story the most important, each at its place among all.
    const positions = data.itemListElement.map(({ position }) => position);
    expect(positions).toHaveLength(Math.min(100, data.numberOfItems));
    expect(positions).toEqual([...new Set(positions)].toSorted((a, b) => a - b));
    expect(
      [positions[0], positions.at(-1)].every((at) => at !== undefined && at >= 1 && at <= data.numberOfItems),
    ).toBe(true);
    const ids = data.itemListElement.map(({ item }) => String(item['url']).split('#e=')[1] ?? '');
    expect(ids.filter((id) => !one.eventById.has(id))).toEqual([]);
    for (const { item } of data.itemListElement) {
      expect(item['@type']).toBe('Event');
      expect(String(item['name']).length).toBeGreaterThan(2);
    }
  });

  it.each(languages)('leads to an oEmbed that WordPress and Ghost can use, in %s', (language) => {
    const page = read(`s/${story.id}/${language}/index.html`);
    const [, href = ''] = /<link rel="alternate" type="application\/json\+oembed"[^>]* href="([^"]+)"/.exec(page) ?? [];
    const found = JSON.parse(read(href)) as Readonly<Record<string, unknown>>;
    // WordPress keeps the first frame of the HTML, and takes numbers for sizes; Ghost wants these four.
    expect(found).toMatchObject({ type: 'rich', version: '1.0', html: expect.any(String), width: expect.any(Number) });
    const [, src = ''] = /^<iframe [^>]*src="([^"]+)"[^>]*><\/iframe>$/.exec(String(found['html'])) ?? [];
    expect(src).toBe(`/e/${story.id}/${language}/`);
    expect(read(`${src}index.html`)).toContain('content="noindex, indexifembedded"');
  });
});

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { copyProject, run } from '../fixtures/projectCopy.ts';
import { fullStory } from '../fixtures/storyFixture.ts';

const project = copyProject('publish');
const at = (name: string): string => path.join(project, name);
const textOf = (name: string): string => readFileSync(at(name), 'utf8');

function write(name: string, content: unknown): void {
  writeFileSync(at(name), JSON.stringify(content));
}

for (const id of ['one', 'two', 'draft'])
  write(`public/data/stories/${id}.json`, { ...fullStory(), id, languages: ['en'] });
write('public/data/index.json', { stories: [{ id: 'one' }, { id: 'two' }] });
write('public/media/unused.json', {});
afterAll(() => rmSync(path.dirname(project), { recursive: true, force: true }));

const CARDS = ['dist/s/one/en/card.png', 'dist/s/two/en/card.png'];
const WITH_HEIGHTS = '; heights by width 0: \\d+.*';

describe('npm run publish', () => {
  it('says how much there is to do, and each page as it is done; drafts stay out of the site', () => {
    const { code, output } = run(project, ['publish', '--site', 'https://example.org', '--base', '/2025/']);
    expect([code, output]).toEqual([0, expect.any(String)]);
    const lines = output
      .trimEnd()
      .split('\n')
      .filter((line) => !line.includes('lists'));
    // They are measured side by side: the one that is done first is said first.
    expect([...lines.slice(0, 1), ...lines.slice(1, 3).toSorted(), ...lines.slice(3)]).toEqual([
      expect.stringMatching(/^2 stories, 2 pages, one for each language: .* takes a while$/),
      expect.stringMatching(new RegExp(`^ {2}s/one/en/card\\.png${WITH_HEIGHTS}$`)),
      expect.stringMatching(new RegExp(`^ {2}s/two/en/card\\.png${WITH_HEIGHTS}$`)),
      'dist/ holds 9 pages, with 2 cards',
    ]);
    expect(CARDS.map((name) => existsSync(at(name)))).toEqual([true, true]);
    expect(existsSync(at('dist/data/stories/one.json'))).toBe(true);
    expect(['dist/data/stories/draft.json', 'dist/media/unused.json'].filter((name) => existsSync(at(name)))).toEqual(
      [],
    );
    expect(existsSync(at('dist.part'))).toBe(false);
  }, 300_000);

  it('draws and measures one alone, and keeps what is known of the others', () => {
    const marked = textOf('dist/e/two/en/oembed.json').replaceAll('"width": 0,', '"width": 1,');
    writeFileSync(at('dist/e/two/en/oembed.json'), marked);
    writeFileSync(at('dist/s/two/en/card.png'), 'a card');
    writeFileSync(at('dist/s/one/en/card.png'), 'a card');
    const { code, output } = run(project, ['publish', '--only', 'one', '--base', '/2025/']);
    expect([code, output]).toEqual([0, expect.stringMatching(/^1 story, 1 page, /m)]);
    expect(output).toMatch(/ {2}s\/one\/en\/card\.png; /);
    expect(output).not.toContain('s/two/');
    expect(output).toContain('dist/ holds 9 pages, with 2 cards');
    expect(textOf('dist/e/two/en/oembed.json')).toContain('"width": 1,');
    expect(textOf('dist/e/two/en/oembed.json')).toContain('/2025/s/two/en/card.png');
    expect(CARDS.map((name) => textOf(name) === 'a card')).toEqual([false, true]);
  }, 300_000);

  it('names the stories that there are where it is to measure another', () => {
    expect(run(project, ['publish', '--only', 'nosuch'])).toEqual({
      code: 1,
      output: 'public/data/index.json lists no story "nosuch": it lists one, two\n',
    });
  });
});

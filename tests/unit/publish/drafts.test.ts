import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { leaveOutDrafts } from '../../../src/publish/drafts.ts';
import { fullStory, type RawEvent } from '../../fixtures/storyFixture.ts';

const site = mkdtempSync(path.join(tmpdir(), 'chronomap-drafts-'));
afterAll(() => rmSync(site, { recursive: true, force: true }));

function write(name: string, content: unknown): void {
  mkdirSync(path.dirname(path.join(site, name)), { recursive: true });
  writeFileSync(path.join(site, name), JSON.stringify(content));
}

function storyWith(id: string, ...sources: readonly string[]): unknown {
  const story = fullStory();
  const media = sources.map((src) => ({ src, alt: 'A picture', kind: 'image', license: 'CC0', credit: 'Nobody' }));
  const [first, ...others] = story.events;
  return { ...story, id, events: [{ ...(first as RawEvent), media }, ...others] };
}

describe('leaveOutDrafts', () => {
  it('leaves the stories that are listed, and the pictures that they show', async () => {
    write('data/index.json', { stories: [{ id: 'listed' }] });
    write(
      'data/stories/listed.json',
      storyWith('listed', 'media/shown.svg', 'media/of/it.png', 'https://a.example/x.png'),
    );
    write('data/stories/draft.json', storyWith('draft', 'media/shown.svg', 'media/secret.png'));
    write('data/stories/old/listed.json', {});
    for (const name of ['media/shown.svg', 'media/of/it.png', 'media/secret.png', 'media/of/secret.png', 'card.png'])
      write(name, '');
    await leaveOutDrafts(site);
    const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map(({ parentPath, name }) => path.relative(site, path.join(parentPath, name))).toSorted()).toEqual([
      'card.png',
      'data/index.json',
      'data/stories/listed.json',
      'media/of/it.png',
      'media/shown.svg',
    ]);
  });

  it('has nothing to do where there are no pictures', async () => {
    write('data/stories/listed.json', fullStory());
    rmSync(path.join(site, 'media'), { recursive: true });
    await expect(leaveOutDrafts(site)).resolves.toBeUndefined();
  });
});

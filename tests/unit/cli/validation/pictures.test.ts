import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findMissingPictures, picturesBeside } from '../../../../src/cli/validation/pictures.ts';
import { formatProblem } from '../../../../src/story/index.ts';

const folder = join(mkdtempSync(join(tmpdir(), 'chronomap-')), 'public');
mkdirSync(join(folder, 'media', 'maps'), { recursive: true });
for (const name of ['signing.jpg', 'maps/Sea.png']) writeFileSync(join(folder, 'media', name), '');

const story = join(folder, 'data', 'stories', 'first-steps.json');
const withMedia = (...names: readonly string[]): Record<string, unknown> => ({
  events: [{}, { media: names.map((src) => ({ kind: 'image', src, alt: '' })) }],
});

describe('pictures of a story’s own', () => {
  it('are the files of public/media/ and of its folders', async () => {
    expect([...((await picturesBeside(story)) ?? [])].toSorted()).toEqual(['media/maps/Sea.png', 'media/signing.jpg']);
  });

  it('are not guessed for a file that lies elsewhere', async () => {
    for (const elsewhere of ['story.json', join(folder, 'data', 'story.json'), join(folder, 'stories', 'a.json')]) {
      expect(await picturesBeside(elsewhere), elsewhere).toBeNull();
    }
  });

  it('are none where there is no such folder', async () => {
    expect(await picturesBeside(join(tmpdir(), 'public', 'data', 'stories', 'a.json'))).toEqual(new Set());
  });

  it('are missed by name, capitals included; those of other sites and of no site are not looked for', async () => {
    const pictures = (await picturesBeside(story)) ?? new Set();
    const file = withMedia('media/signing.jpg', 'media/maps/Sea.png', 'https://example.org/a.jpg', '../secret.png');
    expect(findMissingPictures(file, pictures)).toEqual([]);
    expect(findMissingPictures(withMedia('media/maps/sea.png', 'media/x.jpg'), pictures).map(formatProblem)).toEqual([
      'STORY-110 events[1].media[0].src "media/maps/sea.png" is not in public/media/: did you mean "media/maps/Sea.png"?',
      'STORY-110 events[1].media[1].src "media/x.jpg" is not in public/media/: put the file there, or correct its name',
    ]);
  });
});

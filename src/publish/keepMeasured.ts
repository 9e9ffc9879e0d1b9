import { existsSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { cardOf, type EmbedHeights, type Measured } from './measured.ts';
import { embedPath } from './oembed.ts';
import { readStory } from './site.ts';

/**
 * What a site that was built before knows of stories, and their cards put into the one that is built now; by
 * `<story>/<language>`. Of a page that no browser has seen nothing is known.
 */
export async function keepMeasured(
  ids: readonly string[],
  before: string,
  siteFolder: string,
): Promise<ReadonlyMap<string, Measured>> {
  const kept = new Map<string, Measured>();
  for (const id of ids) {
    const { story } = await readStory(path.join(siteFolder, 'data'), id);
    for (const language of story.languages) {
      const card = cardOf(id, language);
      const said = path.join(before, embedPath(story, language), 'oembed.json');
      // A card stands beside a page that was measured, and no other.
      if (!existsSync(path.join(before, card)) || !existsSync(said)) continue;
      const { heights } = JSON.parse(await readFile(said, 'utf8')) as { readonly heights: EmbedHeights };
      // What a version before 1.0 has measured says it in another way.
      if (heights.all.some(({ width }) => typeof width !== 'number')) continue;
      await cp(path.join(before, card), path.join(siteFolder, card));
      kept.set(`${id}/${language}`, { heights, card });
    }
  }
  return kept;
}

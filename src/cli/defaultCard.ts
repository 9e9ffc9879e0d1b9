import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawnBorders } from '../derive/contestedAreas.ts';
import { latLng } from '../geo/index.ts';
import { pictureMessages } from '../i18n/index.ts';
import { cardPicture } from '../picture/card.ts';
import { reckonedWidth } from '../picture/textLines.ts';
import { DEFAULT_CARD } from '../publish/measured.ts';
import { readTopology } from '../publish/site.ts';
import { launchChromium } from './launchChromium.ts';
import { pictureOf } from './pictureOf.ts';

/** `node src/cli/run.mjs defaultCard`: draws `public/card.png`, which stands for stories that have no card of their own. */
export async function main(): Promise<number> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { lat: south, lng: west } = latLng(-56, -170);
  const { lat: north, lng: east } = latLng(76, 180);
  const { areas } = await pictureMessages.load('en');
  const svg = cardPicture({
    language: 'en',
    mirrored: false,
    title: 'Chronomap',
    line: 'A story as a timeline and a map',
    foot: ['', ''],
    map: {
      home: { south, west, north, east },
      countries: [],
      borders: drawnBorders('editorial', areas),
      marks: [],
      topology: await readTopology(path.join(root, 'public/data')),
    },
    measure: reckonedWidth,
  });
  const browser = await launchChromium();
  await writeFile(path.join(root, 'public', DEFAULT_CARD), await pictureOf(browser, svg));
  await browser.close();
  return 0;
}

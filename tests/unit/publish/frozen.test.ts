import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { listWithNewer } from '../../../src/cli/publish.ts';
import { editionFolder, editionLabel, NOTHING_FROZEN, readFrozen } from '../../../src/publish/editions.ts';
import type { Day } from '../../../src/time/index.ts';
import { readPageEditions, writePageEditions } from '../../../src/ui/pageEditions.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

/** A folder of editions of one story: by number the languages that it has pages in. */
function editionsOf(story: string, pages: Readonly<Record<number, readonly string[]>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'frozen-'));
  made.push(folder);
  const editions = Object.entries(pages).map(([number, languages]) => {
    for (const language of languages) {
      const own = path.join(folder, editionFolder('s', story, Number(number)), language);
      mkdirSync(own, { recursive: true });
      writeFileSync(path.join(own, 'index.html'), '');
    }
    return { number: Number(number), date: `2025-11-0${number}`, pictures: [`https://${number}.example.org`] };
  });
  const list = { format: 'chronomap-editions/1', story, languages: ['en', 'kk'], editions };
  writeFileSync(path.join(folder, `${story}.json`), JSON.stringify(list));
  return folder;
}

describe('what the moving pages know of frozen editions', () => {
  it('are the newest first, each with the languages that it has, and where their pictures are', async () => {
    const { pictures, editions } = await readFrozen(editionsOf('told', { 1: ['en'], 2: ['en', 'kk'] }));
    expect(editions.get('told')).toEqual([
      { number: 2, date: '2025-11-02', languages: ['en', 'kk'] },
      { number: 1, date: '2025-11-01', languages: ['en'] },
    ]);
    expect(pictures).toEqual(['https://1.example.org', 'https://2.example.org']);
  });

  it('is nothing where there are none', async () => {
    expect(await readFrozen(path.join(tmpdir(), 'no-such-folder'))).toEqual(NOTHING_FROZEN);
  });

  it('is in the page as a line that is read back', () => {
    const editions = [
      { number: 12, date: '2026-01-02' as Day, languages: ['en', 'kk-Arab'] },
      { number: 1, date: '2025-11-07' as Day, languages: [] },
    ];
    const line = writePageEditions(editions);
    expect(line).toBe('12 2026-01-02 en kk-Arab,1 2025-11-07');
    expect(readPageEditions(line)).toEqual(editions);
  });

  it.each(['', ' ', '0 2025-11-07 en', '1 yesterday', 'x 2025-11-07', '../.. 2025-11-07', '1e3 2025-11-07'])(
    'has no edition that is none: %o',
    (line) => {
      expect(readPageEditions(line)).toEqual([]);
    },
  );
});

it('an edition is measured beside a newer one, whose name is long and which corrects something', async () => {
  const languages = ['en', 'ru', 'uk', 'kk'];
  const list = await listWithNewer({ id: 'told', languages, title: 'Told', updated: '2025-11-07' as Day });
  expect(list).toMatchObject({ story: 'told', editions: [{ number: 88, corrections: [{ en: 'Told', kk: 'Told' }] }] });
  for (const language of languages) {
    const label = list.editions[0]?.labels[language] ?? '';
    for (let month = 1; month <= 12; month += 1) {
      const other = await editionLabel(12, `2026-${String(month).padStart(2, '0')}-27` as Day, language);
      expect(label.length, other).toBeGreaterThanOrEqual(other.length);
    }
  }
});

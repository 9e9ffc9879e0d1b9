import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyProject, run } from '../fixtures/projectCopy.ts';

const ID = 'dates-gallery';
let project = '';

beforeAll(() => {
  project = copyProject('left-out');
  const file = path.join(project, `public/data/stories/${ID}.json`);
  const whole = readFileSync(file, 'utf8');
  const broken = whole.replace('"1985-04-12"', '"1985-13-12"');
  if (broken === whole) throw new Error('The story has lost its day');
  writeFileSync(file, broken);
});

afterAll(() => rmSync(path.dirname(project), { recursive: true, force: true }));

/** What a page says of what it lacks: how many events, which and why; and what its script is told. */
function saidIn(folder: string, page: string): readonly unknown[] {
  const html = readFileSync(path.join(project, folder, page, 'index.html'), 'utf8');
  const notice =
    /<div class="cm-notice" role="note" data-dropped="(\d+)"><details><summary>(.*?)<\/summary>.*?data-problem="([\w-]+)"/s;
  return (notice.exec(html) ?? []).slice(1);
}

it('what an error breaks is named on the pages that are built all the same, and on those that are frozen', () => {
  expect(run(project, ['build']).code).toBe(1);
  const frozen = run(project, ['publishEdition', ID, '--without-browser', '--allow-left-out']);
  expect([frozen.code, frozen.output]).toEqual([0, expect.stringContaining('its pages say which events are left out')]);
  expect(run(project, ['build', '--allow-left-out']).code).toBe(0);
  const english = ['1', '1 event was left out: day', 'STORY-104'];
  for (const page of [`s/${ID}/en`, `e/${ID}/en`, `s/${ID}/v/1/en`, `e/${ID}/v/1/en`])
    expect([page, saidIn('dist', page)]).toEqual([page, english]);
  expect(saidIn('dist', `s/${ID}/kk`)).toEqual(['1', '1 оқиға көрсетілмеді: day', 'STORY-104']);
  expect(saidIn('dist', 's/abraham-accords/en')).toEqual([]);
  for (const folder of ['dist', `dist/s/${ID}/v/1`]) {
    const checked = readFileSync(path.join(project, folder, `data/checked/${ID}.en.json`), 'utf8');
    expect(JSON.parse(checked)).toMatchObject({ dropped: { count: 1, names: ['day'] } });
  }
}, 300_000);

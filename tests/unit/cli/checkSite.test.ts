import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { checkSite } from '../../../src/cli/checkSite.ts';
import { validateFile } from '../../../src/cli/validate.ts';
import { CommandError } from '../../../src/publish/commandError.ts';
import { fullStory } from '../../fixtures/storyFixture.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'chronomap-check-'));
const [list, fileOf] = [path.join(folder, 'index.json'), (id: string) => path.join(folder, 'stories', `${id}.json`)];
const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
afterEach(() => vi.clearAllMocks());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function story(id: string, more: object = {}): void {
  mkdirSync(path.dirname(fileOf(id)), { recursive: true });
  writeFileSync(fileOf(id), JSON.stringify({ ...fullStory(), id, ...more }));
}

function listed(index: unknown): void {
  writeFileSync(list, typeof index === 'string' ? index : JSON.stringify(index));
}

const ids = (...names: readonly string[]) => ({ stories: names.map((id) => ({ id })) });
const lossy = { events: [...fullStory().events, { id: 'x', when: '2025-13', track: 'accords', title: 'X' }] };

story('good');
story('warned', { sourcs: [], sorces: [] });
story('lossy', { ...lossy, sourcs: [] });
// An error that costs a standing, and no event.
story('linkless', { standings: [{ in: 'nowhere', country: 'KZ', status: 'announced', when: '2025-11-06/..' }] });
story('hopeless', { tracks: [] });
story('renamed', { id: 'good' });

describe('checkSite', () => {
  it('gives the list where nothing is wrong, and says nothing', async () => {
    listed(ids('good'));
    expect(await checkSite(folder, false)).toEqual({
      name: 'Chronomap',
      default: 'good',
      stories: ['good'],
    });
    expect([log.mock.calls, error.mock.calls]).toEqual([[], []]);
  });

  it('takes a line for the warnings of a story, and goes on', async () => {
    listed(ids('good', 'warned'));
    await checkSite(folder, false);
    expect(log.mock.calls).toEqual([[`warned: 2 warnings; npm run validate -- ${fileOf('warned')} lists them`]]);
  });

  it('prints errors as the validator does, and ends there', async () => {
    listed(ids('good', 'lossy'));
    await expect(checkSite(folder, false)).rejects.toThrow(
      /^Nothing is built: mend .*lossy\.json, or add --allow-left-out/,
    );
    const [line = ''] = (await validateFile(fileOf('lossy'))).lines;
    expect(line).toMatch(/^STORY-104 events\[\d\]\.when/);
    expect(error.mock.calls).toEqual([[`${fileOf('lossy')}:\n${line}\n1 error; 1 event left out`]]);
    expect(log.mock.calls).toEqual([[`lossy: 1 warning; npm run validate -- ${fileOf('lossy')} lists it`]]);
  });

  it('prints them and goes on where that is allowed; not with a story of which nothing is left', async () => {
    listed(ids('lossy'));
    expect(await checkSite(folder, true)).toMatchObject({ stories: ['lossy'] });
    expect(error).toHaveBeenCalledTimes(2);
    expect(error).toHaveBeenLastCalledWith('lossy is built without that: its pages say which events are left out');
    listed(ids('linkless'));
    await checkSite(folder, true);
    expect(error).toHaveBeenLastCalledWith('linkless is built without that');
    listed(ids('good', 'hopeless'));
    await expect(checkSite(folder, true)).rejects.toThrow(/hopeless\.json cannot be shown at all$/);
  });

  it.each([
    ['{"stories": [{"id": "good"},]}', 'index.json is not JSON: line 1, column 29: remove the comma before ]'],
    [ids('good', 'nosuch'), 'nosuch.json is not there: write it, or take "nosuch" out of the list'],
    [ids('renamed'), 'renamed.json says "id": "good": write "renamed", as the file is named'],
    [{ default: 'other', ...ids('good') }, 'the default "other" is not in the list: add it, or take one of good'],
    [ids('good', 'Good'), 'stories[1].id "Good" is not a story id'],
    [ids('good', 'good'), 'lists "good" twice'],
    [ids(), 'lists no story'],
    [{}, 'must list the stories'],
  ])('refuses the list %j in a sentence', async (index, sentence) => {
    listed(index);
    const refused = checkSite(folder, true);
    await expect(refused).rejects.toBeInstanceOf(CommandError);
    await expect(refused).rejects.toThrow(sentence);
  });

  it('refuses a list that is not there', async () => {
    rmSync(list);
    await expect(checkSite(folder, false)).rejects.toThrow(/index\.json is not there: write one/);
  });
});

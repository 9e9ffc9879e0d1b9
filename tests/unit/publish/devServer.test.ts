import { rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createServer, type ViteDevServer } from 'vite';
import { closeServer } from '../../../src/cli/serveFolder.ts';
import { storyPages } from '../../../src/publish/devServer.ts';
import { copyProject } from '../../fixtures/projectCopy.ts';
import { fullStory } from '../../fixtures/storyFixture.ts';

const project = copyProject('development');
const at = (name: string): string => path.join(project, name);
const LIST = { stories: [{ id: 'listed' }] };
let vite: ViteDevServer;
let http: Server;
let origin = '';

function write(name: string, content: unknown): void {
  writeFileSync(at(name), typeof content === 'string' ? content : JSON.stringify(content));
}

/** As a browser asks for it: of a page it says that it wants one. */
async function get(
  target: string,
  accept = 'text/html,*/*',
): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(`${origin}${target}`, { headers: { accept }, redirect: 'manual' });
  return { status: response.status, text: await response.text() };
}

beforeAll(async () => {
  for (const id of ['listed', 'draft'])
    write(`public/data/stories/${id}.json`, { ...fullStory(), id, languages: ['en', 'pt-BR'] });
  write('public/data/index.json', LIST);
  vite = await createServer({
    root: project,
    configFile: false,
    logLevel: 'silent',
    plugins: [storyPages()],
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  http = createHttpServer(vite.middlewares);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await closeServer(http);
  await vite.close();
  rmSync(path.dirname(project), { recursive: true, force: true });
});

describe('npm start', () => {
  it.each(['/', '/index.html', '/?story=draft', '/s/listed/', '/s/listed/en/', '/e/listed/pt-BR/'])(
    'answers what the site has: %s',
    async (target) => {
      const { status, text } = await get(target);
      expect([status, text]).toEqual([200, expect.stringContaining('id="chronomap"')]);
    },
  );

  it.each([
    ['/data/stories/draft.json', 'chronomap-story/1'],
    ['/data/checked/listed.pt-BR.json', 'chronomap-checked'],
    ['/src/host/chronomap.ts', 'chronomap'],
    ['/index.html?import&raw', 'export default'],
  ])('serves its files: %s', async (target, part) => {
    expect(await get(target, '*/*')).toEqual({ status: 200, text: expect.stringContaining(part) });
  });

  it.each([
    ['/s/nosuch/en/', 'There is no story “nosuch” in '],
    ['/e/nosuch/', 'There is no story “nosuch” in '],
    ['/?story=nosuch', 'There is no story “nosuch” in '],
    ['/s/draft/en/', '“draft” is not in public/data/index.json yet: open /?story=draft, or list it'],
    ['/s/listed/de/', '“listed” is in en, pt-BR: it has no page in “de”'],
    ['/nosuch/path', 'There is nothing at /nosuch/path'],
    ['/nosuch.html', 'There is nothing at /nosuch.html'],
    ['/data/stories/nosuch.json', 'There is nothing at /data/stories/nosuch.json'],
    ['/data/checked/draft.en.json', 'There is nothing at /data/checked/draft.en.json'],
    ['/media/nosuch.png', 'There is nothing at /media/nosuch.png'],
  ])('answers 404 and a sentence to what is not there: %s', async (target, sentence) => {
    expect(await get(target)).toEqual({ status: 404, text: expect.stringContaining(sentence) });
  });

  it('leads a page without its last slash to the page', async () => {
    expect((await get('/s/listed/en')).status).toBe(301);
  });

  it('says in a sentence what is wrong with the list, on a page that waits for the cure', async () => {
    write('public/data/index.json', '{');
    const { status, text } = await get('/s/listed/en/');
    write('public/data/index.json', LIST);
    expect([status, text]).toEqual([500, expect.stringContaining('index.json is not JSON: line 1, column 2: ')]);
    expect(text).toContain('/@vite/client');
    expect(text).not.toContain('devPages');
    expect((await get('/s/listed/en/')).status).toBe(200);
  });

  it.each([
    ['add', 'public/data/stories/new.json', 1],
    ['change', 'public/data/index.json', 1],
    ['unlink', 'public/media/greenwich.svg', 1],
    ['change', 'src/main.tsx', 0],
  ])('loads pages anew on %s of %s: %i', (event, name, times) => {
    const send = vi.spyOn(vite.ws, 'send').mockImplementation(() => undefined);
    vite.watcher.emit(event, at(name));
    expect(send.mock.calls).toEqual(Array.from({ length: times }, () => [{ type: 'full-reload', path: '*' }]));
    send.mockRestore();
  });
});

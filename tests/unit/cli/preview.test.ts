import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../../../src/cli/preview.ts';
import { serveFolder } from '../../../src/cli/serveFolder.ts';
import { headersFile } from '../../../src/publish/headers.ts';

const dist = mkdtempSync(path.join(tmpdir(), 'chronomap-preview-'));
let site: Awaited<ReturnType<typeof serveSite>>;
const get = (target: string): Promise<Response> => fetch(new URL(target, site.address), { redirect: 'manual' });

beforeAll(async () => {
  mkdirSync(path.join(dist, 's/x/en'), { recursive: true });
  writeFileSync(path.join(dist, 's/x/en/index.html'), '<p>x</p>');
  writeFileSync(path.join(dist, 'picture.jpg'), '');
  writeFileSync(path.join(dist, '_headers'), headersFile([], '/2025/'));
  site = await serveSite(dist, 0);
});

afterAll(async () => {
  await site.close();
  rmSync(dist, { recursive: true, force: true });
});

describe('npm run preview', () => {
  it('serves the site to this machine alone, under the path that it was built for', async () => {
    expect(site.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/2025\/$/);
    const page = await get('s/x/en/?a#b');
    expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
      200,
      'text/html; charset=utf-8',
      '<p>x</p>',
    ]);
    expect((await get('picture.jpg')).headers.get('content-type')).toBe('image/jpeg');
  });

  it('sends what _headers says', async () => {
    const { headers } = await get('s/x/en/');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'.*frame-ancestors \*$/);
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });

  it('leads a folder without its slash to the folder', async () => {
    const { status, headers } = await get('s/x/en?a=b');
    expect([status, headers.get('location')]).toEqual([301, '/2025/s/x/en/?a=b']);
  });

  it.each(['/', '/s/x/en/', 's/nosuch/en/', 's/x/', 'data/stories/nosuch.json', '%E0%A4%A', '..%2f..%2fetc/passwd'])(
    'answers 404 to what is not there: %s',
    async (target) => {
      const answer = await get(target);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toMatch(/^There is nothing at \/.*\. The site begins at \/2025\/\n$/);
    },
  );

  it('answers whatever path is asked, as it is written, and goes on', async () => {
    const { port } = new URL(site.address);
    for (const asked of ['//', '//2025/', '/2025//s/x/en/', '/%', 'http://example.org/2025/']) {
      const socket = connect(Number(port), '127.0.0.1');
      socket.write(`GET ${asked} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      const [answer] = (await once(socket, 'data')) as [Buffer];
      socket.destroy();
      expect(String(answer), asked).toMatch(/^HTTP\/1\.1 (?:200|301|404)/);
    }
    expect((await get('s/x/en/')).status).toBe(200);
  });

  it('says in a line that there is nothing to serve', async () => {
    await expect(serveSite(path.join(dist, 's'), 0)).rejects.toThrow('There is no site in dist/: make it with npm run');
  });

  it('says in a line that its port is taken', async () => {
    const other = await serveFolder(dist);
    await expect(serveSite(dist, Number(new URL(other.origin).port))).rejects.toThrow(/^Port \d+ is taken: /);
    await other.close();
  });
});

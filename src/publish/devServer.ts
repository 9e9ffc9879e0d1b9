import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import type { Connect, Plugin, ViteDevServer } from 'vite';
import { HOST_SCRIPT } from '../embed/snippets.ts';
import type { DevAnswer, Wanted } from './devPages.ts';

const STORY_PATH = /^\/([se])\/([a-z0-9][a-z0-9-]{0,63})(?:\/([A-Za-z0-9-]+))?(\/?)$/;

const CHECKED_PATH = /^\/data\/checked\/([a-z0-9][a-z0-9-]{0,63})\.([A-Za-z0-9-]+)\.json$/;

/** Where a change is seen by loading the page anew: stories, their list, pictures. */
const SERVED_AS_IS = 'public';

/**
 * Lets the development server answer the paths of the published site, from the same code that publishes it, and load pages
 * anew when a story is saved. The modules are loaded through the server, so that an edit is seen without a restart.
 */
export function storyPages(): Plugin {
  return {
    name: 'chronomap-story-pages',
    apply: 'serve',
    // A build that runs beside the server is nothing to look at. Tests watch nothing at all.
    config: (_config, { mode }) =>
      mode === 'test' ? {} : { server: { watch: { ignored: ['**/dist.part/**', '**/editions/**'] } } },
    configureServer(server) {
      reloadOnSave(server);
      server.middlewares.use((request, response, next) => {
        const url = addressOf(request);
        // An article's script is built for itself; here its source answers in its place.
        if (url.pathname === `/${HOST_SCRIPT}`) {
          request.url = '/src/host/chronomap.ts';
          return next();
        }
        respond(server, url, response).then((isAnswered) => {
          if (!isAnswered) next();
        }, next);
      });
      // After all that Vite itself knows: it would answer with the first page, and say that all is well.
      return () => {
        server.middlewares.use((request, response, next) => {
          const { pathname } = addressOf(request);
          // Of what is left here only a page of its own is a file: Vite looks for that next.
          if (request.url !== '/index.html') return next();
          response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
          response.end(`There is nothing at ${pathname}\n`);
        });
      };
    },
  };
}

/** As it was asked for: Vite writes other paths over it. */
function addressOf({ originalUrl, url }: Connect.IncomingMessage): URL {
  return new URL(originalUrl ?? url ?? '/', 'http://127.0.0.1');
}

function reloadOnSave(server: ViteDevServer): void {
  const folder = path.join(server.config.root, SERVED_AS_IS) + path.sep;
  for (const event of ['add', 'change', 'unlink'])
    server.watcher.on(event, (file: string) => {
      if (path.resolve(file).startsWith(folder)) server.ws.send({ type: 'full-reload', path: '*' });
    });
}

/** Whether the path was one of ours. */
async function respond(server: ViteDevServer, url: URL, response: ServerResponse): Promise<boolean> {
  const checked = CHECKED_PATH.exec(url.pathname);
  if (checked) {
    const body = await checkedFor(server, checked[1] ?? '', checked[2] ?? '');
    if (body === null) return false;
    response.setHeader('Content-Type', 'application/json; charset=utf-8').end(body);
    return true;
  }
  const page = STORY_PATH.exec(url.pathname);
  // A module may import the file too: tests fill it.
  const isFirst = url.pathname === '/' || (url.pathname === '/index.html' && !url.searchParams.has('import'));
  if (!page && !isFirst) return false;
  if (page && page[4] === '') {
    response.writeHead(301, { Location: `${url.pathname}/${url.search}` }).end();
    return true;
  }
  const wanted: Wanted = page ? wantedOf(page) : { kind: 'site', asked: url.searchParams.get('story') };
  const { status, body } = await pageFor(server, url, wanted);
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(body);
  return true;
}

async function pageFor(server: ViteDevServer, url: URL, wanted: Wanted): Promise<DevAnswer> {
  const { root } = server.config;
  const source = await readFile(path.join(root, 'index.html'), 'utf8');
  const template = await server.transformIndexHtml(url.pathname, source);
  const { renderDevPage } = await loadDevPages(server);
  const answer = await renderDevPage(template, path.join(root, 'public/data'), wanted);
  if (answer.status === 200) return answer;
  return { ...answer, body: await server.transformIndexHtml(url.pathname, answer.body) };
}

async function checkedFor(server: ViteDevServer, id: string, language: string): Promise<string | null> {
  const { renderDevChecked } = await loadDevPages(server);
  return renderDevChecked(path.join(server.config.root, 'public/data'), id, language);
}

function wantedOf(match: RegExpExecArray): Wanted {
  return { kind: match[1] === 'e' ? 'embed' : 'story', id: match[2] ?? '', language: match[3] ?? null };
}

async function loadDevPages(server: ViteDevServer): Promise<typeof import('./devPages.ts')> {
  // Vite types a loaded module as a bag of unknowns; the path is the proof of what it is.
  return (await server.ssrLoadModule('/src/publish/devPages.ts')) as typeof import('./devPages.ts');
}

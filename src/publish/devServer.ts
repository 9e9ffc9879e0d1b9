import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { HOST_SCRIPT } from '../embed/snippets.ts';

const STORY_PATH = /^\/([se])\/([a-z0-9][a-z0-9-]{0,63})\/(?:([a-z]{2})\/)?$/;

const CHECKED_PATH = /^\/data\/checked\/([a-z0-9][a-z0-9-]{0,63})\.([a-z]{2})\.json$/;

/**
 * Lets the development server answer the paths of the published site, from the same code that publishes it.
 * The modules are loaded through the server, so that an edit is seen without a restart.
 */
export function storyPages(): Plugin {
  return {
    name: 'chronomap-story-pages',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const url = new URL(request.url ?? '/', 'http://127.0.0.1');
        // An article's script is built for itself; here its source answers in its place.
        if (url.pathname === `/${HOST_SCRIPT}`) {
          request.url = '/src/host/chronomap.ts';
          return next();
        }
        const checked = CHECKED_PATH.exec(url.pathname);
        const page = STORY_PATH.exec(url.pathname);
        if (!checked && !page && url.pathname !== '/') return next();
        const text = checked ? checkedFor(server, checked[1] ?? '', checked[2] ?? '') : pageFor(server, url, page);
        text
          .then((body) => {
            if (body === null) return next();
            response.setHeader('Content-Type', `${checked ? 'application/json' : 'text/html'}; charset=utf-8`);
            response.end(body);
          })
          .catch(next);
      });
    },
  };
}

async function pageFor(server: ViteDevServer, url: URL, match: RegExpExecArray | null): Promise<string | null> {
  const root = server.config.root;
  const source = await readFile(path.join(root, 'index.html'), 'utf8');
  const template = await server.transformIndexHtml(url.pathname, source);
  const { renderDevPage } = await loadDevPages(server);
  return renderDevPage(template, path.join(root, 'public/data'), match && describe(match));
}

async function checkedFor(server: ViteDevServer, id: string, language: string): Promise<string | null> {
  const { renderDevChecked } = await loadDevPages(server);
  return renderDevChecked(path.join(server.config.root, 'public/data'), id, language);
}

function describe(match: RegExpExecArray): { kind: 'story' | 'embed'; id: string; language: string | null } {
  return { kind: match[1] === 'e' ? 'embed' : 'story', id: match[2] ?? '', language: match[3] ?? null };
}

async function loadDevPages(server: ViteDevServer): Promise<typeof import('./devPages.ts')> {
  // Vite types a loaded module as a bag of unknowns; the path is the proof of what it is.
  return (await server.ssrLoadModule('/src/publish/devPages.ts')) as typeof import('./devPages.ts');
}

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

const require = createRequire(import.meta.url);

/** What listens in a host's page: the packages themselves where there are some, else what the protocol's own snippet does. */
export interface HostKind {
  readonly name: string;
  /** Files of packages, by the path they are served under. */
  readonly files?: Readonly<Record<string, string>>;
  readonly frame?: (src: string) => string;
  readonly script: string;
  /** The least and the most height the host gives. */
  readonly clamp?: readonly [least: number, most: number];
}

const bare = (src: string, more = ''): string =>
  `<iframe id="embed" title="Chronomap" src="${src}" width="100%" height="600" style="border:0;display:block" ${more}></iframe>`;

/** Whatever is heard, only what comes from the frame counts. */
const listen = (body: string): string =>
  `addEventListener('message', ({ source, data }) => { const frame = document.querySelector('iframe'); if (source !== frame.contentWindow) return; ${body} });`;

const withText = (condition: string, height: string): string =>
  listen(
    `let m; try { m = JSON.parse(data); } catch { return; } if (${condition}) frame.style.height = ${height} + 'px';`,
  );

export const hostKinds: readonly HostKind[] = [
  {
    name: 'our own element',
    frame: (src) => `<chronomap-embed id="own" src="${src}" label="Chronomap" heights="0:600"></chronomap-embed>`,
    script: `{ const own = document.createElement('script'); own.type = 'module'; own.src = new URL('/embed/1/chronomap.js', document.querySelector('chronomap-embed').getAttribute('src')).href; document.head.append(own); }`,
  },
  {
    name: 'pym.js 1.3.2',
    files: { '/pym.js': require.resolve('pym.js/dist/pym.v1.min.js') },
    frame: (src) => `<div id="graphic" data-src="${src}"></div>`,
    script: `new pym.Parent('graphic', document.getElementById('graphic').dataset.src, {});`,
  },
  {
    name: 'iframe-resizer 4.3.9',
    files: { '/resizer.js': require.resolve('iframe-resizer/js/iframeResizer.js') },
    script: `iFrameResize({ checkOrigin: false, log: false }, '#embed');`,
  },
  {
    name: 'open-iframe-resizer 2.1.0',
    files: { '/open.js': require.resolve('@open-iframe-resizer/core').replace(/index\.[a-z.]+$/, 'index.umd.cjs') },
    script: `void iframeResizer.initialize({ checkOrigin: false }, '#embed');`,
  },
  {
    name: '@newswire/frames 1.0.0',
    files: { '/frames.js': require.resolve('@newswire/frames').replace(/frames\.[a-z.]+$/, 'frames.umd.js') },
    frame: (src) => `<div id="graphic" data-frame-src="${src}"></div>`,
    script: `newswireFrames.autoInitFrames();`,
  },
  {
    name: 'Datawrapper since 2022',
    script: listen(
      `const heights = data['datawrapper-height']; if (!heights) return; for (const key in heights) frame.style.height = heights[key] + 'px';`,
    ),
  },
  {
    name: 'Datawrapper before 2022',
    script: `addEventListener('message', ({ data }) => { if (data['datawrapper-height'] === undefined) return; for (const key in data['datawrapper-height']) { const frame = document.querySelector("iframe[src*='" + key + "']"); if (frame) frame.style.height = data['datawrapper-height'][key] + 'px'; } });`,
  },
  {
    name: 'AMP',
    script: listen(
      `if (data.sentinel === 'amp' && data.type === 'embed-size' && data.height >= 100) frame.style.height = data.height + 'px';`,
    ),
  },
  { name: 'Medium and Embedly', script: withText(`m.context === 'iframe.resize'`, 'm.height') },
  { name: 'the Guardian', script: withText(`m.type === 'set-height'`, 'm.value') },
  {
    name: 'WordPress',
    frame: (src) => bare(`${src}#?secret=aBcDeFgHiJ`, 'sandbox="allow-scripts" data-secret="aBcDeFgHiJ"'),
    script: `${listen(
      `if (!data || !data.secret || !data.message || /[^a-zA-Z0-9]/.test(data.secret)) return; if (frame.dataset.secret === data.secret && data.message === 'height') frame.height = Math.max(200, Math.min(1000, Number.parseInt(data.value, 10)));`,
    )} document.querySelector('iframe').addEventListener('load', ({ target }) => target.contentWindow.postMessage({ message: 'ready', secret: 'aBcDeFgHiJ' }, '*'));`,
    clamp: [200, 1000],
  },
];

/** Serves an article for each kind of host, `/<number>?src=…`, on an origin of its own. */
export async function serveHosts(): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = hostKinds.flatMap(({ files = {} }) => files[url.pathname] ?? [])[0];
    if (file) {
      void readFile(file).then((text) => response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(text));
      return;
    }
    const kind = hostKinds[Number(url.pathname.slice(1))];
    if (!kind) return void response.writeHead(204).end();
    const { files = {}, frame = bare, script } = kind;
    const src = url.searchParams.get('src') ?? '';
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An article</title><link rel="icon" href="data:,"></head>
<body style="margin:0"><p>Before.</p><div id="column">${frame(src)}</div><p>After.</p>
${Object.keys(files)
  .map((path) => `<script src="${path}"></script>`)
  .join('')}<script>${script}</script></body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

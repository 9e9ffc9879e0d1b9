import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** A module that tells of itself by its name, once whoever asks for it; with `wait` not before the page lets it. */
function module(name: string, wait = false): string {
  return written(`${wait ? 'await globalThis.gate; ' : ''}globalThis.ran.push("${name}")`);
}

const written = (code: string): string => `data:text/javascript,${encodeURIComponent(code)}`;

const ran: string[] = [];
const reported = vi.fn<(error: unknown) => void>();
let open = (): void => undefined;

/** The page as it is while its text is on its way, with these files to be started. */
function page(hash: string, ...files: readonly string[]): void {
  history.replaceState(null, '', location.pathname + hash);
  document.body.innerHTML = `<link data-start="${files.join(' ')}"><div id="text"></div>`;
}

async function early(): Promise<void> {
  vi.resetModules();
  await import('../../src/early.ts');
}

const arrive = (): void => {
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
  document.dispatchEvent(new Event('readystatechange'));
};

beforeEach(() => {
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
  ran.length = 0;
  vi.stubGlobal('ran', ran);
  vi.stubGlobal('gate', new Promise<void>((resolve) => (open = resolve)));
  vi.stubGlobal('reportError', reported);
  vi.useFakeTimers();
});

afterEach(() => {
  // In this order: what was put in the place of a timer gives back the one that stood there, which is no real one.
  vi.unstubAllGlobals();
  vi.useRealTimers();
  vi.restoreAllMocks();
  reported.mockClear();
  document.body.replaceChildren();
  delete document.documentElement.dataset['early'];
  history.replaceState(null, '', location.pathname);
});

it('a page without rows, or one that nobody sees, is started some time after its text has come, and once', async () => {
  page('', module('story'));
  await early();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(ran).toEqual([]);
  arrive();
  await vi.advanceTimersByTimeAsync(399);
  expect(ran).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  await vi.waitFor(() => expect(ran).toEqual(['story']));
});

it('what is started waits for what stands before it, and is missed by nothing where it does not come', async () => {
  page('', module('framed', true), written('throw new Error("lost")'), module('after'));
  await early();
  arrive();
  await vi.advanceTimersByTimeAsync(400);
  expect(ran).toEqual([]);
  open();
  await vi.waitFor(() => expect(ran).toEqual(['framed', 'after']));
  // What is wrong with a file is not kept from who looks for it.
  expect(reported.mock.calls.map(([error]) => String(error))).toEqual(['Error: lost']);
});

it('a page is started by its first paint of anything, and by time no second time', async () => {
  const paints = [[], [{ startTime: 12 }]];
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frame(10));
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      readonly tell: (list: { getEntriesByName: () => readonly object[] }) => void;
      constructor(tell: (list: { getEntriesByName: () => readonly object[] }) => void) {
        this.tell = tell;
      }
      observe(): void {
        // The page's ground first, which is nothing to read.
        for (const entries of paints) this.tell({ getEntriesByName: () => entries });
      }
      disconnect(): void {}
    },
  );
  const mark = vi.fn<(name: string, options: object) => void>();
  vi.stubGlobal('performance', { mark });
  page('', written('throw new Error("once")'));
  document.body.insertAdjacentHTML('beforeend', '<div class="cm-row"></div>');
  await early();
  arrive();
  await vi.waitFor(() => expect(reported).toHaveBeenCalledTimes(1));
  await vi.advanceTimersByTimeAsync(400);
  expect(reported).toHaveBeenCalledTimes(1);
  expect(mark.mock.calls).toEqual([['chronomap:list', { startTime: 12 }]]);
});

it('a page that names nothing starts nothing', async () => {
  document.body.innerHTML = '<div class="cm-page"></div>';
  await early();
  arrive();
  await vi.advanceTimersByTimeAsync(400);
  expect(reported).not.toHaveBeenCalled();
});

it('what waits for a linked step does so only where the address leads to one', async () => {
  page('#e=one&q=tour', module('story'));
  await early();
  expect(document.documentElement.dataset['early']).toBe('');
  delete document.documentElement.dataset['early'];
  page('#tour=way.1', module('story'));
  await early();
  expect(document.documentElement.dataset['early']).toBeUndefined();
  arrive();
  expect(document.documentElement.dataset['early']).toBe('');
});

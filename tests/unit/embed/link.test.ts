import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import transcript from '../../fixtures/embed/transcript-1.json' with { type: 'json' };
import { openLink, readRequest } from '../../../src/embed/link.ts';
import { createDisposer } from '../../../src/lib/disposer.ts';

describe('readRequest', () => {
  it.each([
    [{ chronomap: 1, type: 'goTo', event: 'summit', cause: '1' }],
    [{ chronomap: 1, type: 'setView', view: '#c=KZ', cause: '2' }],
  ])('takes %j', (message) => {
    const { chronomap: _, ...request } = message;
    expect(readRequest(message)).toEqual(request);
  });

  it.each([
    { chronomap: 2, type: 'goTo', event: 'summit', cause: '1' },
    { chronomap: 1, type: 'goTo', event: 7, cause: '1' },
    { chronomap: 1, type: 'goTo', event: 'summit' },
    { chronomap: 1, type: 'constructor', event: 'summit', cause: '1' },
    { chronomap: 1, type: 'setView', view: 'x'.repeat(9000), cause: '1' },
    null,
    'goTo',
  ])('lets %j alone', (message) => expect(readRequest(message)).toBeNull());

  it('never throws, whatever comes (10 000 messages)', () => {
    const word = fc.constantFrom('chronomap', 'type', 'event', 'view', 'cause', '__proto__', 'constructor');
    const value = fc.oneof(fc.anything(), fc.constantFrom(1, 'goTo', 'setView', '', 'summit'));
    const message = fc.oneof(fc.anything(), fc.dictionary(word, value));
    fc.assert(
      fc.property(message, (data) => {
        const request = readRequest(data);
        expect(request === null || ['goTo', 'setView'].includes(request.type)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

/** A frame's window and the page around it, as far as they speak. */
function framedWindow() {
  const listeners = new Set<(event: MessageEvent) => void>();
  const posted: unknown[] = [];
  const parent = { postMessage: (message: unknown) => posted.push(message) };
  const frame = {
    parent,
    addEventListener: (_: string, listener: (event: MessageEvent) => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: (event: MessageEvent) => void) => listeners.delete(listener),
  };
  return {
    frame: frame as unknown as Parameters<typeof openLink>[0],
    posted,
    listeners,
    hear(data: unknown, source: unknown = parent, ports: readonly MessagePort[] = []): void {
      for (const listener of listeners) listener({ data, source, ports } as unknown as MessageEvent);
    },
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('openLink', () => {
  it('says and hears what version 1 of the protocol has always said and heard', async () => {
    const { frame, posted, hear } = framedWindow();
    const disposer = createDisposer();
    const requests: unknown[] = [];
    const link = openLink(frame, (request) => requests.push(request), disposer);
    expect(posted).toEqual(transcript.hello);
    const { port1, port2 } = new MessageChannel();
    const told: unknown[] = [];
    port1.onmessage = ({ data }) => told.push(data);
    for (const news of transcript.news.slice(0, 2)) link.tell(withoutVersion(news));
    hear(transcript.connect, undefined, [port2]);
    expect(told).toEqual([]);
    hear(transcript.connect, frame.parent, [port2]);
    for (const news of transcript.news.slice(2)) link.tell(withoutVersion(news));
    for (const request of transcript.requests) port1.postMessage(request);
    await expect.poll(() => requests.length).toBe(2);
    await expect.poll(() => told.length).toBe(transcript.news.length);
    expect(told).toEqual(transcript.news);
    expect(requests).toEqual(transcript.requests.slice(0, 2).map(withoutVersion));
    disposer.dispose();
    port1.close();
  });

  it('takes the first line only, and of what waited for it the last of each kind', async () => {
    const { frame, hear } = framedWindow();
    const disposer = createDisposer();
    const link = openLink(frame, () => {}, disposer);
    link.tell({ type: 'height', height: 1 });
    link.tell({ type: 'height', height: 2 });
    const [first, second] = [new MessageChannel(), new MessageChannel()];
    const told: unknown[] = [];
    for (const { port1 } of [first, second]) port1.onmessage = ({ data }) => told.push(data);
    hear({ chronomap: 1, type: 'connect' }, frame.parent, [first.port2]);
    hear({ chronomap: 1, type: 'connect' }, frame.parent, [second.port2]);
    await expect.poll(() => told.length).toBe(1);
    await turn();
    expect(told).toEqual([{ chronomap: 1, type: 'height', height: 2 }]);
    disposer.dispose();
    for (const { port1 } of [first, second]) port1.close();
  });

  it('lets go of the page around it', () => {
    const { frame, listeners } = framedWindow();
    const disposer = createDisposer();
    openLink(frame, () => {}, disposer);
    expect(listeners.size).toBe(1);
    disposer.dispose();
    expect(listeners.size).toBe(0);
  });
});

function withoutVersion(message: object): never {
  const { chronomap: _, ...rest } = message as { readonly chronomap: number };
  return rest as never;
}

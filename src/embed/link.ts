import type { Disposer } from '../lib/disposer.ts';
import type { FrameWindow } from './frame.ts';

/** The version of the messages below; a host's script of one version understands its own for ever. */
export const PROTOCOL = 1;

/** What a host may ask. `cause` comes back with what it has brought about, so that a host knows its own echo. */
export type HostRequest =
  | { readonly type: 'goTo'; readonly event: string; readonly cause: string }
  | { readonly type: 'setView'; readonly view: string; readonly cause: string };

/** What the graphic tells. */
export type GraphicNews =
  | { readonly type: 'ready'; readonly events: number }
  | { readonly type: 'height'; readonly height: number }
  | { readonly type: 'select'; readonly event: string | null; readonly cause: string | null }
  /** Where the panel of an event is that a host has asked for, CSS pixels from the frame's top. Since 1.0.0; older hosts pass it by. */
  | { readonly type: 'panel'; readonly top: number; readonly height: number; readonly cause: string }
  | { readonly type: 'range'; readonly from: string; readonly to: string; readonly cause: string | null };

/** The longest text that is taken from a host: a link is no longer. */
const LONGEST = 8192;

/** Reads a message of the host; `null` for what is unknown, of another version, or no request at all. Never throws. */
export function readRequest(data: unknown): HostRequest | null {
  if (typeof data !== 'object' || data === null) return null;
  const { chronomap, type, event, view, cause } = data as Readonly<Record<string, unknown>>;
  if (chronomap !== PROTOCOL || !isText(cause)) return null;
  if (type === 'goTo' && isText(event)) return { type, event, cause };
  if (type === 'setView' && isText(view)) return { type, view, cause };
  return null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST;
}

/** A private line to the host's script. */
export interface HostLink {
  /** Before the line is open it waits; of each kind but the last is forgotten. */
  tell(news: GraphicNews): void;
}

/**
 * Says hello to the framing page, and takes the first line it is offered (`connect`, with a `MessagePort`): after that no
 * other script of the host can speak to the graphic, and none can listen. `onRequest` is called for each valid request.
 */
export function openLink(frame: FrameWindow, onRequest: (request: HostRequest) => void, disposer: Disposer): HostLink {
  const { parent } = frame;
  const waiting = new Map<GraphicNews['type'], GraphicNews>();
  let line: MessagePort | undefined;
  const send = (news: GraphicNews): void => line?.postMessage({ chronomap: PROTOCOL, ...news });
  const connect = ({ source, data, ports }: MessageEvent): void => {
    const [port] = ports;
    if (source !== parent || line || !port || !isConnect(data)) return;
    line = port;
    port.onmessage = (message: MessageEvent) => {
      const request = readRequest(message.data);
      if (request) onRequest(request);
    };
    for (const news of waiting.values()) send(news);
    waiting.clear();
  };
  if (parent !== (frame as unknown)) {
    frame.addEventListener('message', connect);
    parent.postMessage({ chronomap: PROTOCOL, type: 'hello' }, '*');
  }
  disposer.add(() => {
    frame.removeEventListener('message', connect);
    line?.close();
  });
  return {
    tell(news) {
      if (line) send(news);
      else waiting.set(news.type, news);
    },
  };
}

function isConnect(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const { chronomap, type } = data as Readonly<Record<string, unknown>>;
  return chronomap === PROTOCOL && type === 'connect';
}

/**
 * How the pages that frame graphics listen for a height: the dialects of pym.js, Datawrapper, AMP and its likes, Medium and
 * Embedly, the Guardian, WordPress, iframe-resizer 4 and 5, open-iframe-resizer. Pure: what is to be posted, and what a
 * host has said. Never `null` in a message, and never two meanings in one: some hosts' listeners read what they get unasked.
 */

/** CSS pixels, whole. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** What is known of the host: from the frame's address at first, then from what it says. */
export interface HostKnowledge {
  /** Our own address without its hash. */
  readonly url: string;
  /** Some hosts look for it in the frame's address. */
  readonly story: string;
  readonly pymId: string | null;
  readonly wordPressSecret: string | null;
  /** iframe-resizer's name for the frame, once it has said it. */
  readonly resizerId: string | null;
  /** open-iframe-resizer has asked. */
  readonly openResizer: boolean;
}

/** WordPress hides the secret of a frame in its hash, `#?secret=…`. */
export function secretIn(hash: string): string | null {
  return /(?:^#?|[?&])\??secret=([\w-]{1,64})/.exec(hash)?.[1] ?? null;
}

/** What is said once, before the first height. */
export function greetings(): readonly unknown[] {
  return [{ sentinel: 'amp', type: 'embed-ready' }, '[iFrameResizerChild]Ready'];
}

/** One message in each dialect that a host may understand. */
export function heightMessages({ width, height }: PageSize, host: HostKnowledge): readonly unknown[] {
  return [
    { 'datawrapper-height': { [host.story]: height } },
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify({ src: host.url, context: 'iframe.resize', height }),
    JSON.stringify({ type: 'set-height', value: height }),
    { kind: 'interactive:height', height },
    ...(host.pymId === null ? [] : [`pymxPYMx${host.pymId}xPYMxheightxPYMx${height}`]),
    ...(host.wordPressSecret === null ? [] : [{ message: 'height', value: height, secret: host.wordPressSecret }]),
    ...(host.resizerId === null ? [] : [`[iFrameSizer]${host.resizerId}:${height}:${width}:resizeObserver`]),
    ...(host.openResizer ? [{ type: 'iframe-resized', width, height }] : []),
  ];
}

/** What a host has said that a height answers. */
export interface HostAsk {
  /** What is known of the host from now on. */
  readonly known: Partial<HostKnowledge>;
  /** Only to it; the other dialects have nothing new to hear. */
  readonly answer: (size: PageSize) => unknown;
}

/** After its name for the frame a margin, and whether it wants the width: a later word has no such thing there. */
const RESIZER = /^\[iFrameSizer\]([\w.:-]{1,128}?):\d{1,4}:(?:true|false):/;

/** Reads a message of the framing page; `null` where it asks for no height. Never throws, whatever it is. */
export function readAsk(data: unknown): HostAsk | null {
  if (typeof data === 'string') return readResizer(data);
  if (typeof data !== 'object' || data === null) return null;
  const { type, sentinel, message, secret } = data as Readonly<Record<string, unknown>>;
  if (sentinel === 'amp' && type === 'frames-init')
    return { known: {}, answer: ({ height }) => ({ sentinel: 'amp', type: 'embed-size', height }) };
  if (type === 'iframe-child-init' || type === 'iframe-get-child-dimensions')
    return { known: { openResizer: true }, answer: (size) => ({ type: 'iframe-resized', ...size }) };
  if (message === 'ready' && typeof secret === 'string' && /^[\w-]{1,64}$/.test(secret))
    return {
      known: { wordPressSecret: secret },
      answer: ({ height }) => ({ message: 'height', value: height, secret }),
    };
  return null;
}

/** Its first word is `[iFrameSizer]<id>:8:false:…`; anything later needs no answer. */
function readResizer(data: string): HostAsk | null {
  const id = data.length > 1000 ? undefined : RESIZER.exec(data)?.[1];
  if (id === undefined) return null;
  return {
    known: { resizerId: id },
    answer: ({ width, height }) => `[iFrameSizer]${id}:${height}:${width}:init:4.3.9:child`,
  };
}

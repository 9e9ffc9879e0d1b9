import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { COLUMN, type EmbedHeight, frameAddress, type Snippet } from '../../embed/snippets.ts';
import { onThisServer, useShared } from './shared.ts';

export interface PreviewProps {
  readonly snippet: Snippet;
  /** How high the embed has said that it is in a column so wide. */
  readonly onHeight: (height: EmbedHeight) => void;
}

/** The embed itself, as it will stand in an article, made smaller to fit. An embed has none: it would hold itself. */
export function Preview({ snippet, onHeight }: PreviewProps): ReactNode {
  const { texts } = useShared();
  const box = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [said, setSaid] = useState<EmbedHeight | null>(null);
  const width = snippet.width ?? COLUMN;
  const address = onThisServer(frameAddress(snippet));
  useHeight(frame, (height) => {
    setSaid({ width, height });
    onHeight({ width: 0, height });
  });
  const height = snippet.height ?? (said?.width === width ? said.height : 1700);
  useFitted(box, frame, width, height);
  return (
    <section className="cm-share-preview" aria-label={texts.embed.preview}>
      <p className="cm-heading">{texts.embed.preview}</p>
      <div ref={box} className="cm-share-preview-box">
        <iframe key={address} ref={frame} title={snippet.title} src={address} tabIndex={-1} />
      </div>
    </section>
  );
}

/** Hears the height that the embed tells any page around it. */
function useHeight(frame: RefObject<HTMLIFrameElement | null>, onHeight: (height: number) => void): void {
  const latest = useRef(onHeight);
  useEffect(() => {
    latest.current = onHeight;
  });
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<unknown>): void => {
      if (source !== frame.current?.contentWindow || typeof data !== 'object' || data === null) return;
      const { sentinel, type, height } = data as Readonly<Record<string, unknown>>;
      if (sentinel === 'amp' && type === 'embed-size' && typeof height === 'number' && height > 0)
        latest.current(height);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [frame]);
}

/** Gives the frame its own size, and makes it smaller where its box is narrower. */
function useFitted(
  box: RefObject<HTMLElement | null>,
  frame: RefObject<HTMLElement | null>,
  width: number,
  height: number,
): void {
  useEffect(() => {
    const [outer, inner] = [box.current, frame.current];
    if (!outer || !inner) return;
    const fit = (): void => {
      const scale = Math.min(1, outer.clientWidth / width);
      inner.style.inlineSize = `${width}px`;
      inner.style.blockSize = `${height}px`;
      inner.style.scale = String(scale);
      // What is scaled keeps the room of its own size.
      inner.style.marginBlockEnd = `${-height * (1 - scale)}px`;
    };
    const observer = new ResizeObserver(fit);
    observer.observe(outer);
    fit();
    return () => observer.disconnect();
  });
}

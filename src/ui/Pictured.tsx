import { type ReactNode, useRef, useState } from 'react';
import type { Media } from '../story/index.ts';
import { OutsideLink, Say } from './Say.tsx';
import { useStory } from './context.ts';
import { plainWords } from './plainWords.ts';

export interface PicturedProps {
  readonly media: readonly Media[];
  /** In a page without script: nobody can ask for a picture of another site, so it is a link. */
  readonly still?: boolean;
}

/** The pictures of an event, each with its words for those who cannot see it, and its credit. */
export function Pictured({ media, still = false }: PicturedProps): ReactNode {
  return media.map((picture) => <Picture key={picture.src} picture={picture} still={still} />);
}

/** `offered`: not fetched until the reader asks. `linked`: it cannot be had here, but there. */
type Stage = 'shown' | 'offered' | 'linked';

function Picture({ picture, still }: { readonly picture: Media; readonly still: boolean }): ReactNode {
  const { base, say, words } = useStory();
  const host = hostOf(picture.src);
  const [stage, setStage] = useState<Stage>(host === null ? 'shown' : still ? 'linked' : 'offered');
  const figure = useRef<HTMLElement>(null);
  const alt = say(picture.alt);
  const show = (): void => {
    setStage('shown');
    // The button that had the focus is gone.
    figure.current?.focus();
  };
  return (
    <figure ref={figure} className="cm-picture" tabIndex={-1}>
      <div className="cm-picture-frame">
        {stage === 'shown' ? (
          <img
            src={host === null ? `${base}${picture.src}` : picture.src}
            alt={plainWords(alt)}
            lang={alt.language}
            loading="lazy"
            decoding="async"
            referrerPolicy="no-referrer"
            onError={host === null ? undefined : () => setStage('linked')}
          />
        ) : (
          <>
            <p className="cm-small">
              <Say text={picture.alt} />
            </p>
            {host === null ? null : stage === 'offered' ? (
              <button type="button" className="cm-button" onClick={show}>
                {words.messages.detail.showPicture(host)}
              </button>
            ) : (
              <OutsideLink href={picture.src}>{words.messages.detail.showPicture(host)}</OutsideLink>
            )}
          </>
        )}
      </div>
      {picture.credit === undefined ? null : (
        <figcaption className="cm-small cm-muted">
          <Say text={picture.credit} />
        </figcaption>
      )}
    </figure>
  );
}

/** The other site a picture is on; `null` for one of the page's own. */
function hostOf(src: string): string | null {
  return src.startsWith('https://') ? new URL(src).host : null;
}

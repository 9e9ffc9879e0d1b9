import { type ReactNode, useState } from 'react';
import type { Media } from '../story/index.ts';
import { Say } from './Say.tsx';
import { useStory } from './context.ts';

/** The pictures of an event, each with its words for those who cannot see it, and its credit. */
export function Pictured({ media }: { readonly media: readonly Media[] }): ReactNode {
  return media.map((picture) => <Picture key={picture.src} picture={picture} />);
}

function Picture({ picture }: { readonly picture: Media }): ReactNode {
  const { base, say, words } = useStory();
  const [wanted, setWanted] = useState(false);
  const host = hostOf(picture.src);
  const shown = host === null || wanted;
  return (
    <figure className="cm-picture">
      <div className="cm-picture-frame">
        {shown ? (
          <img
            src={host === null ? `${base}${picture.src}` : picture.src}
            alt={say(picture.alt).text}
            lang={say(picture.alt).language}
            loading="lazy"
            decoding="async"
            referrerPolicy="no-referrer"
          />
        ) : (
          <button type="button" className="cm-button" onClick={() => setWanted(true)}>
            {words.messages.detail.showPicture(host)}
          </button>
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

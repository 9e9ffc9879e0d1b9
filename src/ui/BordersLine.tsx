import { type ReactNode, useId } from 'react';
import { hasContested } from '../derive/contestedAreas.ts';
import { homeBounds } from '../derive/homeBounds.ts';
import { ContestedBorders } from './laterFiles.ts';
import { useSelected, useStoryFile } from './context.ts';
import { usePictures } from './picturesContext.ts';

/** Which worldview the map's borders follow; it opens what is said of each that is contested. */
export function BordersLine(): ReactNode {
  const { pictureWords, contested } = usePictures();
  const worldview = useSelected((state) => state.view.worldview);
  const id = useId();
  const { borders, worldviews } = pictureWords.pictures;
  const isOpen = contested.area !== null;
  const isContested = hasContested(homeBounds(useStoryFile()));
  return (
    <div className="cm-borders">
      <p className="cm-small">
        {isContested ? <ContestedKey isHatched={worldview !== 'as-administered'} /> : null}
        {borders}:{' '}
        <button
          type="button"
          className="cm-link-button"
          data-worldview={worldview}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          // Its like is among the map's own buttons, which are one Tab stop.
          tabIndex={-1}
          onClick={() => contested.toggle(null)}
        >
          {worldviews[worldview]}
        </button>
      </p>
      {isOpen ? <ContestedBorders id={id} /> : null}
    </div>
  );
}

/** A contested area as the map draws it (widgets/map/contested.ts). */
function ContestedKey({ isHatched }: { readonly isHatched: boolean }): ReactNode {
  return (
    <svg className="cm-key" viewBox="0 0 24 14" aria-hidden="true" fill="none" stroke="currentColor">
      <rect x="0.5" y="0.5" width="23" height="13" strokeDasharray="2 2" />
      {isHatched ? <path d="M-3 0 11 14M4 0 18 14M11 0 25 14M18 0 32 14" /> : null}
    </svg>
  );
}

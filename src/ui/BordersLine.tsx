import { type ReactNode, useId } from 'react';
import { ContestedBorders } from './laterFiles.ts';
import { useSelected } from './context.ts';
import { usePictures } from './picturesContext.ts';

/** Which worldview the map's borders follow; it opens what is said of each that is contested. */
export function BordersLine(): ReactNode {
  const { pictureWords, contested } = usePictures();
  const worldview = useSelected((state) => state.view.worldview);
  const id = useId();
  const { borders, worldviews } = pictureWords.pictures;
  const isOpen = contested.area !== null;
  return (
    <div className="cm-borders">
      <p className="cm-small">
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

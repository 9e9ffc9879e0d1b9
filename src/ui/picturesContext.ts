import { createContext, useContext } from 'react';
import type { Wording } from '../derive/wording.ts';
import type { PictureWords } from '../i18n/index.ts';
import type { Day } from '../time/index.ts';
import type { DrawSelectors } from '../state/drawSelectors.ts';

/** What the pictures of one mounted story share. */
export interface PicturesContextValue {
  readonly draw: DrawSelectors;
  readonly wording: Wording;
  readonly pictureWords: PictureWords;
  readonly contested: ContestedPanel;
  /** Where the playhead was before it was moved to where it is. */
  readonly formerDay: Day;
}

/** The panel on contested borders: opened below the map, or by one of the map's areas. */
export interface ContestedPanel {
  /** The area whose note is wanted; `''` is none of them, `null` a closed panel. */
  readonly area: string | null;
  /** An area's note; or with `null` opens the panel, and closes it where it is open. */
  readonly toggle: (area: string | null) => void;
}

export const PicturesContext = createContext<PicturesContextValue | null>(null);

export function usePictures(): PicturesContextValue {
  const value = useContext(PicturesContext);
  if (!value) throw new Error('A picture was rendered outside Pictures');
  return value;
}

import { createContext, useContext } from 'react';
import type { Wording } from '../derive/wording.ts';
import type { PictureWords } from '../i18n/index.ts';
import type { DrawSelectors } from '../state/drawSelectors.ts';

/** What the pictures of one mounted story share. */
export interface PicturesContextValue {
  readonly draw: DrawSelectors;
  readonly wording: Wording;
  readonly pictureWords: PictureWords;
}

export const PicturesContext = createContext<PicturesContextValue | null>(null);

export function usePictures(): PicturesContextValue {
  const value = useContext(PicturesContext);
  if (!value) throw new Error('A picture was rendered outside Pictures');
  return value;
}

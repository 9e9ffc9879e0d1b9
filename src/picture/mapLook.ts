import type { Palette } from './palette.ts';
import type { Measure } from './textLines.ts';

/** How a map is drawn. Lengths are in the drawing's units. */
export interface MapLook {
  readonly palette: Palette;
  /** Of the home view. */
  readonly width: number;
  /** A point nearer than this to the one before it is left out. */
  readonly coarse: number;
  /** How far the drawing reaches beyond the home view, for boxes of another form; shares of its width and height. */
  readonly beside: number;
  readonly above: number;
  /** An island smaller than this is left out; a country with a standing that is, or that is too small to be seen, has a disc in its place. */
  readonly speck: number;
  /** Side of a pattern's tile. */
  readonly tile: number;
  /**
   * Whether each country with a standing, and each place, says which it is (`data-country`, `data-standing`, `data-place`), and
   * what has room has its name written: by how wide texts are.
   */
  readonly named: Measure | false;
}

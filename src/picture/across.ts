/** Across a drawing: which way its lines run, and where that puts what is so far from where they begin. */
export interface Across {
  /** From the right. */
  readonly mirrored: boolean;
  /** From a distance to a place on the drawing. */
  readonly at: (distance: number) => number;
}

/** Of a drawing so wide. */
export function across(width: number, mirrored: boolean): Across {
  return { mirrored, at: (distance) => (mirrored ? width - distance : distance) };
}

/**
 * An arrow key as it is meant along lines of text: where those run from the right, Left and Right change places. All other
 * keys are what they are.
 */
export function alongKey(key: string, mirrored: boolean): string {
  if (!mirrored) return key;
  return key === 'ArrowLeft' ? 'ArrowRight' : key === 'ArrowRight' ? 'ArrowLeft' : key;
}

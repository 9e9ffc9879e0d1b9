/** How wide a text is drawn, in pixels: of a size and a weight. In a browser a canvas knows; elsewhere it is reckoned. */
export type Measure = (text: string, size: number, weight: number) => number;

/** A text broken between words so that each line has room; a word that has none alone is broken by letters. */
export function linesOf(text: string, width: number, fits: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n\t]+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = piecesOf(word, width, fits);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}

/** At most so many lines; what is cut off is marked by an ellipsis. */
export function fewLines(lines: readonly string[], most: number): readonly string[] {
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`];
}

/** As much of a text as has room in a line, with an ellipsis where it is not all. */
export function cutTo(text: string, width: number, fits: (text: string) => number): string {
  if (fits(text) <= width) return text;
  const letters = [...text];
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(`${letters.slice(0, middle).join('')}…`) <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : `${letters.slice(0, low).join('').trimEnd()}…`;
}

function piecesOf(word: string, width: number, fits: (text: string) => number): readonly string[] {
  if (fits(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && fits(piece + letter) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

/** Where no canvas is: as wide as in the widest of the fonts that systems have, so that nothing is cut off in another. */
export const reckonedWidth: Measure = (text, size, weight) => {
  let width = 0;
  for (const letter of text) width += /[ .,:;|ilt'()]/.test(letter) ? 0.36 : /[a-z]/.test(letter) ? 0.61 : 0.68;
  return width * size * (weight >= 600 ? 1.14 : 1);
};

import { escapeHtml } from '../lib/escapeHtml.ts';

export interface TextLook {
  readonly size: number;
  readonly color: string;
  readonly weight?: 400 | 600 | 700;
  /** Which part of it is at the point; a line that runs from the right starts at its right end. */
  readonly anchor?: 'start' | 'middle' | 'end';
  /** The drawing's lines run from the right. A text in other letters is read as it begins all the same. */
  readonly mirrored?: boolean;
}

/** A text at a point of its base line. */
export function svgText(
  text: string,
  x: number,
  y: number,
  { size, color, weight = 400, anchor = 'start', mirrored = false }: TextLook,
): string {
  const where = `x="${rounded(x)}" y="${rounded(y)}"`;
  const look = `font-size="${size}" fill="${color}"${weight === 400 ? '' : ` font-weight="${weight}"`}`;
  const side = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const run = mirrored ? ' direction="rtl" unicode-bidi="plaintext"' : '';
  return `<text ${where} ${look}${side}${run}>${escapeHtml(printable(text))}</text>`;
}

/** Without what XML cannot hold, not even escaped: control characters and halves of letters. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  return text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '');
}

/** To a tenth of a pixel: more is not seen. */
export function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}

import { escapeHtml } from '../lib/escapeHtml.ts';

export interface TextLook {
  readonly size: number;
  readonly color: string;
  readonly weight?: 400 | 600 | 700;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** A text at a point of its base line. */
export function svgText(
  text: string,
  x: number,
  y: number,
  { size, color, weight = 400, anchor = 'start' }: TextLook,
): string {
  const where = `x="${rounded(x)}" y="${rounded(y)}"`;
  const look = `font-size="${size}" fill="${color}"${weight === 400 ? '' : ` font-weight="${weight}"`}`;
  const side = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text ${where} ${look}${side}>${escapeHtml(printable(text))}</text>`;
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

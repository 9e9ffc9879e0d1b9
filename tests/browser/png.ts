import { inflateSync } from 'node:zlib';

/** A picture as rows of red, green and blue, 0–255. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue of the pixel. */
  at(x: number, y: number): readonly [number, number, number];
}

const SIGNATURE = 8;
/** Length and type before a chunk's data, a checksum after. */
const HEAD = 8;
const TAIL = 4;

/** Reads a PNG as Chromium writes its screenshots: eight bits a channel, with or without alpha, not interlaced. */
export function readPng(file: Buffer): Pixels {
  const parts: Buffer[] = [];
  let [width, height, channels] = [0, 0, 0];
  for (let at = SIGNATURE; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + HEAD);
    const data = file.subarray(at + HEAD, at + HEAD + length);
    if (type === 'IHDR') {
      width = data.readUInt32BE(0);
      height = data.readUInt32BE(4);
      channels = data[9] === 6 ? 4 : 3;
    }
    if (type === 'IDAT') parts.push(data);
    at += HEAD + length + TAIL;
  }
  const bytes = unfilter(inflateSync(Buffer.concat(parts)), width * channels, channels);
  return {
    width,
    height,
    at(x, y) {
      const start = (y * width + x) * channels;
      return [bytes[start] ?? 0, bytes[start + 1] ?? 0, bytes[start + 2] ?? 0];
    },
  };
}

/** Each line begins with the kind of its filter: a byte is kept as its difference from what stands before or above it. */
function unfilter(raw: Buffer, stride: number, step: number): Uint8Array {
  const lines = raw.length / (stride + 1);
  const bytes = new Uint8Array(lines * stride);
  for (let line = 0; line < lines; line += 1) {
    const filter = raw[line * (stride + 1)] ?? 0;
    for (let column = 0; column < stride; column += 1) {
      const to = line * stride + column;
      const left = column < step ? 0 : (bytes[to - step] ?? 0);
      const up = line === 0 ? 0 : (bytes[to - stride] ?? 0);
      const corner = column < step || line === 0 ? 0 : (bytes[to - stride - step] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, filter === 4 ? paeth(left, up, corner) : 0][filter] ?? 0;
      bytes[to] = (raw[line * (stride + 1) + 1 + column] ?? 0) + guess;
    }
  }
  return bytes;
}

/** The neighbour that is nearest to their plane. */
function paeth(left: number, up: number, corner: number): number {
  const plane = left + up - corner;
  const [a, b, c] = [Math.abs(plane - left), Math.abs(plane - up), Math.abs(plane - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

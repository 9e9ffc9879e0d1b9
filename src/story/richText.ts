import { httpsUrl } from './urls.ts';

/** What the grammar of texts makes: `*emphasis*`, `**strong**`, `[label](https://…)`. Never HTML. */
export type RichNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly children: readonly RichNode[] }
  | { readonly kind: 'strong'; readonly children: readonly RichNode[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly RichNode[] };

type Mark = 'emphasis' | 'strong' | 'link';

/** What has been opened and not closed. No mark is open twice, so frames are three at most, and so is the depth. */
interface Frame {
  readonly mark: Mark | null;
  /** The characters that opened it: its words again if it is never closed. */
  readonly opening: string;
  readonly children: RichNode[];
}

interface Parser {
  readonly text: string;
  /** The whole text first, then what is open within it. */
  readonly frames: Frame[];
}

/** Parses a text to nodes, in linear time. What is not of the grammar, also a link that is not https, stays as it is. */
export function parseRichText(text: string): readonly RichNode[] {
  const root: Frame = { mark: null, opening: '', children: [] };
  const parser: Parser = { text, frames: [root] };
  let plainFrom = 0;
  let at = 0;
  while (at < text.length) {
    const next = nextMark(text, at);
    addText(topFrame(parser, root), text.slice(plainFrom, next));
    if (next === text.length) break;
    at = readMark(parser, next);
    plainFrom = at;
  }
  while (parser.frames.length > 1) abandonFrame(parser, parser.frames.length - 1);
  return root.children;
}

/** The words alone, as a title attribute or a search needs them. */
export function plainText(nodes: readonly RichNode[]): string {
  return nodes.map((node) => (node.kind === 'text' ? node.text : plainText(node.children))).join('');
}

function topFrame({ frames }: Parser, root: Frame): Frame {
  return frames.at(-1) ?? root;
}

function nextMark(text: string, from: number): number {
  let at = from;
  while (at < text.length && !'*[]'.includes(text.charAt(at))) at += 1;
  return at;
}

/** Reads the mark at `at` and returns where the text goes on. */
function readMark(parser: Parser, at: number): number {
  const { text } = parser;
  if (text[at] === '[') return openFrame(parser, 'link', '[', at);
  if (text[at] === ']') return closeLink(parser, at);
  const isDouble = text[at + 1] === '*';
  const top = parser.frames.at(-1);
  // `***both***`: the emphasis is the inner one, so it closes first.
  const closesInner = isDouble && text[at + 2] === '*' && top?.mark === 'emphasis';
  return isDouble && !closesInner ? readStars(parser, 'strong', '**', at) : readStars(parser, 'emphasis', '*', at);
}

/** Stars open before a word and close after one; anything else, as in `2 * 3`, is a star. */
function readStars(parser: Parser, mark: Mark, stars: string, at: number): number {
  const { text, frames } = parser;
  const end = at + stars.length;
  const index = frames.findIndex((frame) => frame.mark === mark);
  if (index < 0) return openFrame(parser, mark, stars, at);
  if (isWordAt(text, at - 1) && hasContent(frames, index)) {
    const children = closeFrame(parser, index);
    frames.at(-1)?.children.push(mark === 'strong' ? { kind: 'strong', children } : { kind: 'emphasis', children });
  } else addText(frames.at(-1), stars);
  return end;
}

function openFrame(parser: Parser, mark: Mark, opening: string, at: number): number {
  const end = at + opening.length;
  if (mark !== 'link' && !isWordAt(parser.text, end)) {
    addText(parser.frames.at(-1), opening);
    return end;
  }
  // `[a [b](…)`: the last bracket before the address is the one that counts.
  const open = parser.frames.findIndex((frame) => frame.mark === mark);
  if (open >= 0) abandonFrame(parser, open);
  parser.frames.push({ mark, opening, children: [] });
  return end;
}

function closeLink(parser: Parser, at: number): number {
  const { text, frames } = parser;
  const index = frames.findIndex((frame) => frame.mark === 'link');
  const end = index >= 0 && text[at + 1] === '(' && hasContent(frames, index) ? addressEnd(text, at + 2) : -1;
  const href = end >= 0 ? httpsUrl(text.slice(at + 2, end)) : null;
  if (href !== null) {
    const children = closeFrame(parser, index);
    frames.at(-1)?.children.push({ kind: 'link', href, children });
    return end + 1;
  }
  if (index >= 0) abandonFrame(parser, index);
  addText(frames.at(-1), ']');
  return at + 1;
}

/**
 * Where the address's closing parenthesis is, or −1. Parentheses within it are balanced. It ends at a bracket, so no
 * two links look through the same characters.
 */
function addressEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '(') depth += 1;
    else if (character === ')' && depth === 0) return at;
    else if (character === ')') depth -= 1;
    else if ('[]<>"'.includes(character) || character.trim() === '') return -1;
  }
  return -1;
}

function isWordAt(text: string, at: number): boolean {
  return text.charAt(at).trim() !== '';
}

function hasContent(frames: readonly Frame[], index: number): boolean {
  return index < frames.length - 1 || (frames[index]?.children.length ?? 0) > 0;
}

/** Takes the frame off, and what was opened in it and not closed; returns what it holds. */
function closeFrame(parser: Parser, index: number): readonly RichNode[] {
  while (parser.frames.length > index + 1) abandonFrame(parser, parser.frames.length - 1);
  return parser.frames.pop()?.children ?? [];
}

/** Its opening becomes words of the frame around it. A node can fall down three times at most. */
function abandonFrame({ frames }: Parser, index: number): void {
  const [frame] = frames.splice(index, 1);
  const outer = frames[index - 1];
  if (!frame || !outer) return;
  addText(outer, frame.opening);
  for (const child of frame.children) {
    if (child.kind === 'text') addText(outer, child.text);
    else outer.children.push(child);
  }
}

/** Adds words, joined to the words before them. */
function addText(frame: Frame | undefined, text: string): void {
  if (!frame || text === '') return;
  const last = frame.children.at(-1);
  if (last?.kind === 'text') frame.children[frame.children.length - 1] = { kind: 'text', text: last.text + text };
  else frame.children.push({ kind: 'text', text });
}

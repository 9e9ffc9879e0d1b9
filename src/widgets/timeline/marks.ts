import type { EventItem } from '../../derive/drawLists.ts';
import { assertNever } from '../../lib/assertNever.ts';
import './marks.css';

const SVG = 'http://www.w3.org/2000/svg';

/** Half the drawing's side; marks are drawn around its middle. */
const HALF = 12;

/** Radius by importance, CSS pixels. */
const RADII = { 1: 5, 2: 6, 3: 7 } as const;

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** What tells one status from another: the form, so that colour is never the only code. Filled where `sure`. */
function statusShapes(status: EventItem['status'], r: number, sure: boolean): readonly SVGElement[] {
  switch (status) {
    case 'confirmed':
      return [shape('circle', { class: sure ? 'cm-mark-full' : 'cm-mark-open', r: r - 0.75 })];
    case 'reported':
      return [shape('circle', { class: 'cm-mark-open cm-mark-thick', r: r - 1.25 })];
    case 'announced': {
      const half = shape('path', { class: 'cm-mark-part', d: `M0 ${1 - r}a${r - 1} ${r - 1} 0 0 1 0 ${2 * r - 2}z` });
      return [shape('circle', { class: 'cm-mark-open', r: r - 0.75 }), ...(sure ? [half] : [])];
    }
    case 'disputed': {
      const d = r + 0.5;
      const bar = sure ? `M${-d / 2} 0h${d}` : '';
      return [shape('path', { class: 'cm-mark-open', d: `M0 ${-d}L${d} 0L0 ${d}L${-d} 0Z${bar}` })];
    }
    default:
      return assertNever(status);
  }
}

function questionMark(): SVGElement {
  const text = shape('text', { class: 'cm-mark-question', y: 3.5, 'text-anchor': 'middle' });
  text.textContent = '?';
  return text;
}

/** What a set stands for: two of the mark, smaller, in a frame that tells it from the members around it; joined where all are meant. */
function pairOf({ status, form }: Pick<EventItem, 'status' | 'form'>, sure: boolean): SVGElement {
  const pair = shape('g', { class: `cm-mark-${form}` });
  pair.append(shape('rect', { class: 'cm-mark-frame', x: -11, y: -6.5, width: 22, height: 13, rx: 6.5 }));
  if (form === 'joined') pair.append(shape('path', { class: 'cm-mark-bar', d: 'M-4 0h8' }));
  for (const x of [-4.75, 4.75]) {
    const one = shape('g', { transform: `translate(${x})` });
    one.append(...statusShapes(status, 4, sure));
    pair.append(one);
  }
  return pair;
}

/**
 * The mark of an event: its form says the status, its size the importance; an approximate date has a dashed outline,
 * an uncertain one is hollow and asks, a set is two of it in a frame. Drawn in the colour of `--cm-lane`.
 */
export function drawMark(item: Pick<EventItem, 'status' | 'importance' | 'certainty' | 'form'>): SVGElement {
  const { uncertain, approximate } = item.certainty;
  const set = item.form === 'joined' || item.form === 'alternatives';
  const r = uncertain || set ? RADII[3] : RADII[item.importance];
  const svg = shape('svg', {
    class: 'cm-mark',
    viewBox: `${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}`,
    width: 2 * HALF,
    height: 2 * HALF,
    'aria-hidden': 'true',
  });
  const shapes = set ? [pairOf(item, !uncertain)] : statusShapes(item.status, r, !uncertain);
  svg.append(...shapes);
  svg.toggleAttribute('data-approximate', approximate);
  if (approximate && !set) svg.append(shape('circle', { class: 'cm-mark-dashes', r: r + 2.5 }));
  if (uncertain && !set) svg.append(questionMark());
  return svg;
}

import type { BordersItem, CountryItem } from '../../derive/drawLists.ts';
import type { Steps } from '../../lib/steps.ts';
import { createContested } from './contested.ts';
import { createCountryRings } from './countryRings.ts';
import type { Patterns } from './patterns.ts';
import { setAttribute } from '../attributes.ts';
import { createSvg } from './svg.ts';
import { countryShapes, ownerIn, type WorldShapes } from '../../geo/worldShapes.ts';
import { themed } from './themed.ts';

/** How a shape takes part: as a button, as something to click whose button is elsewhere, or only as a drawing. */
export type ShapeRole = 'button' | 'clickable' | 'drawing';

/** The outlines of the world's countries, drawn in world units. */
export interface CountryShapes {
  readonly element: SVGGElement;
  /** Draws a country as told; one without an item is land. */
  dress(code: string, item: CountryItem | undefined, role: ShapeRole): void;
  pathOf(code: string): SVGPathElement | undefined;
  /** Rings the shape that has the focus, or none. */
  ringFocus(code: string | undefined): void;
  setGroupLabel(label: string): void;
  /** Draws the same countries from other outlines: every element stays, and with it the focus. */
  redraw(shapes: WorldShapes): void;
}

export function* makeCountryShapes(
  shapes: WorldShapes,
  borders: BordersItem,
  patterns: Patterns,
): Steps<CountryShapes> {
  const element = createSvg('g');
  const group = createSvg('g', { role: 'group' });
  const rings = createCountryRings();
  let whole = countryShapes(shapes, borders);
  const ownerOf = ownerIn(borders);
  const byCode = new Map<string, SVGPathElement>();
  const byOutline = new Map<string, SVGPathElement>();
  const parts: { readonly path: SVGPathElement; readonly within: string }[] = [];
  for (const shape of shapes.countries) {
    const path = createSvg('path', { class: 'cm-map-shape', d: shape.path, 'data-outline': shape.id });
    setAttribute(path, 'data-plain', 'true');
    setAttribute(path, 'aria-hidden', 'true');
    group.append(path);
    byOutline.set(shape.id, path);
    const owner = ownerOf(shape.id);
    if (owner !== shape.id) parts.push({ path, within: owner });
    else if (whole.has(owner)) byCode.set(owner, path);
  }
  yield;
  const lines = yield* makeLines(shapes, borders, patterns);
  element.append(group, lines.element, rings.element);
  for (const [code, path] of byCode) setAttribute(path, 'data-country', code);
  for (const { path, within } of parts) setAttribute(path, 'data-within', within);

  let focused: string | undefined;
  return {
    element,
    dress(code, item, role) {
      const country = byCode.get(code);
      if (!country) return;
      dressPath(country, item, role, patterns);
      for (const { path, within } of parts) if (within === code) dressPart(path, item, role, patterns);
      const path = whole.get(code)?.path;
      const outline = item?.pattern === 'outlined' && !item.faded ? item.color : undefined;
      rings.set('outlined', code, outline === undefined ? undefined : path, outline && themed(outline));
      rings.set('changed', code, item?.changed ? path : undefined);
      rings.set('selected', code, item?.selected ? path : undefined);
    },
    pathOf: (code) => byCode.get(code),
    ringFocus(code) {
      if (code === focused) return;
      for (const kind of ['focus', 'focus-core'] as const) {
        if (focused !== undefined) rings.set(kind, focused, undefined);
        if (code !== undefined) rings.set(kind, code, whole.get(code)?.path);
      }
      focused = code;
    },
    setGroupLabel: (label) => setAttribute(group, 'aria-label', label),
    redraw(finer) {
      whole = countryShapes(finer, borders);
      for (const { id, path } of finer.countries) byOutline.get(id)?.setAttribute('d', path);
      lines.redraw(finer);
      rings.redraw((code) => whole.get(code)?.path);
    },
  };
}

/** Coasts, borders, and the contested areas over both. */
function* makeLines(
  shapes: WorldShapes,
  borders: BordersItem,
  patterns: Patterns,
): Steps<Pick<CountryShapes, 'element' | 'redraw'>> {
  const element = createSvg('g');
  const between = shapes.bordersBetween(borders);
  yield;
  const coasts = createSvg('path', { class: 'cm-map-coasts', d: shapes.coasts });
  const lines = createSvg('path', { class: 'cm-map-borders', d: between });
  element.append(coasts, lines, createContested(shapes, borders, patterns));
  return {
    element,
    redraw(finer) {
      coasts.setAttribute('d', finer.coasts);
      lines.setAttribute('d', finer.bordersBetween(borders));
      element.lastElementChild?.replaceWith(createContested(finer, borders, patterns));
    },
  };
}

function dressPath(path: SVGPathElement, item: CountryItem | undefined, role: ShapeRole, patterns: Patterns): void {
  dressPart(path, item, role, patterns);
  const isButton = role === 'button';
  setAttribute(path, 'role', isButton ? 'button' : undefined);
  setAttribute(path, 'aria-hidden', isButton ? undefined : 'true');
  setAttribute(path, 'aria-label', isButton ? item?.name : undefined);
  setAttribute(path, 'data-standing', item?.standing ?? 'none');
  setAttribute(path, 'data-changed', item?.changed ? 'true' : undefined);
  // Where a marker stands for the country, that is the chosen one.
  setAttribute(path, 'aria-current', item?.selected && role !== 'clickable' ? 'true' : undefined);
  if (!isButton) path.removeAttribute('tabindex');
}

/** What a country's contested part shares with it: the fill, the pointer, and its name under the pointer. */
function dressPart(path: SVGPathElement, item: CountryItem | undefined, role: ShapeRole, patterns: Patterns): void {
  const fill = item?.color === undefined ? undefined : patterns.shapeFill(item.color, item.pattern ?? 'solid');
  setAttribute(path, 'fill', fill);
  setAttribute(path, 'data-plain', fill === undefined ? 'true' : undefined);
  setAttribute(path, 'data-faded', item?.faded ? 'true' : undefined);
  setAttribute(path, 'data-clickable', role === 'drawing' ? undefined : 'true');
  showUnderPointer(path, item?.label);
}

/** Of the world's 240 shapes most have no part in a story, and no name to show. */
function showUnderPointer(path: SVGPathElement, label: string | undefined): void {
  const known = path.querySelector('title');
  if (label === undefined) return known?.remove();
  const title = known ?? path.appendChild(createSvg('title'));
  if (title.textContent !== label) title.textContent = label;
}

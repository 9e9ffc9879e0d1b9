import { escapeHtml } from '../lib/escapeHtml.ts';
import { across } from './across.ts';
import { drawMap, type MapDrawingOf, mapRatio } from './mapDrawing.ts';
import { LIGHT } from './palette.ts';
import { svgText } from './svgText.ts';
import { fewLines, linesOf, type Measure } from './textLines.ts';
import { PICTURE_FONT } from './viewPicture.ts';

/** The size that Open Graph's readers show whole. */
export const CARD = { width: 1200, height: 630 };

const MARGIN = 56;
/** Between the text above and the foot below. */
const MAP_TOP = 172;
const MAP_HEIGHT = 400;

/** What a card says, in words of its language. */
export interface CardScene {
  readonly language: string;
  /** Its lines run from the right; the map is as it is. */
  readonly mirrored: boolean;
  readonly title: string;
  /** One line below the title. */
  readonly line: string;
  /** At the foot, at either side. */
  readonly foot: readonly [string, string];
  readonly map: Omit<MapDrawingOf, 'look'>;
  readonly measure: Measure;
}

/** The picture that stands for a story where its link is shared: its title over its map, as SVG of the card's size. */
export function cardPicture({ language, mirrored, title, line, foot, map, measure }: CardScene): string {
  const { width, height } = CARD;
  const room = width - 2 * MARGIN;
  const { at } = across(width, mirrored);
  const [start, end] = [at(MARGIN), at(width - MARGIN)];
  const linesAt = (size: number): readonly string[] => linesOf(title, room, (text) => measure(text, size, 700));
  const [size, first] = [56, 48, 40].flatMap((one) => (linesAt(one).length === 1 ? [[one, 84] as const] : []))[0] ?? [
    40, 58,
  ];
  const texts = [
    ...fewLines(linesAt(size), 2).map((text, index) =>
      svgText(text, start, first + index * 46, { size, color: LIGHT.ink, weight: 700, mirrored }),
    ),
    svgText(line, start, MAP_TOP - 26, { size: 26, color: LIGHT.muted, mirrored }),
    svgText(foot[0], start, height - 20, { size: 24, color: LIGHT.ink, weight: 700, mirrored }),
    svgText(foot[1], end, height - 20, { size: 24, color: LIGHT.muted, anchor: 'end', mirrored }),
  ];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `lang="${escapeHtml(language)}" font-family="${escapeHtml(PICTURE_FONT)}">` +
    `<rect width="${width}" height="${height}" fill="${LIGHT.paper}"/>${mapBand(map)}${texts.join('')}</svg>`
  );
}

/** The map from edge to edge, its home view whole in the middle. */
function mapBand(map: CardScene['map']): string {
  const width = Math.min(CARD.width, MAP_HEIGHT / mapRatio(map.home));
  const side = (CARD.width - width) / 2;
  const look = {
    palette: LIGHT,
    coarse: 1,
    speck: 4,
    tile: 9,
    named: false as const,
    above: 0.05,
    width,
    beside: side / width,
  };
  const { content } = drawMap({ ...map, look });
  const box = `<rect width="${CARD.width}" height="${MAP_HEIGHT}"`;
  return (
    `<g transform="translate(0 ${MAP_TOP})"><clipPath id="map">${box}/></clipPath><g clip-path="url(#map)">` +
    `${box} fill="${LIGHT.sea}"/><g transform="translate(${Math.round(side)} 0)">${content}</g></g></g>`
  );
}

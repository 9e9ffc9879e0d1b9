import { capitals } from '../../geo/capitals.ts';
import { distanceKm } from '../../geo/distance.ts';
import { latLng } from '../../geo/latLng.ts';
import { isRecord } from '../../story/upgrades.ts';
import { toolProblem, type ToolProblem } from '../../story/toolProblems.ts';
import type { CountryOutlines } from './countryOutlines.ts';

/**
 * The outlines are coarse, and leave small islands out. Measured on a hundred islands, capes and border towns: a coast
 * may be drawn 50 km off, and the farthest islands that are in no outline, Saint-Pierre and Rapa Nui, are nearly 4,000 km
 * from that of their country. On another country's land there are none of these; lines that states quarrel over lie
 * within 400 km.
 */
const nearby = 100;
const farOnLand = 400;
const farAtSea = 4_000;

type Point = readonly [lat: number, lng: number];

interface CountryPoint {
  readonly country: string;
  readonly at: Point;
  readonly path: string;
}

/** Places whose point is not where their country is: most have latitude and longitude swapped, or a sign lost. */
export function findStrayPlaces(
  file: Readonly<Record<string, unknown>>,
  outlines: CountryOutlines,
): readonly ToolProblem[] {
  return pointsOf(file).flatMap((point) => findStray(point, outlines) ?? []);
}

function findStray({ country, at, path }: CountryPoint, outlines: CountryOutlines): ToolProblem | null {
  const distance = distanceOf(at, country, outlines);
  if (distance === null || distance <= nearby) return null;
  const isInside = (point: Point): boolean => distanceOf(point, country, outlines) === 0;
  const [lat, lng] = at;
  const swapped = distanceOf([lng, lat], country, outlines);
  // A small island is in no outline: to be beside its country, and otherwise far from it, says as much.
  if (swapped === 0 || (swapped !== null && swapped <= nearby && distance > farOnLand)) {
    return toolProblem('STORY-312', path, shown(at), country, shown([lng, lat]));
  }
  const outline = outlines.outlineAt(latLng(lat, lng));
  // Many countries have a station in Antarctica.
  if (outline === 'AQ' || distance <= (outline === null ? farAtSea : farOnLand)) return null;
  const turned: readonly Point[] = [
    [lat, -lng],
    [-lat, lng],
    [-lat, -lng],
  ];
  const where = `${outline === null ? '' : `in ${outline}, `}${Number(distance.toPrecision(2))} km from ${country}`;
  const guess = turned.find(isInside);
  return toolProblem('STORY-313', path, shown(at), where, guess ? shown(guess) : null);
}

function shown(point: Point): string {
  return `[${point.join(', ')}]`;
}

/** Null where nobody can say: a point off the globe, a country without an outline and without a capital that is known. */
function distanceOf([lat, lng]: Point, country: string, outlines: CountryOutlines): number | null {
  if (Math.abs(lat) > 90 || Math.abs(lng) > 180) return null;
  const at = latLng(lat, lng);
  const capital = capitals.get(country);
  // A country that the outlines leave out is its capital.
  return outlines.distance(country, at) ?? (capital ? distanceKm(capital, at) : null);
}

function pointsOf({ places }: Readonly<Record<string, unknown>>): readonly CountryPoint[] {
  return (Array.isArray(places) ? places : []).flatMap((place: unknown, index) => {
    const { at, country } = isRecord(place) ? place : {};
    if (typeof country !== 'string' || !isPoint(at)) return [];
    return [{ country, at, path: `places[${index}].at` }];
  });
}

function isPoint(value: unknown): value is Point {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'number');
}

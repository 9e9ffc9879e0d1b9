import { latLng } from './latLng.ts';
import type { LatLng } from './types.ts';

/**
 * Where each country is governed from, by ISO code: degrees north and east. The story's own from its facts (Natural Earth's
 * populated places), the others to a tenth of a degree. A line of the map that joins countries begins and ends there.
 */
const table = `
  US 38.90 -77.01, IL 31.78 35.21, AE 24.47 54.37, BH 26.24 50.58, SD 15.59 32.53, MA 34.03 -6.84, KZ 51.18 71.43,
  KG 42.88 74.58, TJ 38.56 68.77, TM 37.95 58.38, UZ 41.31 69.29, RU 55.75 37.61, UA 50.44 30.51, CN 39.93 116.39,
  AF 34.5 69.2, AM 40.2 44.5, AZ 40.4 49.8, BY 53.9 27.6, CA 45.4 -75.7, CY 35.2 33.4, DE 52.5 13.4, DZ 36.8 3.1,
  EE 59.4 24.7, EG 30.1 31.2, ER 15.3 38.9, ES 40.4 -3.7, ET 9 38.8, FI 60.2 25, FR 48.9 2.4, GB 51.5 -0.1, GE 41.7 44.8,
  GR 38 23.7, HU 47.5 19.1, IN 28.6 77.2, IQ 33.3 44.4, IR 35.7 51.4, IT 41.9 12.5, JO 32 35.9, JP 35.7 139.7,
  KP 39 125.8, KR 37.6 127, KW 29.4 48, LB 33.9 35.5, LT 54.7 25.3, LV 57 24.1, LY 32.9 13.2, MD 47 28.9, MN 47.9 106.9,
  OM 23.6 58.4, PK 33.7 73.1, PL 52.2 21, PS 31.9 35.2, QA 25.3 51.5, RO 44.4 26.1, RS 44.8 20.5, SA 24.7 46.7,
  SE 59.3 18.1, SO 2.1 45.4, SS 4.9 31.6, SY 33.5 36.3, TN 36.8 10.2, TR 39.9 32.9, XK 42.7 21.2, YE 15.4 44.2
`;

/** By ISO code, in the table's order. */
export const capitals: ReadonlyMap<string, LatLng> = new Map(
  [...table.matchAll(/([A-Z]{2}) (-?[\d.]+) (-?[\d.]+)/g)].map(([, code = '', lat, lng]) => [
    code,
    latLng(Number(lat), Number(lng)),
  ]),
);

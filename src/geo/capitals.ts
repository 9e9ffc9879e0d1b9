import { latLng } from './latLng.ts';
import type { LatLng } from './types.ts';

/**
 * The capital of each state, and of Greenland, by ISO code: degrees north and east, to a tenth of a degree; those of the default
 * story's countries from its facts (Natural Earth's populated places). A line of the map that joins countries begins and ends
 * there. Where the law names one city and the government sits in another it is the one that is named (Amsterdam, Sucre,
 * Yamoussoukro), of three the executive's (Pretoria); where none is named, where the government sits (Yaren). Not in it:
 * Equatorial Guinea, whose capital is being moved.
 */
const table = `
  AD 42.5 1.5, AE 24.47 54.37, AF 34.5 69.2, AG 17.1 -61.8, AL 41.3 19.8, AM 40.2 44.5, AO -8.8 13.2, AR -34.6 -58.4,
  AT 48.2 16.4, AU -35.3 149.1, AZ 40.4 49.8, BA 43.9 18.4, BB 13.1 -59.6, BD 23.7 90.4, BE 50.8 4.4, BF 12.4 -1.5,
  BG 42.7 23.3, BH 26.24 50.58, BI -3.4 29.9, BJ 6.5 2.6, BN 4.9 114.9, BO -19 -65.3, BR -15.8 -47.9, BS 25.1 -77.3,
  BT 27.5 89.6, BW -24.7 25.9, BY 53.9 27.6, BZ 17.3 -88.8, CA 45.4 -75.7, CD -4.33 15.31, CF 4.4 18.6,
  CG -4.26 15.24, CH 46.9 7.4, CI 6.8 -5.3, CL -33.4 -70.7, CM 3.9 11.5, CN 39.93 116.39, CO 4.7 -74.1, CR 9.9 -84.1,
  CU 23.1 -82.4, CV 14.9 -23.5, CY 35.2 33.4, CZ 50.1 14.4, DE 52.5 13.4, DJ 11.6 43.1, DK 55.7 12.6, DM 15.3 -61.4,
  DO 18.5 -69.9, DZ 36.8 3.1, EC -0.2 -78.5, EE 59.4 24.7, EG 30.1 31.2, ER 15.3 38.9, ES 40.4 -3.7, ET 9 38.8,
  FI 60.2 25, FJ -18.1 178.4, FM 6.9 158.2, FR 48.9 2.4, GA 0.4 9.5, GB 51.5 -0.1, GD 12.1 -61.8, GE 41.7 44.8,
  GH 5.6 -0.2, GL 64.2 -51.7, GM 13.5 -16.6, GN 9.5 -13.7, GR 38 23.7, GT 14.6 -90.5, GW 11.9 -15.6, GY 6.8 -58.2,
  HN 14.1 -87.2, HR 45.8 16, HT 18.5 -72.3, HU 47.5 19.1, ID -6.2 106.8, IE 53.3 -6.3, IL 31.78 35.21, IN 28.6 77.2,
  IQ 33.3 44.4, IR 35.7 51.4, IS 64.1 -21.9, IT 41.9 12.5, JM 18 -76.8, JO 32 35.9, JP 35.7 139.7, KE -1.3 36.8,
  KG 42.88 74.58, KH 11.6 104.9, KI 1.3 173, KM -11.7 43.3, KN 17.3 -62.7, KP 39 125.8, KR 37.6 127, KW 29.4 48,
  KZ 51.18 71.43, LA 18 102.6, LB 33.9 35.5, LC 14 -61, LI 47.1 9.5, LK 6.9 79.9, LR 6.3 -10.8, LS -29.3 27.5,
  LT 54.7 25.3, LU 49.6 6.1, LV 57 24.1, LY 32.9 13.2, MA 34.03 -6.84, MC 43.7 7.4, MD 47 28.9, ME 42.4 19.3,
  MG -18.9 47.5, MH 7.1 171.4, MK 42 21.4, ML 12.6 -8, MM 19.7 96.1, MN 47.9 106.9, MR 18.1 -16, MT 35.9 14.5,
  MU -20.2 57.5, MV 4.2 73.5, MW -14 33.8, MX 19.4 -99.1, MY 3.1 101.7, MZ -26 32.6, NA -22.6 17.1, NE 13.5 2.1,
  NG 9.1 7.5, NI 12.1 -86.3, NL 52.4 4.9, NO 59.9 10.8, NP 27.7 85.3, NR -0.5 166.9, NZ -41.3 174.8, OM 23.6 58.4,
  PA 9 -79.5, PE -12 -77, PG -9.5 147.2, PH 14.6 121, PK 33.7 73.1, PL 52.2 21, PS 31.9 35.2, PT 38.7 -9.1,
  PW 7.5 134.6, PY -25.3 -57.6, QA 25.3 51.5, RO 44.4 26.1, RS 44.8 20.5, RU 55.75 37.61, RW -1.9 30.1, SA 24.7 46.7,
  SB -9.4 160, SC -4.6 55.5, SD 15.59 32.53, SE 59.3 18.1, SG 1.3 103.9, SI 46.1 14.5, SK 48.1 17.1, SL 8.5 -13.2,
  SM 43.9 12.5, SN 14.7 -17.4, SO 2.1 45.4, SR 5.9 -55.2, SS 4.9 31.6, ST 0.3 6.7, SV 13.7 -89.2, SY 33.5 36.3,
  SZ -26.3 31.1, TD 12.1 15, TG 6.1 1.2, TH 13.8 100.5, TJ 38.56 68.77, TL -8.6 125.6, TM 37.95 58.38, TN 36.8 10.2,
  TO -21.1 -175.2, TR 39.9 32.9, TT 10.7 -61.5, TV -8.5 179.2, TW 25 121.5, TZ -6.2 35.7, UA 50.44 30.51, UG 0.3 32.6,
  US 38.90 -77.01, UY -34.9 -56.2, UZ 41.31 69.29, VA 41.9 12.45, VC 13.2 -61.2, VE 10.5 -66.9, VN 21 105.8,
  VU -17.7 168.3, WS -13.8 -171.8, XK 42.7 21.2, YE 15.4 44.2, ZA -25.7 28.2, ZM -15.4 28.3, ZW -17.8 31
`;

/** By ISO code, in the table's order. */
export const capitals: ReadonlyMap<string, LatLng> = new Map(
  [...table.matchAll(/([A-Z]{2}) (-?[\d.]+) (-?[\d.]+)/g)].map(([, code = '', lat, lng]) => [
    code,
    latLng(Number(lat), Number(lng)),
  ]),
);

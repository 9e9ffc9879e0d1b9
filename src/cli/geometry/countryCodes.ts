/**
 * The atlas's three-letter codes and our two-letter ones (ISO 3166-1, and XK for Kosovo). The atlas's own ids are
 * numeric and not usable as they stand: Kosovo, Somaliland and Northern Cyprus have negative ones, and Ashmore shares
 * Australia's.
 */
const table = `
  ABW AW, AFG AF, AGO AO, AIA AI, ALA AX, ALB AL, AND AD, ARE AE, ARG AR, ARM AM, ASM AS, ATA AQ, ATF TF,
  ATG AG, AUS AU, AUT AT, AZE AZ, BDI BI, BEL BE, BEN BJ, BFA BF, BGD BD, BGR BG, BHR BH, BHS BS, BIH BA,
  BLM BL, BLR BY, BLZ BZ, BMU BM, BOL BO, BRA BR, BRB BB, BRN BN, BTN BT, BWA BW, CAF CF, CAN CA, CHE CH,
  CHL CL, CHN CN, CIV CI, CMR CM, COD CD, COG CG, COK CK, COL CO, COM KM, CPV CV, CRI CR, CUB CU, CUW CW,
  CYM KY, CYP CY, CZE CZ, DEU DE, DJI DJ, DMA DM, DNK DK, DOM DO, DZA DZ, ECU EC, EGY EG, ERI ER, ESH EH,
  ESP ES, EST EE, ETH ET, FIN FI, FJI FJ, FLK FK, FRA FR, FRO FO, FSM FM, GAB GA, GBR GB, GEO GE, GGY GG,
  GHA GH, GIN GN, GMB GM, GNB GW, GNQ GQ, GRC GR, GRD GD, GRL GL, GTM GT, GUM GU, GUY GY, HKG HK, HMD HM,
  HND HN, HRV HR, HTI HT, HUN HU, IDN ID, IMN IM, IND IN, IOT IO, IRL IE, IRN IR, IRQ IQ, ISL IS, ISR IL,
  ITA IT, JAM JM, JEY JE, JOR JO, JPN JP, KAZ KZ, KEN KE, KGZ KG, KHM KH, KIR KI, KNA KN, KOR KR, KWT KW,
  LAO LA, LBN LB, LBR LR, LBY LY, LCA LC, LIE LI, LKA LK, LSO LS, LTU LT, LUX LU, LVA LV, MAC MO, MAF MF,
  MAR MA, MCO MC, MDA MD, MDG MG, MDV MV, MEX MX, MHL MH, MKD MK, MLI ML, MLT MT, MMR MM, MNE ME, MNG MN,
  MNP MP, MOZ MZ, MRT MR, MSR MS, MUS MU, MWI MW, MYS MY, NAM NA, NCL NC, NER NE, NFK NF, NGA NG, NIC NI,
  NIU NU, NLD NL, NOR NO, NPL NP, NRU NR, NZL NZ, OMN OM, PAK PK, PAN PA, PCN PN, PER PE, PHL PH, PLW PW,
  PNG PG, POL PL, PRI PR, PRK KP, PRT PT, PRY PY, PSE PS, PYF PF, QAT QA, ROU RO, RUS RU, RWA RW, SAU SA,
  SDN SD, SEN SN, SGP SG, SGS GS, SHN SH, SLB SB, SLE SL, SLV SV, SMR SM, SOM SO, SPM PM, SRB RS, SSD SS,
  STP ST, SUR SR, SVK SK, SVN SI, SWE SE, SWZ SZ, SXM SX, SYC SC, SYR SY, TCA TC, TCD TD, TGO TG, THA TH,
  TJK TJ, TKM TM, TLS TL, TON TO, TTO TT, TUN TN, TUR TR, TUV TV, TWN TW, TZA TZ, UGA UG, UKR UA, URY UY,
  USA US, UZB UZ, VAT VA, VCT VC, VEN VE, VGB VG, VIR VI, VNM VN, VUT VU, WLF WF, WSM WS, XKX XK, YEM YE,
  ZAF ZA, ZMB ZM, ZWE ZW,
`;

export const alpha2ByAlpha3: ReadonlyMap<string, string> = new Map(
  [...table.matchAll(/([A-Z]{3}) ([A-Z]{2})/g)].map(([, alpha3 = '', alpha2 = '']) => [alpha3, alpha2]),
);

/** Outlines that the atlas keeps apart and no country code names; who owns them is the worldview's to say. */
export const contestedParts: ReadonlyMap<string, string> = new Map([
  ['CYN', 'CY-north'],
  ['SOL', 'SO-land'],
  ['KAS', 'siachen'],
]);

/** Reefs that the atlas keeps apart from Australia under Australia's number: no zoom of ours shows them. */
export const leftOut: ReadonlySet<string> = new Set(['ATC']);

/**
 * The atlas lumps Christmas Island and the Cocos Islands together; they have a code each and lie either side of 100°
 * E.
 */
export const lumpedIslands = { alpha3: 'IOA', parting: 100, west: 'CC', east: 'CX' } as const;

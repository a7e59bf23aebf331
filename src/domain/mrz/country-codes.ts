/** ISO 3166-1: alpha-3 and the alpha-2 that names are looked up by. */
const iso3166 = `
AFG:AF ALA:AX ALB:AL DZA:DZ ASM:AS AND:AD AGO:AO AIA:AI ATA:AQ ATG:AG ARG:AR ARM:AM ABW:AW AUS:AU AUT:AT AZE:AZ
BHS:BS BHR:BH BGD:BD BRB:BB BLR:BY BEL:BE BLZ:BZ BEN:BJ BMU:BM BTN:BT BOL:BO BES:BQ BIH:BA BWA:BW BVT:BV BRA:BR
IOT:IO BRN:BN BGR:BG BFA:BF BDI:BI CPV:CV KHM:KH CMR:CM CAN:CA CYM:KY CAF:CF TCD:TD CHL:CL CHN:CN CXR:CX CCK:CC
COL:CO COM:KM COG:CG COD:CD COK:CK CRI:CR CIV:CI HRV:HR CUB:CU CUW:CW CYP:CY CZE:CZ DNK:DK DJI:DJ DMA:DM DOM:DO
ECU:EC EGY:EG SLV:SV GNQ:GQ ERI:ER EST:EE SWZ:SZ ETH:ET FLK:FK FRO:FO FJI:FJ FIN:FI FRA:FR GUF:GF PYF:PF ATF:TF
GAB:GA GMB:GM GEO:GE DEU:DE GHA:GH GIB:GI GRC:GR GRL:GL GRD:GD GLP:GP GUM:GU GTM:GT GGY:GG GIN:GN GNB:GW GUY:GY
HTI:HT HMD:HM VAT:VA HND:HN HKG:HK HUN:HU ISL:IS IND:IN IDN:ID IRN:IR IRQ:IQ IRL:IE IMN:IM ISR:IL ITA:IT JAM:JM
JPN:JP JEY:JE JOR:JO KAZ:KZ KEN:KE KIR:KI PRK:KP KOR:KR KWT:KW KGZ:KG LAO:LA LVA:LV LBN:LB LSO:LS LBR:LR LBY:LY
LIE:LI LTU:LT LUX:LU MAC:MO MDG:MG MWI:MW MYS:MY MDV:MV MLI:ML MLT:MT MHL:MH MTQ:MQ MRT:MR MUS:MU MYT:YT MEX:MX
FSM:FM MDA:MD MCO:MC MNG:MN MNE:ME MSR:MS MAR:MA MOZ:MZ MMR:MM NAM:NA NRU:NR NPL:NP NLD:NL NCL:NC NZL:NZ NIC:NI
NER:NE NGA:NG NIU:NU NFK:NF MKD:MK MNP:MP NOR:NO OMN:OM PAK:PK PLW:PW PSE:PS PAN:PA PNG:PG PRY:PY PER:PE PHL:PH
PCN:PN POL:PL PRT:PT PRI:PR QAT:QA REU:RE ROU:RO RUS:RU RWA:RW BLM:BL SHN:SH KNA:KN LCA:LC MAF:MF SPM:PM VCT:VC
WSM:WS SMR:SM STP:ST SAU:SA SEN:SN SRB:RS SYC:SC SLE:SL SGP:SG SXM:SX SVK:SK SVN:SI SLB:SB SOM:SO ZAF:ZA SGS:GS
SSD:SS ESP:ES LKA:LK SDN:SD SUR:SR SJM:SJ SWE:SE CHE:CH SYR:SY TWN:TW TJK:TJ TZA:TZ THA:TH TLS:TL TGO:TG TKL:TK
TON:TO TTO:TT TUN:TN TUR:TR TKM:TM TCA:TC TUV:TV UGA:UG UKR:UA ARE:AE GBR:GB USA:US UMI:UM URY:UY UZB:UZ VUT:VU
VEN:VE VNM:VN VGB:VG VIR:VI WLF:WF ESH:EH YEM:YE ZMB:ZM ZWE:ZW`

/** ICAO 9303 part 3, section 5, beyond ISO 3166. Those with an alpha-2 are named in every language, the others in English. */
const special: Readonly<Record<string, { region: string } | { name: string }>> = {
  D: { region: 'DE' },
  RKS: { region: 'XK' },
  EUE: { region: 'EU' },
  GBD: { name: 'British Overseas Territories citizen' },
  GBN: { name: 'British National (Overseas)' },
  GBO: { name: 'British Overseas citizen' },
  GBP: { name: 'British protected person' },
  GBS: { name: 'British subject' },
  UNO: { name: 'United Nations' },
  UNA: { name: 'United Nations specialized agency' },
  UNK: { name: 'United Nations Interim Administration Mission in Kosovo' },
  XBA: { name: 'African Development Bank' },
  XIM: { name: 'African Export-Import Bank' },
  XCC: { name: 'Caribbean Community' },
  XCE: { name: 'Council of Europe' },
  XCO: { name: 'Common Market for Eastern and Southern Africa' },
  XEC: { name: 'Economic Community of West African States' },
  XES: { name: 'Organization of Eastern Caribbean States' },
  XMP: { name: 'Parliamentary Assembly of the Mediterranean' },
  XOM: { name: 'Sovereign Military Order of Malta' },
  XPO: { name: 'Interpol' },
  XDC: { name: 'Southern African Development Community' },
  XXA: { name: 'Stateless person' },
  XXB: { name: 'Refugee (1951 Convention)' },
  XXC: { name: 'Refugee (other)' },
  XXX: { name: 'Nationality not stated' },
  ANT: { name: 'Netherlands Antilles' },
  NTZ: { name: 'Neutral Zone' },
  UTO: { name: 'Utopia' },
}

interface CountryCode {
  code: string
  /** For names in any language. */
  region: string | null
  /** The name in English where there is no region. */
  name: string | null
}

function entryOf(pair: string): CountryCode {
  const [code = '', region = ''] = pair.split(':')
  return { code, region, name: null }
}

const entries: readonly CountryCode[] = [
  ...iso3166.trim().split(/\s+/).map(entryOf),
  ...Object.entries(special).map(([code, told]) => ({ code, region: null, name: null, ...told })),
]

/** Every code that may stand for a state or nationality, without fillers. */
export const countryCodes: ReadonlyMap<string, CountryCode> = new Map(entries.map((entry) => [entry.code, entry]))

/** Whether `code` (`D`, `D<<`, `UTO`) may stand in a machine-readable zone (ICAO 9303 part 3, section 5). */
export function isMrzCountryCode(code: string): boolean {
  return countryCodes.has(code.replace(/<+$/, ''))
}

import { mod97 } from './mod-97.ts'
import type { ChecksumScheme } from './number-scheme.ts'

/** How long accounts of each country are, by length (ISO 13616, the registry of SWIFT). */
const countriesByLength: Readonly<Record<number, string>> = {
  15: 'NO',
  16: 'BE',
  18: 'DK FK FI FO GL NL SD',
  19: 'MK SI',
  20: 'AT BA EE KZ LT LU MN XK',
  21: 'CH HR LI LV',
  22: 'BG BH CR DE GB GE IE ME RS VA',
  23: 'AE GI IL IQ OM SO TL',
  24: 'AD CZ DZ ES MD PK RO SA SE SK TN VG YE',
  25: 'LY PT ST',
  26: 'IS TR',
  27: 'BI DJ FR GR IT MC MR SM',
  28: 'AL AZ BY CY DO GT HN HU LB NI PL SV',
  29: 'BR EG PS QA UA',
  30: 'JO KW MU',
  31: 'MT SC',
  32: 'LC',
  33: 'RU',
}
const lengthOf = new Map(
  Object.entries(countriesByLength).flatMap(([length, countries]) =>
    countries.split(' ').map((country) => [country, Number(length)] as const),
  ),
)

/** International bank account numbers: country, two check digits, then the account as its country writes it. */
export const iban: ChecksumScheme = {
  name: 'iban',
  severity: 'must',
  form: { test: (number) => /^[A-Z]{2}\d{2}[A-Z\d]+$/.test(number) && number.length === lengthOf.get(number.slice(0, 2)) },
  checkDigit: (number) => String(98 - mod97(`${number.slice(4)}${number.slice(0, 2)}00`)).padStart(2, '0'),
  checkPlace: () => 2,
}

import { isoDate } from '../formats/calendar-date.ts'
import { type CodeFormat, type CodeValue, codeValue } from './code-format.ts'
import { type AamvaCode, parseAamva } from './parse-aamva.ts'

type Elements = AamvaCode['elements']

/** Months first in the United States, years first in Canada and in the first version: no year from 1900 on begins as a month does. */
function dateOf(text: string): string | null {
  const match = /^(?:(?<month>\d\d)(?<day>\d\d)(?<year>(?:19|2\d)\d\d)|(?<yearFirst>(?:19|2\d)\d\d)(?<month2>\d\d)(?<day2>\d\d))$/.exec(
    text,
  )
  if (!match?.groups) return null
  const { month, day, year, yearFirst, month2, day2 } = match.groups
  return isoDate({ year: Number(year ?? yearFirst), month: Number(month ?? month2), day: Number(day ?? day2) })
}

const sexes: Readonly<Record<string, string>> = { '1': 'M', '2': 'F', '9': 'X', M: 'M', F: 'F', X: 'X' }

/** `232690000` is five digits and four that say nothing. */
function postcode(text: string): string {
  const [, five = '', four = ''] = /^(\d{5})(\d{4})$/.exec(text) ?? []
  if (five === '') return text
  return four === '0000' ? five : `${five}-${four}`
}

/** In the first version all names stand in one element; from the second on given names did, until the fourth. */
function namesOf(all: Elements) {
  const [last, first, ...middles] = (all['DAA'] ?? '').split(/[,@]/).map((part) => part.trim())
  const given = (all['DCT'] ?? '').replaceAll(',', ' ').trim()
  const isCut = (element: string): boolean => all[element] === 'T'
  return {
    surname: { text: all['DCS'] ?? all['DAB'] ?? last, isCut: isCut('DDE') },
    first: { text: all['DAC'] ?? (given === '' ? first : given), isCut: isCut('DDF') },
    middle: { text: all['DAD'] ?? middles.join(' '), isCut: isCut('DDG') },
    suffix: all['DCU'] ?? all['DAE'],
  }
}

function spaced(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ')
}

function nameValue(field: string, text: string, isCut: boolean): CodeValue[] {
  return codeValue(field, text).map((value) => (isCut ? { ...value, notes: ['truncated'] } : value))
}

function names(all: Elements, hasField: (field: string) => boolean): CodeValue[] {
  const { surname, first, middle, suffix } = namesOf(all)
  const isApart = hasField('middleName')
  const given = isApart ? spaced(first.text) : spaced(first.text, middle.text)
  return [
    ...nameValue('surname', spaced(surname.text, suffix), surname.isCut),
    ...nameValue('givenNames', given, first.isCut || (!isApart && middle.isCut)),
    ...nameValue('middleName', spaced(middle.text), middle.isCut),
    ...nameValue('fullName', spaced(first.text, middle.text, surname.text, suffix), surname.isCut || first.isCut || middle.isCut),
  ]
}

function address(all: Elements): CodeValue[] {
  const line = (...elements: readonly string[]): string => spaced(...elements.map((element) => all[element]))
  const streets = [line('DAG', 'DAL'), line('DAH', 'DAM')]
  const zip = postcode(all['DAK'] ?? all['DAP'] ?? '')
  const city = [line('DAI', 'DAN'), spaced(line('DAJ', 'DAO'), zip)]
  return codeValue('address', [...streets, ...city].filter((part) => part !== '').join(', '))
}

/** Elements that say one field as it is. */
const plain: Readonly<Record<string, readonly string[]>> = {
  DAQ: ['licenceNumber', 'documentNumber'],
  DCF: ['serialNumber'],
  DCA: ['licenceClass'],
  DAR: ['licenceClass'],
  DCB: ['conditions'],
  DAS: ['conditions'],
  DCD: ['endorsements'],
  DAU: ['height'],
  DAY: ['eyeColour'],
  DAZ: ['hairColour'],
  DAG: ['street'],
  DAI: ['city'],
  DAJ: ['state'],
  DCG: ['issuingState'],
}
const dates: Readonly<Record<string, string>> = { DBB: 'dateOfBirth', DBD: 'dateOfIssue', DBA: 'dateOfExpiry' }

/** Driving licences and identity cards of the United States and Canada: AAMVA DL/ID card design standard, 2000 to 2020. */
export const aamva: CodeFormat = {
  read: (text, hasField) => {
    const all = parseAamva(text)?.elements
    if (all === undefined) return null
    const { DBC: sex, DAK: zip } = all
    const values = [
      ...Object.entries(plain).flatMap(([element, fields]) => fields.flatMap((field) => codeValue(field, all[element]))),
      ...Object.entries(dates).flatMap(([element, field]) => codeValue(field, all[element], dateOf(all[element] ?? ''))),
      ...names(all, hasField),
      ...codeValue('sex', sex, sexes[sex ?? '']),
      ...codeValue('postcode', zip, zip && postcode(zip)),
      ...address(all),
    ]
    return { name: 'aamva', values }
  },
}

import type { MrzKind } from '../document-type.ts'

/** Columns `start` to before `end` of one line, from 0. */
export interface MrzSpan {
  line: number
  start: number
  end: number
}

/** How the text of a span is to be understood. `names` holds surname and given names, parted by two fillers. */
export type MrzContent =
  | 'code'
  | 'country'
  | 'number'
  | 'names'
  | 'surname'
  | 'given-names'
  | 'birth'
  | 'expiry'
  | 'issue-month'
  | 'sex'
  | 'optional'

export interface MrzFieldSpec extends MrzSpan {
  /** The field of the document type; for `names` the surname, with `givenNames` after it. */
  field: string
  content: MrzContent
  /** Column of its own check digit on the same line; null when it has none. */
  checkDigit: number | null
  /** Where the rest of a number longer than nine characters stands, when a filler stands in the check digit's place. */
  overflow: MrzSpan | null
}

/** One layout of a machine-readable zone, as data: the parser, the writer and the recogniser work from it. */
export interface MrzFormat {
  kind: MrzKind
  lineLength: number
  /** By line and column: the characters that may stand there. */
  allowed: readonly (readonly string[])[]
  fields: readonly MrzFieldSpec[]
  /**
   * Spans that hold names: letters, single fillers within a name, then only fillers. Two fillers part surname and
   * given names where both stand in one span, and one given name from the next on the French card.
   */
  nameSpans: readonly (MrzSpan & { holds: 'names' | 'surname' | 'given-names' })[]
  /** The digit over several parts in this order; null where the layout has none. */
  composite: { line: number; column: number; parts: readonly MrzSpan[] } | null
  /** Whose documents alone have it, where no field says so. */
  issuer?: string
}

const filler = '<'
const digits = '0123456789'
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const lettersOrFiller = filler + letters
const digitsOrFiller = filler + digits
const anything = filler + digits + letters
const sexes = '<FMX'

/** Every character of a machine-readable zone. */
export const mrzAlphabet = anything

/** A run of `count` columns that may each hold one of `characters`. */
function run(count: number, characters: string): string[] {
  return Array.from({ length: count }, () => characters)
}

function span(line: number, start: number, end: number): MrzSpan {
  return { line, start, end }
}

interface Details {
  checkDigit?: number
  overflow?: MrzSpan
}

function fieldAt(field: string, content: MrzContent, place: MrzSpan & Details): MrzFieldSpec {
  const { line, start, end, checkDigit = null, overflow = null } = place
  return { field, content, line, start, end, checkDigit, overflow }
}

/** First line of every layout but TD1: code, state, names to the end (ICAO 9303 parts 4, 6 and 7). */
function nameLine(first: string, second: string, length: number): string[] {
  return [first, second, ...run(3, lettersOrFiller), ...run(length - 5, lettersOrFiller)]
}

/** Number to expiry of the second line, the same in every layout but TD1: 28 columns. */
const numberToExpiry = [
  ...run(9, anything),
  digitsOrFiller,
  ...run(3, lettersOrFiller),
  ...run(6, digitsOrFiller),
  digits,
  sexes,
  ...run(6, digits),
  digitsOrFiller,
]

function headFields(length: number): MrzFieldSpec[] {
  return [
    fieldAt('documentCode', 'code', span(0, 0, 2)),
    fieldAt('issuingState', 'country', span(0, 2, 5)),
    fieldAt('surname', 'names', span(0, 5, length)),
  ]
}

function secondLineFields(overflow?: MrzSpan): MrzFieldSpec[] {
  const number = overflow ? { ...span(1, 0, 9), checkDigit: 9, overflow } : { ...span(1, 0, 9), checkDigit: 9 }
  return [
    fieldAt('documentNumber', 'number', number),
    fieldAt('nationality', 'country', span(1, 10, 13)),
    fieldAt('dateOfBirth', 'birth', { ...span(1, 13, 19), checkDigit: 19 }),
    fieldAt('sex', 'sex', span(1, 20, 21)),
    fieldAt('dateOfExpiry', 'expiry', { ...span(1, 21, 27), checkDigit: 27 }),
  ]
}

/** ICAO 9303 part 4. */
const td3: MrzFormat = {
  kind: 'TD3',
  lineLength: 44,
  allowed: [nameLine('P', lettersOrFiller, 44), [...numberToExpiry, ...run(14, anything), digitsOrFiller, digitsOrFiller]],
  fields: [...headFields(44), ...secondLineFields(), fieldAt('personalNumber', 'optional', { ...span(1, 28, 42), checkDigit: 42 })],
  nameSpans: [{ ...span(0, 5, 44), holds: 'names' }],
  composite: { line: 1, column: 43, parts: [span(1, 0, 10), span(1, 13, 20), span(1, 21, 43)] },
}

/** ICAO 9303 part 6. */
const td2: MrzFormat = {
  kind: 'TD2',
  lineLength: 36,
  allowed: [nameLine('ACI', anything, 36), [...numberToExpiry, ...run(7, anything), digits]],
  fields: [...headFields(36), ...secondLineFields(span(1, 28, 35)), fieldAt('optionalData', 'optional', span(1, 28, 35))],
  nameSpans: [{ ...span(0, 5, 36), holds: 'names' }],
  composite: { line: 1, column: 35, parts: [span(1, 0, 10), span(1, 13, 20), span(1, 21, 35)] },
}

/** Visas, ICAO 9303 part 7: no composite digit, and optional data without any check digit. */
function visa(kind: 'MRV-A' | 'MRV-B', length: number): MrzFormat {
  return {
    kind,
    lineLength: length,
    allowed: [nameLine('V', anything, length), [...numberToExpiry, ...run(length - 28, anything)]],
    fields: [...headFields(length), ...secondLineFields(), fieldAt('optionalData', 'optional', span(1, 28, length))],
    nameSpans: [{ ...span(0, 5, length), holds: 'names' }],
    composite: null,
  }
}

/** ICAO 9303 part 5. */
const td1: MrzFormat = {
  kind: 'TD1',
  lineLength: 30,
  allowed: [
    ['ACI', anything, ...run(3, lettersOrFiller), ...run(9, anything), digitsOrFiller, ...run(15, anything)],
    [
      ...run(6, digitsOrFiller),
      digitsOrFiller,
      sexes,
      ...run(6, digits),
      digitsOrFiller,
      ...run(3, lettersOrFiller),
      ...run(11, anything),
      digits,
    ],
    run(30, lettersOrFiller),
  ],
  fields: [
    fieldAt('documentCode', 'code', span(0, 0, 2)),
    fieldAt('issuingState', 'country', span(0, 2, 5)),
    fieldAt('documentNumber', 'number', { ...span(0, 5, 14), checkDigit: 14, overflow: span(0, 15, 30) }),
    fieldAt('optionalData', 'optional', span(0, 15, 30)),
    fieldAt('dateOfBirth', 'birth', { ...span(1, 0, 6), checkDigit: 6 }),
    fieldAt('sex', 'sex', span(1, 7, 8)),
    fieldAt('dateOfExpiry', 'expiry', { ...span(1, 8, 14), checkDigit: 14 }),
    fieldAt('nationality', 'country', span(1, 15, 18)),
    fieldAt('optionalData2', 'optional', span(1, 18, 29)),
    fieldAt('surname', 'names', span(2, 0, 30)),
  ],
  nameSpans: [{ ...span(2, 0, 30), holds: 'names' }],
  composite: { line: 1, column: 29, parts: [span(0, 5, 30), span(1, 0, 7), span(1, 8, 15), span(1, 18, 29)] },
}

/**
 * The French identity card of 1988 to 2021, older than ICAO's TD2 though as wide: surname and office on the first
 * line, number (year, month, department, count), given names and birth on the second; one composite digit over all.
 */
const frenchCard: MrzFormat = {
  kind: 'FRA-ID',
  lineLength: 36,
  allowed: [
    ['I', 'D', 'F', 'R', 'A', ...run(25, lettersOrFiller), ...run(6, anything)],
    [...run(4, digits), ...run(8, anything), digits, ...run(14, lettersOrFiller), ...run(6, digitsOrFiller), digits, sexes, digits],
  ],
  fields: [
    fieldAt('documentCode', 'code', span(0, 0, 2)),
    fieldAt('issuingState', 'country', span(0, 2, 5)),
    fieldAt('surname', 'surname', span(0, 5, 30)),
    fieldAt('issuingOffice', 'optional', span(0, 30, 36)),
    fieldAt('documentNumber', 'number', { ...span(1, 0, 12), checkDigit: 12 }),
    fieldAt('dateOfIssue', 'issue-month', span(1, 0, 4)),
    fieldAt('givenNames', 'given-names', span(1, 13, 27)),
    fieldAt('dateOfBirth', 'birth', { ...span(1, 27, 33), checkDigit: 33 }),
    fieldAt('sex', 'sex', span(1, 34, 35)),
  ],
  nameSpans: [
    { ...span(0, 5, 30), holds: 'surname' },
    { ...span(1, 13, 27), holds: 'given-names' },
  ],
  composite: { line: 1, column: 35, parts: [span(0, 0, 36), span(1, 0, 35)] },
}

/**
 * The one line on the front of the permits of 2014 and 2017 by which residents of the mainland travel to Hong Kong, Macao
 * and Taiwan: code and number, expiry, birth, each with its digit. What the digit at the end covers is told in several ways.
 */
const chinesePermit: MrzFormat = {
  kind: 'CHN-EEP',
  lineLength: 30,
  allowed: [['C', 'ST', ...run(9, anything), digits, filler, ...run(7, digits), filler, ...run(7, digits), filler, digitsOrFiller]],
  fields: [
    fieldAt('documentCode', 'code', span(0, 0, 2)),
    fieldAt('documentNumber', 'number', { ...span(0, 2, 11), checkDigit: 11 }),
    fieldAt('dateOfExpiry', 'expiry', { ...span(0, 13, 19), checkDigit: 19 }),
    fieldAt('dateOfBirth', 'birth', { ...span(0, 21, 27), checkDigit: 27 }),
  ],
  nameSpans: [],
  composite: null,
  issuer: 'CHN',
}

/** Every layout that is read and written, by its kind. */
export const mrzFormats: Readonly<Record<MrzKind, MrzFormat>> = {
  TD1: td1,
  TD2: td2,
  TD3: td3,
  'MRV-A': visa('MRV-A', 44),
  'MRV-B': visa('MRV-B', 36),
  'FRA-ID': frenchCard,
  'CHN-EEP': chinesePermit,
}

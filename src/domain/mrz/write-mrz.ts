import type { MrzKind } from '../document-type.ts'
import { checkDigit } from './check-digit.ts'
import { fitNames, fitOne } from './fit-names.ts'
import { type MrzFieldSpec, type MrzFormat, type MrzSpan, mrzFormats } from './mrz-format.ts'
import { textAt } from './number-place.ts'
import { transliterate } from './transliterate.ts'

/** Values in their own forms by field of the document type: `dateOfBirth: '1974-08-12'`. What is absent is left blank. */
export type MrzValues = Readonly<Record<string, string | null | undefined>>

/** Letters and digits; every other sign and space becomes one filler (ICAO 9303 part 3, 4.6). */
function plainCharacters(value: string): string {
  return value
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '<')
    .replace(/<+$/, '')
}

/** `YYMMDD` of an ISO date; fillers for what a partial one leaves open. */
function dateText(value: string, length: number): string {
  return value.replaceAll('-', '').slice(2).slice(0, length).padEnd(length, '<')
}

function sexText(value: string): string {
  return value === 'F' || value === 'M' ? value : '<'
}

function textOf({ field, content, start, end }: MrzFieldSpec, values: MrzValues): string {
  const length = end - start
  const value = values[field] ?? ''
  switch (content) {
    case 'names':
      return fitNames(transliterate(value), transliterate(values['givenNames'] ?? ''), length)
    case 'surname':
      return fitOne(transliterate(value), length)
    case 'given-names':
      // The French card parts one given name from the next by two fillers; hyphens stay single.
      return fitOne(value.trim().split(/\s+/).map(transliterate).join('<<'), length)
    case 'birth':
    case 'expiry':
    case 'issue-month':
      return dateText(value, length)
    case 'sex':
      return sexText(value)
    default:
      return plainCharacters(value).slice(0, length).padEnd(length, '<')
  }
}

/** A sheet of lines being written on. */
type Sheet = string[][]

function put(sheet: Sheet, { line, start }: Omit<MrzSpan, 'end'>, text: string): void {
  const row = sheet[line]
  if (row !== undefined) [...text].forEach((character, index) => (row[start + index] = character))
}

function linesOf(sheet: Sheet): string[] {
  return sheet.map((row) => row.join(''))
}

/** A number of more than nine goes on in the optional data with its check digit (ICAO 9303 part 5, 4.2.4). */
function putLongNumber(sheet: Sheet, spec: MrzFieldSpec, values: MrzValues): void {
  const { overflow, checkDigit: digitColumn } = spec
  const number = plainCharacters(values[spec.field] ?? '')
  const width = spec.end - spec.start
  if (overflow === null || digitColumn === null || number.length <= width) return
  const room = overflow.end - overflow.start
  const whole = number.slice(0, width + room - 1)
  const optional = plainCharacters(values['optionalData'] ?? '')
  const more = `${whole.slice(width)}${checkDigit(whole)}<${optional}`
  put(sheet, { line: spec.line, start: digitColumn }, '<')
  put(sheet, overflow, more.slice(0, room).padEnd(room, '<'))
}

function isLong(spec: MrzFieldSpec, values: MrzValues): boolean {
  return spec.overflow !== null && plainCharacters(values[spec.field] ?? '').length > spec.end - spec.start
}

/** The French number begins with year and month of issue: a number that is given stands above them. */
function putFields(sheet: Sheet, { fields }: MrzFormat, values: MrzValues): void {
  const isNumber = ({ content, field }: MrzFieldSpec): boolean => content === 'number' && (values[field] ?? null) !== null
  for (const spec of fields) if (spec.content !== 'number') put(sheet, spec, textOf(spec, values))
  for (const spec of fields) if (isNumber(spec)) put(sheet, spec, textOf(spec, values))
}

function putCheckDigits(sheet: Sheet, { fields, composite }: MrzFormat, values: MrzValues): void {
  for (const spec of fields) {
    if (isLong(spec, values)) putLongNumber(sheet, spec, values)
    else if (spec.checkDigit !== null) {
      put(sheet, { line: spec.line, start: spec.checkDigit }, checkDigit(textAt(linesOf(sheet), spec)))
    }
  }
  if (composite === null) return
  const lines = linesOf(sheet)
  const text = composite.parts.map((part) => textAt(lines, part)).join('')
  put(sheet, { line: composite.line, start: composite.column }, checkDigit(text))
}

/**
 * The machine-readable lines of a document with right check digits (ICAO 9303 parts 3 to 7 and the French card):
 * names in the zone's letters, cut where they are too long; a long number goes on in the optional data.
 */
export function writeMrz(kind: MrzKind, values: MrzValues): string[] {
  const format = mrzFormats[kind]
  const sheet: Sheet = format.allowed.map(() => Array.from({ length: format.lineLength }, () => '<'))
  putFields(sheet, format, values)
  putCheckDigits(sheet, format, values)
  return linesOf(sheet)
}

import type { MrzKind } from '../document-type.ts'
import type { ReadingNote } from '../reading.ts'
import { guessMrzKind } from './guess-mrz-kind.ts'
import { mrzDate, type MrzDateKind } from './mrz-date.ts'
import { type MrzContent, type MrzFieldSpec, type MrzFormat, type MrzSpan, mrzFormats } from './mrz-format.ts'
import { compositeHolds, numberPlace, textAt } from './number-place.ts'
import { type MrzNames, splitNames } from './split-names.ts'

interface MrzPosition {
  line: number
  column: number
}

export interface ParsedMrzField {
  /** The field of the document type. */
  field: string
  /** As in the lines, fillers included: one character for each of `positions`. */
  text: string
  /** In the field's own form; null when it is blank or means nothing. */
  value: string | null
  line: number
  /** First column, and the one after the last. */
  start: number
  end: number
  positions: readonly MrzPosition[]
  notes: readonly ReadingNote[]
}

export interface ParsedMrz {
  kind: MrzKind
  /** Upper-case, without spaces: what the fields' positions count in. */
  lines: readonly string[]
  fields: readonly ParsedMrzField[]
  /** Every check digit; null where the layout has one and the document left it out. */
  checks: readonly { field: string; holds: boolean | null }[]
  notes: readonly ReadingNote[]
}

export interface ParseMrzRequest {
  lines: readonly string[]
  /** ISO date; decides centuries. */
  today: string
  /** The layout where it is known; found out from the lines when left out. */
  kind?: MrzKind
}

interface Zone {
  format: MrzFormat
  lines: readonly string[]
  today: string
  wholeHolds: boolean | null
}

function positionsOf({ line, start, end }: MrzSpan): MrzPosition[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => ({ line, column: start + index }))
}

/** Fillers as the spaces or signs they stand for, none at the ends; null for a blank. */
function plainText(text: string): string | null {
  return text.replace(/<+/g, ' ').trim() || null
}

function isInComposite({ composite }: MrzFormat, place: MrzSpan): boolean {
  return composite?.parts.some((part) => part.line === place.line && part.start <= place.start && place.end <= part.end) ?? false
}

function checkNotes(zone: Zone, spec: MrzSpan, holds: boolean | null | undefined): ReadingNote[] {
  const notes: ReadingNote[] = []
  if (holds === undefined || holds === null) notes.push('check-digit-absent')
  else notes.push(holds ? 'check-digit-holds' : 'check-digit-fails')
  if (isInComposite(zone.format, spec)) notes.push(zone.wholeHolds === true ? 'composite-holds' : 'composite-fails')
  return notes
}

interface Found {
  field: string
  spans: readonly MrzSpan[]
  value: (text: string) => string | null
  notes: readonly ReadingNote[]
}

function fieldOf(zone: Zone, { field, spans, value, notes }: Found): ParsedMrzField {
  const positions = spans.flatMap(positionsOf)
  const text = spans.map((each) => textAt(zone.lines, each)).join('')
  const { line, start } = spans[0] ?? { line: 0, start: 0 }
  return { field, text, value: value(text), line, start, end: spans.at(-1)?.end ?? start, positions, notes }
}

function nameFields(zone: Zone, spec: MrzFieldSpec, names: MrzNames): ParsedMrzField[] {
  const notes = checkNotes(zone, spec, undefined)
  if (names.truncated) notes.push('truncated')
  const spanOf = ({ start, end }: { start: number; end: number }): MrzSpan => ({
    line: spec.line,
    start: spec.start + start,
    end: spec.start + end,
  })
  const surname = fieldOf(zone, { field: spec.field, spans: [spanOf(names.first)], value: plainText, notes })
  if (spec.content !== 'names') return [surname]
  return [surname, fieldOf(zone, { field: 'givenNames', spans: [spanOf(names.rest)], value: plainText, notes })]
}

function dateField(zone: Zone, spec: MrzFieldSpec, kind: MrzDateKind): ParsedMrzField {
  const text = textAt(zone.lines, spec)
  const value = mrzDate(text, kind, zone.today)
  const holds = spec.checkDigit === null ? undefined : numberPlace(zone.lines, spec).holds
  const notes = checkNotes(zone, spec, holds)
  if (value !== null) notes.push('century-inferred')
  if (value !== null && value.length < 10) notes.push('date-partial')
  return fieldOf(zone, { field: spec.field, spans: [spec], value: () => value, notes })
}

function countryField(zone: Zone, spec: MrzFieldSpec): ParsedMrzField {
  const notes = checkNotes(zone, spec, undefined)
  const value = plainText(textAt(zone.lines, spec))
  if (value === 'UTO') notes.push('specimen-state')
  return fieldOf(zone, { field: spec.field, spans: [spec], value: () => value, notes })
}

function sexValue(text: string): string | null {
  if (text === 'F' || text === 'M') return text
  // Unspecified is a filler in ICAO's own words and an X in many states' practice.
  return text === '<' || text === 'X' ? 'X' : null
}

function optionalField(zone: Zone, spec: MrzFieldSpec): ParsedMrzField {
  const number = zone.format.fields.find(
    ({ overflow }) => overflow !== null && overflow.line === spec.line && overflow.start === spec.start,
  )
  const rest = number ? numberPlace(zone.lines, number).rest : null
  const holds = spec.checkDigit === null ? undefined : numberPlace(zone.lines, spec).holds
  return fieldOf(zone, {
    field: spec.field,
    spans: [rest ?? spec],
    value: plainText,
    notes: checkNotes(zone, spec, holds),
  })
}

type ReadField = (zone: Zone, spec: MrzFieldSpec) => ParsedMrzField[]

function plainField(zone: Zone, spec: MrzFieldSpec, value: Found['value']): ParsedMrzField[] {
  return [fieldOf(zone, { field: spec.field, spans: [spec], value, notes: checkNotes(zone, spec, undefined) })]
}

const readName: ReadField = (zone, spec) => nameFields(zone, spec, splitNames(textAt(zone.lines, spec), spec.content === 'names'))

const readers: Readonly<Record<MrzContent, ReadField>> = {
  names: readName,
  surname: readName,
  'given-names': readName,
  birth: (zone, spec) => [dateField(zone, spec, 'birth')],
  expiry: (zone, spec) => [dateField(zone, spec, 'expiry')],
  'issue-month': (zone, spec) => [dateField(zone, spec, 'issue-month')],
  country: (zone, spec) => [countryField(zone, spec)],
  sex: (zone, spec) => plainField(zone, spec, sexValue),
  code: (zone, spec) => plainField(zone, spec, plainText),
  optional: (zone, spec) => [optionalField(zone, spec)],
  number: (zone, spec) => {
    const { spans, holds } = numberPlace(zone.lines, spec)
    return [fieldOf(zone, { field: spec.field, spans, value: plainText, notes: checkNotes(zone, spec, holds) })]
  },
}

function lineFields(zone: Zone): ParsedMrzField[] {
  return zone.lines.map((text, line) => {
    const spans = [{ line, start: 0, end: text.length }]
    const notes = checkNotes(zone, { line, start: 0, end: text.length }, undefined)
    return fieldOf(zone, { field: `mrzLine${line + 1}`, spans, value: (whole) => whole, notes })
  })
}

function checksOf({ format, lines, wholeHolds }: Zone): ParsedMrz['checks'] {
  const own = format.fields
    .filter((spec) => spec.checkDigit !== null)
    .map((spec) => ({ field: spec.field, holds: numberPlace(lines, spec).holds }))
  return format.composite === null ? own : [...own, { field: 'composite', holds: wholeHolds }]
}

/**
 * Reads a machine-readable zone (ICAO 9303 parts 3 to 7 and the French card). Wrong check digits are told, never
 * thrown away; text that has no layout of a zone gives null. Throws for no text at all.
 */
export function parseMrz({ lines, today, kind }: ParseMrzRequest): ParsedMrz | null {
  const clean = lines.map((line) => line.replace(/\s/g, '').toUpperCase())
  const known = kind ?? guessMrzKind(clean)
  if (known === null || clean.some((line) => !/^[A-Z0-9<]*$/.test(line))) return null
  const format = mrzFormats[known]
  if (clean.length !== format.allowed.length || clean.some((line) => line.length !== format.lineLength)) return null
  const zone: Zone = { format, lines: clean, today, wholeHolds: compositeHolds(format, clean) }
  const fields = [...format.fields.flatMap((spec) => readers[spec.content](zone, spec)), ...lineFields(zone)]
  const notes = new Set<ReadingNote>(fields.flatMap((each) => (each.notes.includes('specimen-state') ? ['specimen-state'] : [])))
  if (zone.wholeHolds !== null) notes.add(zone.wholeHolds ? 'composite-holds' : 'composite-fails')
  return { kind: known, lines: clean, fields, checks: checksOf(zone), notes: [...notes] }
}

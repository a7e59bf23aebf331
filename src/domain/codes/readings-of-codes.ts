import type { DocumentType, FieldSpec } from '../document-type.ts'
import { formatOfField } from '../formats/format-of-field.ts'
import { bareNumber } from '../numbers/bare-number.ts'
import type { Reading } from '../reading.ts'
import { sureCharacters } from '../sure-characters.ts'
import type { CodeValue } from './code-format.ts'
import type { PageCode } from './page-code.ts'
import { readCode } from './read-code.ts'

interface CodesOfDocument {
  documentType: DocumentType
  codes: readonly (PageCode & { pageIndex: number })[]
}

type PlacedCode = CodesOfDocument['codes'][number]

/** What stands in a code is sure: its own error correction holds, or it would not have been read. */
function readingOf({ pageIndex, box }: PlacedCode, said: Pick<Reading, 'field' | 'text' | 'value' | 'notes'>): Reading {
  return { ...said, source: 'barcode', pageIndex, box, characters: sureCharacters(said.text) }
}

/**
 * What the codes of a document say of its fields: those whose text has a known format, and those that hold one field's
 * value and nothing else. Only codes of the kinds that documents of the type carry.
 */
export function readingsOfCodes({ documentType, codes }: CodesOfDocument): Reading[] {
  return codes.filter(({ kind }) => documentType.codes?.includes(kind) === true).flatMap((code) => saidBy(documentType, code))
}

function saidBy(documentType: DocumentType, code: PlacedCode): Reading[] {
  const hasField = (field: string): boolean => Object.hasOwn(documentType.fields, field)
  const known = readCode(code.text, hasField)?.values.filter(({ field }) => hasField(field)) ?? []
  const values = known.length > 0 ? known : aloneIn(documentType, code)
  return values.flatMap(({ field, text, value, notes = [] }) => {
    const spec = documentType.fields[field]
    return spec ? [readingOf(code, { field, text, value: formatOfField(spec).parse(value), notes: [...notes] })] : []
  })
}

function aloneIn(documentType: DocumentType, { kind, text }: PlacedCode): CodeValue[] {
  const value = text.trim()
  return Object.entries(documentType.fields).flatMap(([field, { code }]) =>
    code?.includes(kind) === true && keepsRules(documentType, field, value) ? [{ field, text, value }] : [],
  )
}

/** Some other code may stand on the page: a shop's, a stamp's. */
function keepsRules({ checks }: DocumentType, field: string, value: string): boolean {
  const own = checks.filter(({ fields }) => fields.length === 1 && fields[0] === field)
  return own.every(({ run }) => run({ [field]: value }, { today: '' }).result === 'pass')
}

/** A shorter number may stand in a longer text by chance. */
const fewestCharacters = 7

/**
 * Printed numbers that stand in a code too, whatever else its issuer wrote into it: nobody publishes most formats, and yet
 * the code is a second source for what it holds word for word.
 */
export function numbersInCodes({ documentType, codes }: CodesOfDocument, readings: readonly Reading[]): Reading[] {
  return readings.flatMap((reading): Reading[] => {
    const spec = documentType.fields[reading.field]
    const isSaid = readings.some(({ field, source }) => field === reading.field && source === 'barcode')
    if (spec === undefined || isSaid || !isNumber(spec, reading)) return []
    const number = bareNumber(reading.value ?? '')
    const code = codes.find(({ kind, text }) => documentType.codes?.includes(kind) === true && holds(text, number))
    return code ? [readingOf(code, { field: reading.field, text: number, value: reading.value, notes: [] })] : []
  })
}

function isNumber({ kind }: FieldSpec, { source, value, notes }: Reading): boolean {
  const isWhole = bareNumber(value ?? '').length >= fewestCharacters && /\d{4}/.test(bareNumber(value ?? ''))
  return source === 'ocr' && kind === 'document-number' && isWhole && !notes.includes('alternative')
}

/** As a word of its own, with or without signs inside. */
function holds(text: string, number: string): boolean {
  const words = text.toUpperCase().split(/[^\p{L}\p{N}-]+/u)
  return words.some((word) => bareNumber(word) === number)
}

import type { DocumentType } from '#domain/document-type.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'
import type { Reading } from '#domain/reading.ts'
import type { FieldPage } from './field-line.ts'
import { readFields } from './read-fields.ts'
import { readingsToldByNumber } from './told-by-number.ts'

export interface FieldsOfPagesRequest {
  documentType: DocumentType
  pages: readonly FieldPage[]
  /** What was read already: the machine-readable zone, and its values in print. */
  known: readonly Reading[]
  /** ISO date. */
  today: string
}

/**
 * A document's fields as their labels show them, with what else each may be. Where the zone says a value, print that says
 * another is offered, not held against it: a label read wrong is likelier than a zone whose digits hold.
 */
export function fieldsOfPages({ documentType, pages, known, today }: FieldsOfPagesRequest): Reading[] {
  const zone = known.filter(({ source }) => source === 'mrz')
  const printed = readFields({ documentType, pages, zone, today }).flatMap(({ reading, alternatives, isAlone }) => {
    const spec = documentType.fields[reading.field]
    const own = known.filter(({ field, value }) => field === reading.field && value !== null)
    if (!spec || own.some(({ source }) => source === 'ocr')) return []
    const isSaid = own.every(({ value }) => value !== null && reading.value !== null && formatOfField(spec).same(value, reading.value))
    // A part of a longer printed name proves nothing.
    const isWhole = own.length === 0 || spec.kind !== 'name' || isAlone
    const told: Reading = isSaid && isWhole ? reading : { ...reading, notes: [...reading.notes, 'alternative'] }
    return [told, ...alternatives]
  })
  return [...printed, ...readingsToldByNumber({ documentType, readings: [...known, ...printed], today })]
}

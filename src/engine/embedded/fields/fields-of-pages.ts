import type { DocumentType, FieldSpec } from '#domain/document-type.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'
import type { Reading } from '#domain/reading.ts'
import { contradictsZone } from './contradicts-zone.ts'
import { readTables } from '../invoice/read-table.ts'
import type { FieldPage } from './field-line.ts'
import { labelledPage, type PrintedField, readFields } from './read-fields.ts'
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
 * another is offered, and held against it only when it cannot be a mistake: a label read wrong is likelier than a zone
 * whose digits hold.
 */
export function fieldsOfPages({ documentType, pages, known, today }: FieldsOfPagesRequest): Reading[] {
  // Cells of tables decide nothing between fields.
  const zone = known.filter(
    ({ source, field }) => (source === 'mrz' || source === 'structured') && Object.hasOwn(documentType.fields, field),
  )
  const told = known.filter(({ value, notes }) => value !== null && !notes.includes('alternative'))
  const page = labelledPage(pages, documentType)
  const printed = readFields({ documentType, page, zone, today }).flatMap((field): Reading[] => {
    const { reading, alternatives } = field
    const spec = documentType.fields[reading.field]
    const own = told.filter((each) => each.field === reading.field)
    if (!spec || own.some(({ source }) => source === 'ocr')) return []
    // What both say needs nothing else to choose from.
    if (own.length > 0 && own.every((said) => isSame(field, said, spec))) return [reading]
    const isTold = own.every((said) => contradictsZone(field, said, spec.kind))
    return [isTold ? reading : { ...reading, notes: [...reading.notes, 'alternative'] }, ...alternatives]
  })
  const cells = readTables(page.lines, documentType)
  return [...printed, ...cells, ...readingsToldByNumber({ documentType, readings: [...known, ...printed], today })]
}

/** A part of a longer printed name is no evidence for the name. */
function isSame({ reading, isAlone }: PrintedField, said: Reading, spec: FieldSpec): boolean {
  if (said.value === null || reading.value === null || (spec.kind === 'name' && !isAlone)) return false
  return formatOfField(spec).same(said.value, reading.value)
}

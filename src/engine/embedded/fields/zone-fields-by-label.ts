import type { DocumentType } from '#domain/document-type.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'
import type { Reading } from '#domain/reading.ts'
import type { FieldPage } from './field-line.ts'
import { type PrintedField, readFields } from './read-fields.ts'

export interface ZoneFieldsRequest {
  documentType: DocumentType
  page: FieldPage
  /** Readings of the machine-readable zone. */
  zone: readonly Reading[]
  /** Values of the zone that were found in the print already. */
  found: readonly Reading[]
  /** ISO date. */
  today: string
}

/**
 * Fields as their printed labels show them: values of the zone that the print did not show otherwise, and what the page
 * prints without its zone saying it.
 */
export function zoneFieldsByLabel({ documentType, page, zone, found, today }: ZoneFieldsRequest): Reading[] {
  const isFound = (key: string): boolean => found.some(({ field }) => field === key)
  const isEvidence = ({ reading: { field, value }, isAlone }: PrintedField): boolean => {
    const spec = documentType.fields[field]
    if (!spec || value === null) return false
    const said = zone.find((reading) => reading.field === field)
    if (!said) return true
    const expected = said.value
    if (expected === null) return false
    // A part of a longer printed name proves nothing.
    if (spec.kind === 'name' && !isAlone) return false
    return formatOfField(spec).same(expected, value)
  }
  return readFields({ documentType, pages: [page], zone, today })
    .filter((printed) => !isFound(printed.reading.field) && isEvidence(printed))
    .map(({ reading }) => reading)
}

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

/** Values of the zone that stand beside their printed labels, where the print did not show them otherwise. */
export function zoneFieldsByLabel({ documentType, page, zone, found, today }: ZoneFieldsRequest): Reading[] {
  const isFound = (key: string): boolean => found.some(({ field }) => field === key)
  if (zone.every(({ field, value }) => value === null || isFound(field) || documentType.fields[field]?.derived)) return []
  const isInZone = ({ reading: { field, value }, isAlone }: PrintedField): boolean => {
    const spec = documentType.fields[field]
    const expected = zone.find((reading) => reading.field === field)?.value
    if (!spec || value === null || expected === null || expected === undefined) return false
    // A part of a longer printed name proves nothing.
    if (spec.kind === 'name' && !isAlone) return false
    return formatOfField(spec).same(expected, value)
  }
  return readFields({ documentType, pages: [page], zone, today })
    .filter((printed) => !isFound(printed.reading.field) && isInZone(printed))
    .map(({ reading }) => reading)
}

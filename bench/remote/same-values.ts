import { findDocumentType } from '#catalogue/catalogue.ts'
import { fieldSpec } from '#domain/document-type.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import type { Field } from '#domain/record.ts'
import { placeOfCellKey } from '#domain/table/cell-key.ts'
import type { DocumentReading } from '#engine/engine.ts'

export interface ComparedValue {
  field: string
  own: string
  remote: string | null
  isSame: boolean
}

/** Every value that the wire carries of what an engine read, beside what came back of it. */
export function compareValues(own: DocumentReading, remote: DocumentReading, today: string): ComparedValue[] {
  const documentType = own.documentType === null ? null : findDocumentType(own.documentType)
  if (documentType === null) return []
  const readings = own.pages.flatMap((page) => page.readings)
  const told = remote.pages.flatMap((page) => page.readings)
  const carried = new Set(
    documentType.rows.flatMap(({ items }) => items.flatMap(({ from, part }) => (typeof from === 'string' || part ? [] : from))),
  )
  const { fields } = judgeRecord({ documentType, readings, acceptedRules: [], today })
  return fields.flatMap((field): ComparedValue[] => {
    const [sent, spec] = [sentOf(field), fieldSpec(documentType, field.key)]
    const isCarried = carried.has(field.key) || placeOfCellKey(field.key) !== null
    if (sent === null || spec === null || !isCarried) return []
    const back = told.find((reading) => reading.field === field.key)?.value ?? null
    return [{ field: field.key, own: sent, remote: back, isSame: back !== null && formatOfField(spec).same(back, sent) }]
  })
}

/** The wire carries what the zone says, where there is one. */
function sentOf({ readings, value }: Field): string | null {
  const zone = readings.find(({ source }) => source === 'mrz') ?? readings[0]
  return zone?.value ?? value
}

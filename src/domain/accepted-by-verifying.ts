import { type DocumentType, fieldSpec } from './document-type.ts'
import { zoneFields } from './mrz/zone-fields.ts'
import { personReading } from './person-reading.ts'
import { lacksOnlyASecondSource } from './prove-by-rules.ts'
import type { Reading } from './reading.ts'
import type { Field } from './record.ts'

/** A value that was read clearly, that nothing contradicts, and that no second source is expected to tell. */
function needsNobody(documentType: DocumentType, field: Field): boolean {
  const spec = fieldSpec(documentType, field.key)
  if (spec === null || spec.required || spec.derived === true || !lacksOnlyASecondSource(field)) return false
  // What a zone has, the page prints too: as long as its print was not found, somebody has to look.
  return documentType.mrz === null || !zoneFields(documentType.mrz).has(field.key)
}

/**
 * The fields that a person accepts by verifying the record as a whole: not proven, for only one source tells them, yet
 * nothing that has to be settled one by one. Only what need not be there at all is among them.
 */
export function acceptedByVerifying(documentType: DocumentType, fields: readonly Field[]): string[] {
  return fields.filter((field) => needsNobody(documentType, field)).map(({ key }) => key)
}

/** The readings with a person's word for each of these fields: the value that stands there now. */
export function withAccepted(
  readings: readonly Reading[],
  { documentType, fields, accepted }: { documentType: DocumentType; fields: readonly Field[]; accepted: readonly string[] },
): Reading[] {
  const words = fields.flatMap(({ key, value, readings: machine }) => {
    const spec = accepted.includes(key) ? fieldSpec(documentType, key) : null
    return spec === null ? [] : [personReading({ field: key, spec, value, how: 'accepted', machine })]
  })
  return [...readings, ...words]
}

/** The readings as they were before the record was verified: what was accepted only with it is open again. */
export function withoutAccepted(readings: readonly Reading[]): Reading[] {
  return readings.filter(({ notes }) => !notes.includes('person-accepted'))
}

import { type DocumentType, fieldSpec } from '../document-type.ts'
import { formatOfField } from '../formats/format-of-field.ts'
import type { Field } from '../record.ts'

/** Fields that hold another value than the tax office returned, whoever it is from: a person's word too can be told of this. */
export function differsFromTaxOffice(documentType: DocumentType, fields: readonly Field[]): string[] {
  return fields.flatMap(({ key, value, readings }) => {
    const spec = fieldSpec(documentType, key)
    const told = readings.find(({ source }) => source === 'tax-office')?.value ?? null
    if (spec === null || told === null) return []
    return value !== null && formatOfField(spec).same(value, told) ? [] : [key]
  })
}

import { type DocumentType, fieldSpec } from '../document-type.ts'
import type { Evidence } from '../evidence.ts'
import { lacksOnlyASecondSource } from '../prove-by-rules.ts'
import { provenBy } from '../proven-by.ts'
import { evidence } from '../reading-evidence.ts'
import type { Field } from '../record.ts'
import type { Sighting } from './sighting.ts'
import { bareSupplierValue, isSupplierField, type SupplierField, supplierFields } from './supplier-fields.ts'

const differs = { 'tax-id': 'tax-id-differs', name: 'supplier-name-differs', account: 'account-differs' } as const

/**
 * Fields with what is remembered of their supplier, who is known by its tax id, else by its name. What no earlier invoice
 * says is a conflict until a person says that it stands. What they do say speaks for a value and proves none: the same
 * misread, passed once, would prove itself from then on. Only a name that every invoice must have, so that a person
 * looked at the earlier ones, is told by a tax id that is proven itself.
 */
export function withMemory(documentType: DocumentType, fields: readonly Field[], sightings: readonly Sighting[]): Field[] {
  const earlier = ofSameSupplier(fields, sightings)
  if (earlier.length === 0) return [...fields]
  const isIdProven = fields.some(({ key, state }) => key === 'sellerTaxId' && state === 'proven')
  const isTold = (field: Field): boolean =>
    field.key === 'sellerName' && isIdProven && fieldSpec(documentType, field.key)?.required === true && saysTheSame(field, earlier)
  return fields.map((field) => {
    const told = compared(field, earlier)
    if (told === null) return field
    if (told.kind !== 'as-before') return unlikeBefore(field, told)
    return isTold(field) && lacksOnlyASecondSource(field) ? provenBy(field, told) : { ...field, evidence: [...field.evidence, told] }
  })
}

/** Null where the earlier invoices say nothing of the field. */
function compared({ key, value }: Field, earlier: readonly Sighting[]): Evidence | null {
  if (!isSupplierField(key) || value === null) return null
  const telling = earlier.filter(({ values }) => (values[key] ?? '') !== '')
  const alike = telling.filter(({ values }) => isAlike(key, value, values[key]))
  if (telling.length === 0) return null
  return alike.length === 0
    ? evidence(differs[supplierFields[key]], 'against', summed(telling))
    : evidence('as-before', 'for', summed(alike))
}

/** To the letter: what the record would say is not only alike. */
function saysTheSame({ key, value }: Field, earlier: readonly Sighting[]): boolean {
  return earlier.some(({ values }) => values[key] === value)
}

function isAlike(key: SupplierField, value: string, other = ''): boolean {
  return bareSupplierValue(key, value) === bareSupplierValue(key, other)
}

function ofSameSupplier(fields: readonly Field[], sightings: readonly Sighting[]): readonly Sighting[] {
  const bySame = (key: SupplierField): readonly Sighting[] => {
    const own = bareSupplierValue(key, fields.find((field) => field.key === key)?.value ?? '')
    return own === '' ? [] : sightings.filter(({ values }) => isAlike(key, own, values[key]))
  }
  const byTaxId = bySame('sellerTaxId')
  return byTaxId.length > 0 ? byTaxId : bySame('sellerName')
}

/** Of the sightings, which are not none: how many invoices they are, and the one that was verified last. */
function summed(sightings: readonly Sighting[]): Evidence['values'] {
  const invoices = sightings.reduce((sum, each) => sum + each.invoices, 0)
  const last = sightings[0]?.last
  return { invoices: String(invoices), day: last?.day ?? '', record: last?.recordId ?? '' }
}

function unlikeBefore(field: Field, told: Evidence): Field {
  if (field.state === 'verified') return { ...field, evidence: [...field.evidence, { ...told, weight: 'note' }] }
  return { ...field, state: 'conflict', evidence: [told, ...field.evidence] }
}

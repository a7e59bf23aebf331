import { type DocumentType, fieldSpec } from '../document-type.ts'
import type { Evidence } from '../evidence.ts'
import { lacksOnlyASecondSource } from '../prove-by-rules.ts'
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
  return fields.map((field) => {
    const known = compared(field, earlier)
    const isTold = field.key === 'sellerName' && isIdProven && fieldSpec(documentType, field.key)?.required === true
    return isTold && saysTheSame(field, earlier) && lacksOnlyASecondSource(known) ? proven(known) : known
  })
}

function compared(field: Field, earlier: readonly Sighting[]): Field {
  const { key, value } = field
  if (!isSupplierField(key) || value === null) return field
  const telling = earlier.filter(({ values }) => (values[key] ?? '') !== '')
  const alike = telling.filter(({ values }) => isAlike(key, value, values[key]))
  if (telling.length === 0) return field
  if (alike.length === 0) return unlikeBefore(field, differs[supplierFields[key]], summed(telling))
  return { ...field, evidence: [...field.evidence, evidence('as-before', 'for', summed(alike))] }
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

function unlikeBefore(field: Field, kind: Evidence['kind'], values: Evidence['values']): Field {
  if (field.state === 'verified') return { ...field, evidence: [...field.evidence, evidence(kind, 'note', values)] }
  return { ...field, state: 'conflict', evidence: [evidence(kind, 'against', values), ...field.evidence] }
}

function proven({ evidence: own, ...field }: Field): Field {
  const rank = ({ kind }: Evidence): number => Number(kind !== 'as-before')
  const told = own.map((each) => (each.weight === 'against' ? { ...each, weight: 'note' as const } : each))
  return { ...field, state: 'proven', evidence: told.toSorted((one, other) => rank(one) - rank(other)) }
}

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentType } from '#domain/document-type.ts'
import { type ReferenceRule, referenceRules } from '#testing/reference/reference-rules.ts'
import { catalogue } from './catalogue.ts'

function typeOf(typeId: string): DocumentType {
  const found = catalogue.find(({ rows }) => rows.some((row) => row.endpoint === 'recog' && row.typeId === typeId))
  if (found === undefined) throw new Error(`Nobody answers ${typeId}.`)
  return found
}

function keeps({ fields, checks, mrz }: DocumentType, field: string, ours: ReferenceRule['ours']): boolean {
  if (ours === 'zone') return mrz !== null && Object.hasOwn(fields, field)
  if (ours === 'kind') return fields[field]?.kind === 'date'
  return checks.some((check) => ours.includes(check.name) && check.fields.includes(field))
}

const places = referenceRules.flatMap(({ rule, ours, at }) =>
  Object.entries(at).flatMap(([field, typeIds]) => typeIds.split(' ').map((typeId) => ({ rule, ours, field, typeId }))),
)

describe("the remote API's rules", () => {
  it('are 59', () => {
    expect(new Set(referenceRules.map(({ rule }) => rule)).size).toBe(59)
  })

  it.each(places)('$rule holds for $field of $typeId', ({ ours, field, typeId }) => {
    expect(keeps(typeOf(typeId), field, ours)).toBe(true)
  })

  it.each(referenceRules.filter(({ at }) => Object.keys(at).length === 0))('$rule holds for some kind of invoice', ({ ours }) => {
    const invoices = catalogue.filter(({ rows }) => rows.some(({ endpoint }) => endpoint === 'invoice'))
    expect(invoices.some(({ checks }) => checks.some(({ name }) => ours.includes(name)))).toBe(true)
  })
})

describe('the rules of all types', () => {
  const checks = catalogue.flatMap((documentType) => documentType.checks)
  const written = fc.string({ unit: fc.constantFrom(...'0123456789-.:AXZ<京澳 ') })
  const value = fc.oneof(fc.constant(null), fc.constant(undefined), fc.string(), fc.string({ unit: 'grapheme' }), written)

  it('answer whatever stands in their fields', () => {
    fc.assert(
      fc.property(fc.constantFrom(...checks), fc.array(value, { maxLength: 6 }), fc.string(), ({ fields, run }, given, today) => {
        const values = Object.fromEntries(fields.map((field, index) => [field, given[index]]))
        expect(['pass', 'fail', 'unknown']).toContain(run(values, { today }).result)
      }),
      { numRuns: 2000 },
    )
  })
})

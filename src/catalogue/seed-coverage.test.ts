import { describe, expect, it } from 'vitest'
import { reference } from '#testing/reference/reference.ts'
import { catalogue, findDocumentType } from './catalogue.ts'
import { combinedTypes } from './combined-types.ts'
import { invoiceKinds, invoiceTypeId } from './invoice/invoice-kinds.ts'
import { invoiceVerification } from './invoice/invoice-verification.ts'
import { personChecks } from './person-checks.ts'

const withoutNumber = ['recog/eu-driving-licence', 'recog/2071', 'invoice/commercial-invoice', 'invoice/receipt']

const rows = catalogue.flatMap((documentType) => documentType.rows.map((row) => ({ ...row, key: `${row.endpoint}/${row.typeId}` })))
const answered = [
  ...rows.map(({ key }) => key),
  ...combinedTypes.map(({ typeId }) => `recog/${typeId}`),
  `invoice/${invoiceTypeId}`,
  ...personChecks.map(({ typeId, takes }) => `verapi/${typeId}${takes === 'video' ? ' video' : ''}`),
  `verapi/${invoiceVerification.typeId}`,
]

describe("the remote API's reference", () => {
  it('has 109 rows, each with a code of its own', () => {
    expect(new Set(reference.map(([endpoint, code]) => `${endpoint}/${code}`)).size).toBe(109)
  })

  it.each(reference)('%s %s (%s) is answered by one entry: %s', (endpoint, code, side) => {
    const key = `${endpoint}/${code}`
    expect(answered.filter((each) => each === key)).toHaveLength(1)
    const row = rows.find((each) => each.key === key)
    if (row !== undefined) expect([side, null]).toContain(row.side)
  })

  it('has each of our rows, and marks those as ours that it has not', () => {
    const known = new Set(reference.map(([endpoint, code]) => `${endpoint}/${code}`))
    const ours = new Set(rows.flatMap(({ key, isOurs }) => (isOurs ? [key] : [])))
    expect(answered.filter((key) => !known.has(key) && !ours.has(key))).toEqual([])
    expect([...ours].toSorted()).toEqual(withoutNumber.toSorted())
  })

  it('combines documents that are in the catalogue', () => {
    const members = new Set(combinedTypes.flatMap((combined) => combined.members))
    expect([...members].filter((key) => findDocumentType(key) === null)).toEqual([])
  })

  it('has 37 kinds of invoices, each a document type', () => {
    expect(invoiceKinds).toHaveLength(37)
    expect(invoiceKinds.filter(({ key }) => findDocumentType(key) === null)).toEqual([])
  })

  it('verifies kinds of invoices that it knows, by what they have', () => {
    for (const { kinds, asks } of invoiceVerification.takes) {
      for (const code of kinds) {
        const kind = invoiceKinds.find((each) => each.code === code)
        expect(kind?.key).toBeDefined()
        expect(asks.map(({ parameter }) => parameter)).toContain('invoiceNumber')
        const fields = Object.keys(findDocumentType(kind?.key ?? '')?.fields ?? {})
        expect(asks.map(({ field }) => field).filter((field) => !fields.includes(field))).toEqual([])
      }
    }
  })
})

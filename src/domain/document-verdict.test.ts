import { describe, expect, it } from 'vitest'
import { amountsAddUp } from './checks/amounts-add-up.check.ts'
import { buyerIsOurs } from './checks/buyer-is-ours.check.ts'
import { dateNotInFuture } from './checks/date-not-in-future.check.ts'
import { defineDocument, type FieldSpec } from './document-type.ts'
import { documentVerdict, hasVerdict, verdictOfStored } from './document-verdict.ts'
import { judgeRecord } from './judge-record.ts'
import { nothingKnown } from './known.ts'
import type { Reading } from './reading.ts'
import { saidReadings } from '#testing/said-readings.ts'

const spec = (kind: FieldSpec['kind']): FieldSpec => ({ kind, group: 'amounts', required: false, labels: [] })

const bill = defineDocument({
  key: 'test-bill',
  country: null,
  titles: [],
  format: 'page',
  mrz: null,
  sides: ['front'],
  fields: {
    number: spec('document-number'),
    issueDate: spec('date'),
    buyerName: spec('text'),
    net: spec('amount'),
    tax: spec('amount'),
    gross: spec('amount'),
  },
  checks: [
    dateNotInFuture('issueDate'),
    buyerIsOurs({ name: 'buyerName' }),
    amountsAddUp({ parts: ['net', 'tax'], total: 'gross' }),
    amountsAddUp({ name: 'dueAndPrepaid', parts: ['net', 'tax'], total: 'gross', severity: 'worth-knowing', tolerance: 50 }),
  ],
  characterThreshold: 0.8,
  rows: [],
})

const today = '2026-11-22'

function readings(values: Record<string, string>, source: Reading['source'] = 'ocr'): Reading[] {
  return saidReadings(source, values)
}

function verdictOf(read: readonly Reading[], acceptedRules: { rule: string }[] = []) {
  const known = { ...nothingKnown, own: { names: ['Zenith Ltd'], taxIds: [] } }
  const { fields, rules } = judgeRecord({ documentType: bill, readings: read, acceptedRules, today, known })
  return { ...documentVerdict(bill, fields, rules), fields }
}

const sums = { net: '100.00', tax: '19.00', gross: '119.00' }

describe('a bill', () => {
  it('whose sums tie is consistent, whatever else could not be checked', () => {
    const { verdict, holds, unchecked, fails } = verdictOf(readings(sums))
    expect({ verdict, holds, fails }).toEqual({ verdict: 'consistent', holds: ['netAndTax', 'dueAndPrepaid'], fails: [] })
    expect(unchecked.map(({ rule, reason }) => `${rule} ${reason.code}`)).toEqual(['dateNotInFuture no-date'])
  })

  it('of which two sources say the same is consistent', () => {
    const { verdict, agree } = verdictOf([...readings({ number: 'R-1' }), ...readings({ number: 'R-1' }, 'barcode')])
    expect([verdict, agree]).toEqual(['consistent', ['number']])
  })

  it('whose sums do not tie contradicts itself, also where a person accepted that', () => {
    const { verdict, fails } = verdictOf(readings({ ...sums, gross: '118.00' }), [{ rule: 'netAndTax' }])
    expect(verdict).toBe('contradiction')
    expect(fails).toMatchObject([{ rule: 'netAndTax', reason: { code: 'amounts-add-up-to' } }])
  })

  it('of which two sources differ contradicts itself until somebody settles it', () => {
    const both = [...readings({ ...sums, number: 'R-1' }), ...readings({ number: 'R-2' }, 'barcode')]
    expect(verdictOf(both)).toMatchObject({ verdict: 'contradiction', differ: ['number'] })
    const settled = [...both, ...readings({ number: 'R-1' }, 'person')]
    expect(verdictOf(settled)).toMatchObject({ verdict: 'consistent', differ: [] })
  })

  it('with nothing to compare is not checkable, though its date is possible', () => {
    const { verdict, holds, unchecked } = verdictOf(readings({ number: 'R-1', issueDate: '2026-03-12', gross: '119.00' }))
    expect([verdict, holds]).toEqual(['not-checkable', ['dateNotInFuture']])
    expect(unchecked.map(({ rule }) => rule)).toEqual(['netAndTax', 'dueAndPrepaid'])
  })

  it('made out to somebody else may agree with itself', () => {
    expect(verdictOf(readings({ ...sums, buyerName: 'Somebody' }))).toMatchObject({ verdict: 'consistent', fails: [] })
  })

  it('says the same of its values as they are stored', () => {
    for (const gross of ['119.00', '118.00']) {
      const { fields, ...verdict } = verdictOf(readings({ ...sums, gross }))
      expect(verdictOfStored(bill, fields, today)).toEqual(verdict)
    }
  })
})

it('is asked for where there is a sum', () => {
  expect(hasVerdict(bill)).toBe(true)
  expect(hasVerdict({ fields: { number: spec('document-number') } })).toBe(false)
})

it('a rule that must hold and does not contradicts, whatever need not hold beside it', () => {
  const near = verdictOf(readings({ ...sums, gross: '1119.00' }))
  expect([near.verdict, near.hints.map(({ rule }) => rule)]).toEqual(['contradiction', ['dueAndPrepaid']])
  expect(verdictOf(readings(sums)).hints).toEqual([])
})

it('what need not hold and does not is no contradiction, and is told', () => {
  const receipt = defineDocument({
    ...bill,
    fields: { ...bill.fields, cash: spec('amount'), card: spec('amount') },
    checks: [...bill.checks, amountsAddUp({ name: 'waysOfPaying', parts: ['cash', 'card'], total: 'gross', severity: 'worth-knowing' })],
  })
  const read = readings({ ...sums, cash: '100.00', card: '50.00' })
  const { fields, rules } = judgeRecord({ documentType: receipt, readings: read, acceptedRules: [], today })
  const paid = documentVerdict(receipt, fields, rules)
  expect([paid.verdict, paid.fails, paid.hints.map(({ rule }) => rule)]).toEqual(['consistent', [], ['waysOfPaying']])
})

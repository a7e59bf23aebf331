import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clearReading, lineDocument, lineValues } from '#testing/line-document.ts'
import { applyFieldEdits, type FieldEdit } from './apply-field-edits.ts'
import { judgeRecord, type RecordJudgement } from './judge-record.ts'
import type { Reading } from './reading.ts'
import { hasRule } from './run-rules.ts'
import { cellKey } from './table/cell-key.ts'
import { rowsOfTable } from './table/rows-of-table.ts'

function readingsOf(values: Readonly<Record<string, string>>): Reading[] {
  return Object.entries(values).map(([field, value]) => clearReading(field, value))
}

function judged(readings: readonly Reading[], edits: FieldEdit[] = [], acceptedRules: { rule: string }[] = []): RecordJudgement {
  const edited = applyFieldEdits({ documentType: lineDocument, readings, edits })
  return judgeRecord({ documentType: lineDocument, readings: edited, acceptedRules, today: '2026-11-22' })
}

const typed = (field: string, value: string | null): FieldEdit => ({ field, value, how: 'typed' })
const emptied = (row: number): FieldEdit[] =>
  ['name', 'quantity', 'unitPrice', 'amount', 'taxRate', 'tax'].map((column) => typed(cellKey({ table: 'lineItems', row, column }), null))

function stateOf({ fields }: RecordJudgement, key: string): string | undefined {
  return fields.find((field) => field.key === key)?.state
}

const read = readingsOf(lineValues)
const misread = (field: string, value: string): Reading[] => readingsOf({ ...lineValues, [field]: value })

describe('a table whose amounts tie', () => {
  it('is proven where all of it is read clearly, and open in nothing', () => {
    const judgement = judged(read)
    for (const key of ['net', 'tax', 'gross', 'lineItems:3:amount', 'lineItems:3:quantity', 'lineItems:3:unitPrice', 'lineItems:1:tax']) {
      expect([key, stateOf(judgement, key)]).toEqual([key, 'proven'])
    }
    // A name ties with nothing: verifying accepts it.
    expect(stateOf(judgement, 'lineItems:3:name')).toBe('look')
    expect(judgement.openMatters).toEqual([])
    expect(judgement.acceptedByVerifying).toEqual([1, 2, 3, 4].map((row) => `lineItems:${row}:name`))
  })

  it('proves nothing by a value that is not read clearly', () => {
    const doubtful = read.map((reading) => (reading.field === 'lineItems:3:amount' ? clearReading(reading.field, '762.00', 0.6) : reading))
    const judgement = judged(doubtful)
    expect(['lineItems:3:amount', 'lineItems:3:quantity'].map((key) => stateOf(judgement, key))).toEqual(['look', 'look'])
    expect(judgement.openMatters).toContainEqual({ kind: 'look', field: 'lineItems:3:amount' })
  })

  it('never proves a value in which one digit was misread', () => {
    const keys = Object.keys(lineValues).filter((key) => !key.endsWith('name'))
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.nat(), fc.integer({ min: 1, max: 9 }), (key, at, by) => {
        const value = lineValues[key] ?? ''
        const places = [...value].flatMap((letter, index) => (/\d/.test(letter) ? [index] : []))
        const place = places[at % places.length] ?? 0
        const wrong = `${value.slice(0, place)}${(Number(value[place]) + by) % 10}${value.slice(place + 1)}`
        expect(stateOf(judged(misread(key, wrong)), key)).not.toBe('proven')
      }),
      { numRuns: 400 },
    )
  })

  it('does not vouch for digits that rounding hides', () => {
    const price = { ...lineValues, 'lineItems:3:quantity': '120', 'lineItems:3:unitPrice': '6.3500001' }
    const judgement = judged(readingsOf(price))
    expect(stateOf(judgement, 'lineItems:3:unitPrice')).toBe('look')
    expect(stateOf(judgement, 'lineItems:3:amount')).toBe('proven')
  })
})

describe('a line that does not hold', () => {
  const wrong = judged(misread('lineItems:3:quantity', '126'))
  const rule = 'lineItems:3:amountOfLine'

  it('says so with its numbers, at the cell that must have been misread', () => {
    const outcome = wrong.rules.find(({ name }) => name === rule)?.outcome
    expect(outcome).toMatchObject({
      result: 'fail',
      reason: { code: 'line-amount-differs', values: { count: '126', price: '6.35', product: '800.10', told: '762.00' } },
    })
    expect(wrong.openMatters).toEqual([expect.objectContaining({ kind: 'rule', rule, field: 'lineItems:3:quantity' })])
    expect(stateOf(wrong, 'lineItems:3:quantity')).toBe('conflict')
    expect(stateOf(wrong, 'lineItems:3:amount')).toBe('proven')
  })

  it('offers the one value with which everything ties', () => {
    expect(wrong.rules.find(({ name }) => name === rule)?.repair).toEqual({ field: 'lineItems:3:quantity', value: '120' })
    const mended = judged(misread('lineItems:3:quantity', '126'), [typed('lineItems:3:quantity', '120')])
    expect(mended.openMatters).toEqual([])
  })

  it.each([
    ['lineItems:3:amount', '752.00', '762.00'],
    ['lineItems:2:tax', '12.54', '72.54'],
    ['lineItems:4:taxRate', '8', '6'],
    ['net', '3840.00', '3640.00'],
    ['gross', '4101.60', '4107.60'],
  ])('finds that %s was misread as %s', (key, value, right) => {
    const repairs = judged(misread(key, value)).rules.flatMap(({ outcome, repair }) => (outcome.result === 'fail' ? [repair] : []))
    expect(repairs.length).toBeGreaterThan(0)
    for (const repair of repairs) expect(repair).toEqual({ field: key, value: right })
  })

  it('offers nothing where either of two values may be the wrong one', () => {
    const alone = readingsOf({ 'lineItems:1:quantity': '126', 'lineItems:1:unitPrice': '6.35', 'lineItems:1:amount': '762.00' })
    expect(judged(alone).rules.find(({ name }) => name === 'lineItems:1:amountOfLine')).toMatchObject({
      outcome: { result: 'fail' },
      repair: null,
    })
  })

  it('offers what was printed, wherever one digit of one amount was misread', () => {
    const keys = Object.keys(lineValues).filter((key) => key.endsWith(':amount') || ['net', 'gross'].includes(key))
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.nat(), fc.integer({ min: 1, max: 9 }), (key, at, by) => {
        const value = lineValues[key] ?? ''
        const places = [...value].flatMap((letter, index) => (/\d/.test(letter) ? [index] : []))
        const place = places[at % places.length] ?? 0
        const digits = `${value.slice(0, place)}${(Number(value[place]) + by) % 10}${value.slice(place + 1)}`
        for (const { repair } of judged(misread(key, digits)).rules) {
          if (repair !== null) expect(repair).toEqual({ field: key, value })
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is accepted by its own name, for its own row', () => {
    const accepted = judged(misread('lineItems:3:quantity', '126'), [], [{ rule }])
    expect(accepted.openMatters).toEqual([])
    expect(judged(misread('lineItems:3:quantity', '126'), [], [{ rule: 'lineItems:2:amountOfLine' }]).openMatters).toHaveLength(1)
    expect(hasRule(lineDocument, rule)).toBe(true)
    expect(['amountOfLine', 'lineItems:3:sumOfAmounts', 'others:3:amountOfLine'].filter((name) => hasRule(lineDocument, name))).toEqual([])
  })
})

describe('rows that a person changes', () => {
  it('are gone once every cell is emptied, for rules and sums too', () => {
    const judgement = judged(read, emptied(4))
    expect(rowsOfTable(judgement.fields, 'lineItems')).toEqual([1, 2, 3])
    expect(judgement.rules.filter(({ name }) => name.startsWith('lineItems:4'))).toEqual([])
    expect(judgement.rules.find(({ name }) => name === 'sumOfAmounts')?.outcome).toMatchObject({
      result: 'fail',
      reason: { values: { sum: '3560.00', told: '3640.00', difference: '80.00' } },
    })
    expect(
      rowsOfTable(judged(read, [...emptied(4), { ...typed('lineItems:4:name', null), how: 'withdrawn' }]).fields, 'lineItems'),
    ).toHaveLength(4)
  })

  it('may be new, between others, and must have what each row must have', () => {
    const judgement = judged(read, [typed('lineItems:2.3:name', 'Staples')])
    expect(rowsOfTable(judgement.fields, 'lineItems')).toEqual([1, 2, 2.3, 3, 4])
    expect(judgement.openMatters).toEqual([{ kind: 'missing', field: 'lineItems:2.3:amount' }])
    const keys = judgement.fields.map(({ key }) => key)
    expect(keys.indexOf('lineItems:2.3:name')).toBeGreaterThan(keys.indexOf('lineItems:2:tax'))
    expect(keys.indexOf('lineItems:2.3:amount')).toBeLessThan(keys.indexOf('lineItems:3:name'))
  })

  it('keep a value with three decimals that a person confirms, though it may be thousands where it is typed', () => {
    const edits: FieldEdit[] = [{ field: 'lineItems:1:quantity', value: '20.000', how: 'confirmed' }]
    const { fields } = judged(misread('lineItems:1:quantity', '20.000'), edits)
    expect(fields.find(({ key }) => key === 'lineItems:1:quantity')).toMatchObject({ value: '20.000', state: 'verified' })
  })

  it('cannot be of a table or a column that the type lacks', () => {
    expect(judged(read, [typed('others:1:name', 'x'), typed('lineItems:1:colour', 'x')]).fields).toHaveLength(judged(read).fields.length)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineDocument } from '#testing/line-document.ts'
import { fieldSpec } from '../document-type.ts'
import { cellKey, placeOfCellKey } from './cell-key.ts'
import { rowBetween } from './row-between.ts'
import { rowsOfTable } from './rows-of-table.ts'

const name = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,12}$/)
const row = fc.integer({ min: 1, max: 99_999_999 }).map((number) => number / 1000)

describe('cellKey', () => {
  it('and placeOfCellKey are each other’s way back', () => {
    fc.assert(
      fc.property(name, row, name, (table, number, column) => {
        expect(placeOfCellKey(cellKey({ table, row: number, column }))).toEqual({ table, row: number, column })
      }),
    )
  })

  it('is the only key of its cell', () => {
    fc.assert(
      fc.property(fc.string(), (key) => {
        const place = placeOfCellKey(key)
        if (place !== null) expect(cellKey(place)).toBe(key)
      }),
    )
    for (const key of [
      'lineItems:0:amount',
      'lineItems:01:amount',
      'lineItems:1.0:amount',
      'lineItems:-1:amount',
      'lineItems:1e3:amount',
    ]) {
      expect(placeOfCellKey(key)).toBeNull()
    }
    for (const key of ['text:0:12', 'surname', '', 'a:1', 'a:1:b:c', 'lineItems:1:']) expect(placeOfCellKey(key)).toBeNull()
  })
})

describe('rowBetween', () => {
  it('lies between its neighbours and has a key of its own', () => {
    fc.assert(
      fc.property(row, row, (one, other) => {
        const [before, after] = one < other ? [one, other] : [other, one]
        const between = rowBetween(before, after)
        if (before === after || between === null) return
        expect(between).toBeGreaterThan(before)
        expect(between).toBeLessThan(after)
        expect(placeOfCellKey(cellKey({ table: 'lines', row: between, column: 'a' }))?.row).toBe(between)
      }),
    )
  })

  it('has room for many lines in one place, whichever way they are put in', () => {
    const down = [3]
    while (down.length < 41) down.push(rowBetween(down.at(-1) ?? 0, 4) ?? Number.NaN)
    expect(down).toEqual(down.toSorted((one, other) => one - other))
    const up = [4]
    while (up.length < 13) up.push(rowBetween(3, up.at(-1) ?? 0) ?? Number.NaN)
    expect(up).toEqual(up.toSorted((one, other) => other - one))
    expect(rowBetween(0, 1)).toBe(0.3)
    expect(rowBetween(7.3, null)).toBe(8)
    expect(rowBetween(0, null)).toBe(1)
  })

  it('says when no number is left', () => {
    expect(rowBetween(3, 3.000_000_001)).toBeNull()
    expect(rowBetween(0, 0.000_001)).toBeNull()
  })
})

describe('rowsOfTable', () => {
  it('sorts rows by number, whatever the order of their cells', () => {
    fc.assert(
      fc.property(fc.uniqueArray(row), (rows) => {
        const fields = rows.map((number) => ({ key: cellKey({ table: 'lines', row: number, column: 'a' }), value: 'x' }))
        expect(rowsOfTable(fields, 'lines')).toEqual(rows.toSorted((one, other) => one - other))
        expect(rowsOfTable(fields, 'others')).toEqual([])
      }),
    )
  })

  it('leaves out a row whose every cell was emptied, and keeps one that waits for somebody', () => {
    const emptied = { key: 'lines:1:a', value: null, state: 'verified' as const }
    expect(rowsOfTable([emptied, { ...emptied, key: 'lines:1:b' }], 'lines')).toEqual([])
    expect(rowsOfTable([emptied, { ...emptied, key: 'lines:1:b', state: 'look' }], 'lines')).toEqual([1])
    expect(rowsOfTable([emptied, { key: 'lines:1:b', value: 'x', state: 'proven' }], 'lines')).toEqual([1])
  })
})

describe('fieldSpec', () => {
  it('knows cells of tables that the type has, and nothing else under such a key', () => {
    expect(fieldSpec(lineDocument, 'lineItems:3.5:amount')?.kind).toBe('amount')
    for (const key of [
      'lineItems:1:colour',
      'lineItems:0:amount',
      'rows:1:amount',
      'constructor:1:amount',
      'lineItems:1:constructor',
      'lineItems',
    ]) {
      expect(fieldSpec(lineDocument, key)).toBeNull()
    }
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldEdit } from '#domain/apply-field-edits.ts'
import { quadOfBounds } from '#domain/geometry.ts'
import type { Reading } from '#domain/reading.ts'
import { cellKey, placeOfCellKey } from '#domain/table/cell-key.ts'
import { clearReading, lineDocument, lineValues } from '#testing/line-document.ts'
import { type Review, reviewOf } from '../review.ts'
import { today, toldRecord } from '../told-review.test-suite.ts'
import { columnLayout } from './column-layout.ts'
import { filledDown, pastedCells, rowBelow, withoutRow } from './line-edits.ts'
import { moveOfKey } from './move-of-key.ts'
import { type CellMove, nextCell } from './next-cell.ts'
import { rowStrip } from './row-strip.ts'
import { type TableView, tableViews } from './table-view.ts'

const lefts: Readonly<Record<string, number>> = { name: 0.05, quantity: 0.4, unitPrice: 0.5, amount: 0.6, taxRate: 0.75, tax: 0.85 }

function placed(reading: Reading): Reading {
  const place = placeOfCellKey(reading.field)
  if (place === null) return reading
  return { ...reading, box: quadOfBounds({ x: lefts[place.column] ?? 0, y: 0.3 + place.row * 0.05, width: 0.07, height: 0.03 }) }
}

function reviewed(values: Record<string, string> = lineValues, edits: FieldEdit[] = []): Review {
  const readings = Object.entries(values).map(([field, value]) => placed(clearReading(field, value)))
  const keys = [...new Set(readings.map(({ field }) => field))]
  const fields = keys.map((key) => ({
    key,
    value: null,
    state: 'missing' as const,
    evidence: [],
    readings: readings.filter(({ field }) => field === key),
    source: null,
  }))
  const record = { ...toldRecord(), documentType: lineDocument.key, fields }
  return reviewOf({ documentType: lineDocument, record, progress: [], edits, today, locale: 'en-GB' })
}

function viewOf(review = reviewed(), focused: string | null = null): TableView {
  const [view] = tableViews(lineDocument, review, focused)
  if (!view) throw new Error('no table')
  return view
}

const cell = (row: number, column: string) => cellKey({ table: 'lineItems', row, column })

describe('tableViews', () => {
  it('has a cell for each column of each row, and sums that say what they tie with', () => {
    const view = viewOf()
    expect(view.rows.map(({ row, state }) => [row, state])).toEqual([1, 2, 3, 4].map((row) => [row, 'proven']))
    expect(view.rows.every(({ cells }) => cells.length === 6)).toBe(true)
    expect(view.sums).toEqual([
      { column: 'amount', sum: '3640.00', rule: { total: 'net', result: 'pass', mustHold: true } },
      { column: 'tax', sum: '467.60', rule: { total: 'tax', result: 'pass', mustHold: true } },
    ])
  })

  it('says which row does not hold, and with what it would', () => {
    const [, , third] = viewOf(reviewed({ ...lineValues, [cell(3, 'quantity')]: '126' })).rows
    expect(third?.state).toBe('conflict')
    expect(third?.failing.map(({ repair }) => repair)).toEqual([{ field: cell(3, 'quantity'), value: '120' }])
  })

  it('shows an empty row as long as somebody works in it', () => {
    expect(viewOf(reviewed(), cell(2.3, 'name')).rows.map(({ row }) => row)).toEqual([1, 2, 2.3, 3, 4])
    expect(viewOf(reviewed(), 'net').rows).toHaveLength(4)
  })
})

describe('columnLayout', () => {
  it('has the proportions of the paper where it prints the columns in this order', () => {
    const { shares, span } = columnLayout(viewOf())
    expect(span?.start).toBeCloseTo(0.04)
    expect(span?.end).toBeCloseTo(0.93)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(0.89)
    // Each border lies between the print of its two columns.
    const borders = shares.reduce<number[]>((all, share) => [...all, (all.at(-1) ?? 0) + share], [span?.start ?? 0])
    Object.values(lefts).forEach((left, at) => {
      expect(borders[at]).toBeLessThanOrEqual(left)
      expect(borders[at + 1]).toBeGreaterThanOrEqual(left + 0.07)
    })
  })

  it('has usual proportions where a column has no place', () => {
    const view = viewOf(reviewed({ ...lineValues }, [{ field: cell(9, 'name'), value: 'x', how: 'typed' }]))
    expect(columnLayout({ ...view, rows: view.rows.filter(({ row }) => row === 9) }).span).toBeNull()
  })
})

describe('rowStrip', () => {
  it('is the row of the page, as wide as the table', () => {
    const view = viewOf()
    const [row] = view.rows
    const strip = row && rowStrip(row, columnLayout(view))
    expect(strip?.pageIndex).toBe(0)
    expect(strip?.quad[0].x).toBeCloseTo(0.04)
    expect(strip?.quad[0].y).toBeLessThan(0.35)
    expect(strip?.quad[2].y).toBeGreaterThan(0.38)
  })

  it('is not there for a row that was typed', () => {
    const view = viewOf(reviewed(lineValues, [{ field: cell(9, 'name'), value: 'x', how: 'typed' }]))
    const row = view.rows.at(-1)
    expect(row && rowStrip(row, columnLayout(view))).toBeNull()
  })
})

describe('nextCell', () => {
  const view = viewOf()
  it.each<[CellMove, number, string, string | null]>([
    ['right', 1, 'name', cell(1, 'quantity')],
    ['left', 1, 'name', null],
    ['down', 1, 'tax', cell(2, 'tax')],
    ['down', 4, 'tax', null],
    ['up', 1, 'tax', null],
    ['next', 1, 'tax', cell(2, 'name')],
    ['next', 4, 'tax', null],
    ['previous', 2, 'name', cell(1, 'tax')],
    ['row-end', 2, 'name', cell(2, 'tax')],
    ['last', 1, 'name', cell(4, 'tax')],
  ])('goes %s from row %i, %s', (...step) => {
    const [move, row, column, to] = step
    expect(nextCell(view, cell(row, column), move)).toBe(to)
  })

  it('walks keys as a spreadsheet does, and leaves those to the text that edit in it', () => {
    const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
      key,
      shiftKey: false,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      ...more,
    })
    expect(moveOfKey(press('ArrowLeft'), false)).toBe('left')
    expect(moveOfKey(press('ArrowLeft'), true)).toBeNull()
    expect(moveOfKey(press('ArrowDown'), true)).toBe('down')
    expect(moveOfKey(press('Tab', { shiftKey: true }), true)).toBe('previous')
    expect(moveOfKey(press('Home', { ctrlKey: true }), false)).toBe('first')
    expect(moveOfKey(press('Enter', { ctrlKey: true }), false)).toBeNull()
    expect(moveOfKey(press('ArrowDown', { altKey: true }), false)).toBeNull()
    expect(moveOfKey(press('5'), false)).toBeNull()
  })
})

describe('what is done to lines', () => {
  it('puts a row below another, and at the end', () => {
    expect(rowBelow(viewOf(), 2)).toBe(2.3)
    expect(rowBelow(viewOf(), null)).toBe(5)
  })

  it('takes a row away with all that stands in it', () => {
    const edits = withoutRow(viewOf(), 2)
    expect(edits).toHaveLength(6)
    expect(viewOf(reviewed(lineValues, edits)).rows.map(({ row }) => row)).toEqual([1, 3, 4])
  })

  it('fills down what stands above', () => {
    expect(filledDown(viewOf(), cell(4, 'taxRate'))).toEqual({ field: cell(4, 'taxRate'), value: '13', how: 'typed' })
    expect(filledDown(viewOf(), cell(1, 'taxRate'))).toBeNull()
  })

  it('pastes cells of a spreadsheet to the right and down, and puts rows that are missing at the end', () => {
    const edits = pastedCells(viewOf(), cell(4, 'quantity'), '2\t80,00\t160,00\r\n"1"\t"7.50"\t7.50\t\r\n')
    expect(edits.map(({ field, value }) => [field, value])).toEqual([
      [cell(4, 'quantity'), '2'],
      [cell(4, 'unitPrice'), '80.00'],
      [cell(4, 'amount'), '160.00'],
      [cell(5, 'quantity'), '1'],
      [cell(5, 'unitPrice'), '7.50'],
      [cell(5, 'amount'), '7.50'],
      [cell(5, 'taxRate'), null],
    ])
    expect(pastedCells(viewOf(), cell(4, 'tax'), 'one\ttwo').map(({ field }) => field)).toEqual([cell(4, 'tax')])
    expect(pastedCells(viewOf(), cell(4, 'name'), 'plain words')).toEqual([])
  })

  it('reads back whatever a spreadsheet puts on the clipboard', () => {
    const text = fc.string({ minLength: 1, maxLength: 6 }).filter((value) => value.trim() !== '')
    const quoted = (value: string) => (/["\t\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
    fc.assert(
      fc.property(fc.array(fc.tuple(text), { minLength: 2, maxLength: 4 }), (rows) => {
        const edits = pastedCells(viewOf(), cell(1, 'name'), rows.map((row) => row.map(quoted).join('\t')).join('\n'))
        expect(edits.map(({ value }) => value)).toEqual(rows.map(([value]) => value.replace(/\s+/gu, ' ').trim()))
      }),
      { numRuns: 60 },
    )
  })
})

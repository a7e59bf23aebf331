import { describe, expect, it } from 'vitest'
import { addColumn, type ExportDraft, moveColumn, placeColumn, plainColumns, sameDraft, withKeys } from './export-draft.ts'

const column = (field: string) => ({ field, column: field, writtenAs: 'as-it-is' as const })
const columns = withKeys(['a', 'b', 'c'].map(column))
const fields = (given: readonly { field: string }[]) => given.map(({ field }) => field).join('')

describe('moveColumn', () => {
  it('moves by one, and stays at the ends', () => {
    expect(fields(moveColumn(columns, 1, 1))).toBe('acb')
    expect(fields(moveColumn(columns, 1, -1))).toBe('bac')
    expect(moveColumn(columns, 0, -1)).toBe(columns)
    expect(moveColumn(columns, 2, 1)).toBe(columns)
    expect(moveColumn(columns, 9, 1)).toBe(columns)
  })
})

describe('placeColumn', () => {
  it('puts a column where it was dropped', () => {
    expect(fields(placeColumn(columns, 0, 2))).toBe('bca')
    expect(fields(placeColumn(columns, 2, 0))).toBe('cab')
  })
})

describe('addColumn', () => {
  it('adds after the given one, else at the end, under a key of its own', () => {
    expect(fields(addColumn(columns, column('x'), 0))).toBe('axbc')
    const grown = addColumn(columns, column('x'), null)
    expect(fields(grown)).toBe('abcx')
    expect(new Set(grown.map(({ key }) => key)).size).toBe(4)
    expect(fields(addColumn([], column('x'), null))).toBe('x')
  })
})

describe('sameDraft', () => {
  const draft: ExportDraft = { name: 'n', format: 'csv', documentTypes: ['passport', 'visa-a'], onlyNew: true, columns }

  it('does not mind keys or the order of types', () => {
    const other = { ...draft, documentTypes: ['visa-a', 'passport'], columns: columns.map((each) => ({ ...each, key: each.key + 7 })) }
    expect(sameDraft(draft, other)).toBe(true)
  })

  it('minds the order of columns, their headings and the format', () => {
    expect(sameDraft(draft, { ...draft, columns: moveColumn(columns, 0, 1) })).toBe(false)
    expect(sameDraft(draft, { ...draft, format: 'json' })).toBe(false)
    expect(plainColumns(columns)[0]).toEqual(column('a'))
  })
})

import { describe, expect, it } from 'vitest'
import { addColumn, changeColumn, moveColumn, removeColumn } from './edit-columns.ts'
import type { DraftColumn } from './template-draft.ts'

const column = (id: string, field: string): DraftColumn => ({ id, field, column: field, writtenAs: 'as-it-is' })
const three = [column('0', 'surname'), column('1', 'givenNames'), column('2', 'sex')]
const fields = (columns: readonly DraftColumn[]) => columns.map(({ field }) => field)

describe('addColumn', () => {
  it('stands after the one that was edited, under a name of its own', () => {
    const { columns, addedId } = addColumn(three, column('', 'nationality'), '0')
    expect(fields(columns)).toEqual(['surname', 'nationality', 'givenNames', 'sex'])
    expect(columns.find(({ id }) => id === addedId)?.field).toBe('nationality')
    expect(new Set(columns.map(({ id }) => id)).size).toBe(4)
  })

  it('stands at the end where none was edited', () => {
    expect(fields(addColumn(three, column('', 'nationality'), null).columns).at(-1)).toBe('nationality')
    expect(addColumn([], column('', 'sex'), null).columns).toHaveLength(1)
  })
})

describe('removeColumn', () => {
  it('says which one takes its place', () => {
    expect(removeColumn(three, '1')).toMatchObject({ neighbourId: '2' })
    expect(removeColumn(three, '2')).toMatchObject({ neighbourId: '1' })
    expect(removeColumn(three.slice(0, 1), '0')).toEqual({ columns: [], neighbourId: null })
  })
})

describe('moveColumn', () => {
  it('goes one place, and no further than the ends', () => {
    expect(fields(moveColumn(three, '0', 1))).toEqual(['givenNames', 'surname', 'sex'])
    expect(moveColumn(three, '0', -1)).toBe(three)
    expect(moveColumn(three, 'none', 1)).toBe(three)
  })
})

describe('changeColumn', () => {
  it('changes that one alone', () => {
    expect(changeColumn(three, '1', { column: 'First name' })).toEqual([three[0], { ...three[1], column: 'First name' }, three[2]])
  })
})

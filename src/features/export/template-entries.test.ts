import { describe, expect, it } from 'vitest'
import type { ExportTemplate } from '#client/wire-types.ts'
import { draftOf, templateOf } from './template-draft.ts'
import { templateEntries } from './template-entries.ts'

const template = (id: string, name: string): ExportTemplate => ({
  id,
  name,
  format: 'csv',
  columns: [{ field: 'surname', column: 'Name', writtenAs: 'as-it-is' }],
  documentTypes: [],
  onlyNew: false,
  rowOf: 'record',
  hasTotals: false,
})
const ours = template('1', 'Ours')
const register = template('2', 'Guest register')

describe('templateEntries', () => {
  it('parts the office’s own from those to start from', () => {
    const { own, starting } = templateEntries({ stored: [ours], starting: [register], drafts: {} })
    expect(own).toMatchObject([{ draft: { name: 'Ours' }, isStored: true, isChanged: false }])
    expect(starting).toMatchObject([{ draft: { name: 'Guest register' }, isStored: false, isChanged: false }])
  })

  it('makes one to start from the office’s own once it was saved', () => {
    const { own, starting } = templateEntries({ stored: [{ ...register, name: 'Register' }], starting: [register], drafts: {} })
    expect(own.map(({ draft }) => draft.name)).toEqual(['Register'])
    expect(starting).toEqual([])
  })

  it('shows what was changed, and takes back what was changed back', () => {
    const changed = { ...draftOf(ours), onlyNew: true }
    const entry = (draft: typeof changed) => templateEntries({ stored: [ours], starting: [], drafts: { '1': draft } }).own[0]
    expect(entry(changed)).toMatchObject({ isChanged: true, draft: { onlyNew: true }, base: { onlyNew: false } })
    expect(entry({ ...changed, onlyNew: false })).toMatchObject({ isChanged: false })
  })

  it('lists a new one after those that are saved', () => {
    const fresh = { ...draftOf(template('9', 'New')), columns: [] }
    const { own } = templateEntries({ stored: [ours], starting: [register], drafts: { '9': fresh } })
    expect(own.map(({ draft, base }) => [draft.name, base?.name ?? null])).toEqual([
      ['Ours', 'Ours'],
      ['New', null],
    ])
  })
})

describe('templateOf', () => {
  it('keeps nothing of the rows’ own names', () => {
    expect(templateOf(draftOf(ours))).toEqual(ours)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldEdit } from '#contract/records.contract.ts'
import { type UndoHistory, emptyHistory, remember, stepBack, stepForward } from './undo-history.ts'

const edit = (field: string, value: string | null, how: FieldEdit['how'] = 'typed'): FieldEdit => ({ field, value, how })

describe('undo history', () => {
  it('takes a burst of typing in one field back at once', () => {
    let history = remember(emptyHistory, { before: [edit('surname', 'A', 'withdrawn')], after: [edit('surname', 'AB')], at: 0 })
    history = remember(history, { before: [edit('surname', 'AB')], after: [edit('surname', 'ABC')], at: 300 })
    expect(stepBack(history)?.edits).toEqual([edit('surname', 'A', 'withdrawn')])
  })

  it('keeps typing after a pause, in another field, or after a choice apart', () => {
    let history = remember(emptyHistory, { before: [edit('a', '1', 'withdrawn')], after: [edit('a', '2')], at: 0 })
    history = remember(history, { before: [edit('a', '2')], after: [edit('a', '3')], at: 5_000 })
    history = remember(history, { before: [edit('b', null, 'withdrawn')], after: [edit('b', 'x')], at: 5_100 })
    history = remember(history, { before: [edit('b', 'x')], after: [edit('b', 'y', 'chose')], at: 5_200 })
    expect(history.done).toHaveLength(4)
  })

  it('takes several fields that were changed at once back at once', () => {
    const before = [edit('a', '1', 'withdrawn'), edit('b', null, 'withdrawn')] as const
    const after = [edit('a', '2'), edit('b', '3')] as const
    const pasted = remember(emptyHistory, { before, after, at: 0 })
    const typed = remember(pasted, { before: [edit('a', '2')], after: [edit('a', '25')], at: 100 })
    expect(typed.done).toHaveLength(2)
    expect(stepBack(pasted)?.edits).toEqual(before)
    expect(stepForward(stepBack(pasted)?.history ?? emptyHistory)?.edits).toEqual(after)
  })

  it('forgets what was undone once something new is done', () => {
    const one = remember(emptyHistory, { before: [edit('a', '1', 'withdrawn')], after: [edit('a', '2', 'chose')], at: 0 })
    const back = stepBack(one)?.history ?? emptyHistory
    const other = remember(back, { before: [edit('a', '1', 'withdrawn')], after: [edit('a', '3', 'chose')], at: 9_000 })
    expect(stepForward(other)).toBeNull()
  })

  it('brings any mixed run of edits back to the first values, and forward to the last', () => {
    const change = fc.record({
      field: fc.constantFrom('a', 'b', 'c'),
      value: fc.string(),
      how: fc.constantFrom('typed', 'chose'),
      gapMs: fc.nat(3_000),
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        const first: Record<string, FieldEdit> = {
          a: edit('a', '', 'withdrawn'),
          b: edit('b', '', 'withdrawn'),
          c: edit('c', '', 'withdrawn'),
        }
        const values = { ...first }
        let history: UndoHistory = emptyHistory
        let at = 0
        for (const { field, value, how, gapMs } of changes) {
          at += gapMs
          const after = edit(field, value, how as FieldEdit['how'])
          history = remember(history, { before: [values[field] ?? after], after: [after], at })
          values[field] = after
        }
        const last = { ...values }
        for (let step = stepBack(history); step; step = stepBack(history)) {
          history = step.history
          for (const each of step.edits) values[each.field] = each
        }
        expect(values).toEqual(first)
        for (let step = stepForward(history); step; step = stepForward(history)) {
          history = step.history
          for (const each of step.edits) values[each.field] = each
        }
        expect(values).toEqual(last)
      }),
    )
  })
})

import { announce } from '#ui/live-regions/live-regions.store.ts'
import { cellKey } from '#domain/table/cell-key.ts'
import type { FieldEdit } from '#domain/apply-field-edits.ts'
import { fieldInputId } from '../fields/field-ids.ts'
import { focusSoon } from '../focus-soon.ts'
import type { WalkNeeds } from '../matter-walk.ts'
import { reachField, useReviewStore } from '../review.store.ts'
import { rowBelow, withoutRow } from './line-edits.ts'
import { type TableView, tableViews } from './table-view.ts'

interface TableActNeeds extends WalkNeeds {
  edit: (...edits: [FieldEdit, ...FieldEdit[]]) => void
}

/** What a person does to rows of tables. */
export function makeTableActs({ words, now, edit }: TableActNeeds) {
  function viewOf(table: string): TableView | null {
    const open = now()
    const { focused } = useReviewStore.getState()
    return open === null ? null : (tableViews(open.documentType, open.review, focused).find((view) => view.table === table) ?? null)
  }
  function goToCell(table: string, row: number, column: string) {
    const key = cellKey({ table, row, column })
    // A row without values is there as long as the keyboard is.
    reachField(key, false)
    focusSoon(fieldInputId(key))
  }
  return {
    addRow(table: string, below: number | null) {
      const view = viewOf(table)
      const [first] = view?.columns ?? []
      if (view === null || first === undefined) return
      const row = rowBelow(view, below)
      if (row === null) return announce(words.say('review.lines.noRoom'))
      goToCell(table, row, first.key)
      announce(words.say('review.lines.added'))
    },
    removeRow(table: string, row: number) {
      const view = viewOf(table)
      if (view === null) return
      const [first, ...others] = withoutRow(view, row)
      const at = view.rows.findIndex((each) => each.row === row)
      const next = view.rows[at + 1] ?? view.rows[at - 1]
      const [column] = view.columns
      if (next !== undefined && column !== undefined) goToCell(table, next.row, column.key)
      if (first !== undefined) edit(first, ...others)
      announce(words.say('review.lines.removed'))
    },
    repair(): boolean {
      const { focused } = useReviewStore.getState()
      const open = now()
      const found = open?.review.rules.find(
        ({ outcome, accepted, repair }) => outcome.result === 'fail' && !accepted && repair !== null && repair.field === focused,
      )
      if (!found?.repair) return false
      edit({ field: found.repair.field, value: found.repair.value, how: 'chose' })
      announce(words.say('review.lines.repaired', { field: words.field(found.repair.field), value: found.repair.value }))
      return true
    },
  }
}

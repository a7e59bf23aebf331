import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { ExportColumn } from '#client/wire-types.ts'
import { exportColumns } from '#domain/export/export-columns.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { addColumn, changeColumn, moveColumn, removeColumn } from './edit-columns.ts'
import { activateColumn, putDraft, useExportStore } from './export.store.ts'
import { documentsOf, fieldChoices, wayFor } from './field-choices.ts'
import { focusColumn, keepingFocus } from './focus-column.ts'
import { moveItem } from './move-item.ts'
import { draftOf, type DraftColumn, type TemplateDraft, templateOf } from './template-draft.ts'
import { useExportWords } from './use-export-words.ts'

export interface ColumnActs {
  add: () => void
  /** Without an id: the one that is edited. */
  remove: (id?: string) => void
  move: (step: 1 | -1, id?: string) => void
  /** Puts it first or last. */
  moveToEnd: (end: 'first' | 'last', id: string) => void
  change: (id: string, change: Partial<ExportColumn>) => void
  /** What a column is called after its field follows the field. */
  changeField: (column: DraftColumn, field: string) => void
}

/** What can be done with the columns of a draft. Focus stays with the column that was moved or takes a removed one's place. */
export function useColumns(draft: TemplateDraft): ColumnActs {
  const { t } = useTranslation()
  const { field: nameOf } = useExportWords()
  const { columns } = draft
  const activeId = useExportStore((state) => state.activeColumnId)
  const put = (changed: readonly DraftColumn[]) => putDraft({ ...draft, columns: changed })
  const headingOf = (id: string) => columns.find((each) => each.id === id)?.column ?? ''
  function say(changed: readonly DraftColumn[], id: string) {
    const place = changed.findIndex((each) => each.id === id) + 1
    announce(t('export.moved', { column: headingOf(id), place, count: changed.length }))
  }
  function putMoved(changed: readonly DraftColumn[], id: string) {
    if (changed === columns) return
    keepingFocus(() => put(changed))
    say(changed, id)
  }
  function addOne() {
    const taken = new Set(columns.map(({ field }) => field))
    const choices = fieldChoices(draft.documentTypes, draft.rowOf)
    const field = choices.find((each) => !taken.has(each)) ?? choices[0] ?? 'recordId'
    const added = addColumn(columns, { field, column: nameOf(field), writtenAs: wayFor(field, 'as-it-is') }, activeId)
    flushSync(() => put(added.columns))
    focusColumn(added.addedId)
  }
  function chooseAll() {
    const all = draftOf({ ...templateOf(draft), columns: exportColumns(documentsOf(draft.documentTypes), draft.rowOf) })
    flushSync(() => put(all.columns))
    focusColumn(all.columns[0]?.id ?? null)
  }
  return {
    add: columns.length === 0 ? chooseAll : addOne,
    remove: (id = activeId ?? '') => {
      const { columns: rest, neighbourId } = removeColumn(columns, id)
      if (rest === columns) return
      flushSync(() => {
        put(rest)
        activateColumn(neighbourId)
      })
      focusColumn(neighbourId)
      announce(t('export.removed', { column: headingOf(id) }))
    },
    move: (step, id = activeId ?? '') => putMoved(moveColumn(columns, id, step), id),
    moveToEnd: (end, id) => {
      const at = columns.findIndex((each) => each.id === id)
      putMoved(moveItem(columns, at, end === 'first' ? 0 : columns.length - 1), id)
    },
    change: (id, change) => put(changeColumn(columns, id, change)),
    changeField: ({ id, field: before, column, writtenAs }, field) => {
      const heading = column === nameOf(before) ? nameOf(field) : column
      put(changeColumn(columns, id, { field, column: heading, writtenAs: wayFor(field, writtenAs) }))
    },
  }
}

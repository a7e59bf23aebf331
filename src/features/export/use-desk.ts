import { columnFaults, firstFaulty } from './column-faults.ts'
import { type ExportRequest, exportRequest, type ExportScope } from './export-request.ts'
import { putDraft } from './export.store.ts'
import { focusColumn } from './focus-column.ts'
import type { TemplateDraft } from './template-draft.ts'
import type { TemplateEntry } from './template-entries.ts'
import { type ColumnActs, useColumns } from './use-columns.ts'
import { useExportKeys } from './use-export-keys.ts'
import { type Preview, usePreview } from './use-preview.ts'
import { type Run, useRun } from './use-run.ts'
import { type TemplateActs, useTemplateActs } from './use-template-acts.ts'

export const templateNameId = 'export-template-name'
export const leftBeforeChoiceId = 'export-left-before-choice'

export interface Desk {
  entry: TemplateEntry
  scope: ExportScope
  request: ExportRequest | null
  columns: ColumnActs
  faults: ReturnType<typeof columnFaults>
  preview: Preview
  run: Run
  /** Whether a run would write something, as far as is known. */
  canRun: boolean
  /** How many of all that would leave left before as they are now, and when the last did; null when none, as far as is known. */
  leftBefore: { records: number; total: number; lastAt: string } | null
  /** Runs, or goes to what is in the way. */
  startRun: () => void
  edit: (change: Partial<TemplateDraft>) => void
  templates: TemplateActs
  save: () => void
}

/** Everything that is done with the open template. */
export function useDesk(entry: TemplateEntry, scope: ExportScope): Desk {
  const { draft } = entry
  const faults = columnFaults(draft)
  const faulty = firstFaulty(draft.columns, faults)
  const request = exportRequest(draft, scope)
  const preview = usePreview(request, faulty !== null)
  const run = useRun(request)
  const columns = useColumns(draft)
  const templates = useTemplateActs()
  const isEmpty = preview.isCurrent && preview.data?.records === 0
  const canRun = request !== null && faulty === null && !isEmpty && !run.isRunning
  const leftBefore = canRun ? repeatsIn(preview) : null
  function startRun() {
    if (faulty !== null) focusColumn(faulty.id)
    else if (leftBefore !== null) document.getElementById(leftBeforeChoiceId)?.focus()
    else if (canRun) run.start('as-asked')
  }
  function save() {
    if (faulty !== null) focusColumn(faulty.id)
    else if (draft.name.trim() === '') document.getElementById(templateNameId)?.focus()
    else if (entry.isChanged && !templates.isSaving) templates.save(draft)
  }
  const ways = leftBefore && { onlyNew: leftBefore.records < leftBefore.total, start: run.start }
  useExportKeys({ run: startRun, save, columns: draft.format === 'ubl' ? null : columns, hasColumns: draft.columns.length > 0, ways })
  const edit = (change: Partial<TemplateDraft>) => putDraft({ ...draft, ...change })
  return { entry, scope, request, columns, faults, preview, run, canRun, leftBefore, startRun, edit, templates, save }
}

function repeatsIn({ data, isCurrent }: Preview): Desk['leftBefore'] {
  const found = isCurrent ? (data?.leftBefore ?? null) : null
  return found && { ...found, total: data?.records ?? found.records }
}

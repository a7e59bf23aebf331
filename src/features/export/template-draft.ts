import type { ExportColumn, ExportTemplate } from '#client/wire-types.ts'

export interface DraftColumn extends ExportColumn {
  /** Tells rows of the same draft apart while they move. */
  id: string
}

/** A template as it is edited. */
export interface TemplateDraft extends Omit<ExportTemplate, 'columns' | 'documentTypes'> {
  /** Empty: every field of the documents concerned, in document order. */
  columns: readonly DraftColumn[]
  /** Keys of the catalogue; empty: all. */
  documentTypes: readonly string[]
}

export function draftOf({ columns, ...template }: ExportTemplate): TemplateDraft {
  return { ...template, columns: columns.map((column, at) => ({ ...column, id: String(at) })) }
}

/** What the server keeps of a draft. */
export function templateOf({ id, name, format, columns, documentTypes, onlyNew, rowOf, hasTotals }: TemplateDraft): ExportTemplate {
  return { id, name, format, columns: columns.map(wireColumn), documentTypes: [...documentTypes], onlyNew, rowOf, hasTotals }
}

export function wireColumn({ field, column, writtenAs }: DraftColumn): ExportColumn {
  return { field, column, writtenAs }
}

/** Whether both would write the same file under the same name. */
export function isSameTemplate(one: TemplateDraft, other: TemplateDraft): boolean {
  return JSON.stringify(templateOf(one)) === JSON.stringify(templateOf(other))
}

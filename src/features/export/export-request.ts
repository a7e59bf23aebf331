import type { ExportColumn, ExportTemplate, RecordFilter } from '#client/wire-types.ts'
import { ublType } from '#domain/export/ubl/ubl-values.ts'
import { type TemplateDraft, wireColumn } from './template-draft.ts'

/** Which records were handed over from Records; nothing in it: all. */
export interface ExportScope {
  recordIds: readonly string[]
  filter: RecordFilter
}

export interface ExportRequest {
  format: ExportTemplate['format']
  columns: ExportColumn[]
  onlyNew: boolean
  rowOf: ExportTemplate['rowOf']
  hasTotals: boolean
  recordIds?: string[]
  filter?: RecordFilter
}

export function isNarrowed({ recordIds, filter }: ExportScope): boolean {
  return recordIds.length > 0 || Object.keys(filter).length > 0
}

/** In both lists, where an empty one stands for everything; null when nothing is. */
function shared(one: readonly string[], other: readonly string[]): string[] | null {
  if (one.length === 0 || other.length === 0) return [...one, ...other]
  const both = one.filter((each) => other.includes(each))
  return both.length === 0 ? null : both
}

/**
 * What the server is asked for. Records chosen by hand are all meant, exported before or not. Null when the template
 * and the scope have no document type in common, so that nothing can match.
 */
export function exportRequest(draft: TemplateDraft, scope: ExportScope): ExportRequest | null {
  const { format, columns, documentTypes, onlyNew, rowOf, hasTotals } = draft
  const documentType = shared(format === 'ubl' ? [ublType] : documentTypes, scope.filter.documentType ?? [])
  if (documentType === null) return null
  const filter = { ...scope.filter, ...(documentType.length > 0 && { documentType }) }
  const isByHand = scope.recordIds.length > 0
  return {
    format,
    columns: columns.map(wireColumn),
    onlyNew: onlyNew && !isByHand,
    rowOf,
    hasTotals,
    ...(isByHand && { recordIds: [...scope.recordIds] }),
    ...(Object.keys(filter).length > 0 && { filter }),
  }
}

import type { DocumentType } from '../document-type.ts'
import type { RowColumn } from './record-rows.ts'
import { columnKey } from '../table/column-key.ts'
import { textField } from '../text/judge-text.ts'
import { lineField } from './by-lines.ts'

/** `dateOfBirth` as `date_of_birth`, and `lineItems:unitPrice` as `line_unit_price`. */
function headingOf(field: string): string {
  const name = field.replace(/^lineItems:/, 'line_').replace(':', '_')
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function columnOf(field: string): RowColumn {
  return { field, column: headingOf(field), writtenAs: 'as-it-is' }
}

/** The whole text stands in one column, behind any fields. */
function exportedFields({ fields, text }: DocumentType): string[] {
  const own = Object.entries(fields).flatMap(([key, spec]) => (spec.derived === true ? [] : [key]))
  return text === true ? [...own, textField] : own
}

/** Adds a type's fields, each new one after the field that it follows in its own document. */
function mergeFields(known: readonly string[], more: readonly string[]): readonly string[] {
  return more.reduce<readonly string[]>((merged, field, index) => {
    if (merged.includes(field)) return merged
    const after = merged.indexOf(more[index - 1] ?? '')
    return [...merged.slice(0, after + 1), field, ...merged.slice(after + 1)]
  }, known)
}

/** The columns of the first table of a type, behind the number of the line. */
function lineColumns({ tables = {} }: DocumentType): string[] {
  const [first] = Object.entries(tables)
  return first === undefined ? [] : [lineField, ...Object.keys(first[1].columns).map((column) => columnKey({ table: first[0], column }))]
}

/**
 * The columns of a file when none are chosen: the record's own, every field of these types in document order, where each
 * line is a row those of the lines, who looked and when.
 */
export function exportColumns(documentTypes: readonly DocumentType[], rowOf: 'record' | 'line' = 'record'): RowColumn[] {
  const fields = documentTypes.map(exportedFields).reduce<readonly string[]>(mergeFields, [])
  const lines = rowOf === 'line' ? documentTypes.map(lineColumns).reduce<readonly string[]>(mergeFields, []) : []
  return ['recordId', 'reference', 'documentType', ...fields, ...lines, 'lookedAtBy', 'verifiedAt'].map(columnOf)
}

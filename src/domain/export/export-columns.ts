import type { DocumentType } from '../document-type.ts'
import type { RowColumn } from './record-rows.ts'
import { textField } from '../text/judge-text.ts'

/** `dateOfBirth` as `date_of_birth`. */
function headingOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
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

/** The columns of a file when none are chosen: the record's own, every field of these types in document order, who looked and when. */
export function exportColumns(documentTypes: readonly DocumentType[]): RowColumn[] {
  const fields = documentTypes.map(exportedFields).reduce<readonly string[]>(mergeFields, [])
  return ['recordId', 'reference', 'documentType', ...fields, 'lookedAtBy', 'verifiedAt'].map(columnOf)
}

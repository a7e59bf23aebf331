import { type DocumentType, fieldSpec } from './document-type.ts'
import { formatOf } from './formats/format-of.ts'

type Fields = Pick<DocumentType, 'fields' | 'tables'>

/** A value where nobody works on it: of a bank card's number, whatever the type calls it, what anyone may see. */
export function glanceAt(documentType: Fields | null, key: string, value: string): string {
  const spec = documentType && fieldSpec(documentType, key)
  return (spec && formatOf(spec.kind).glance?.(value)) ?? value
}

/** Whether the type has values that are shown in part only, so that nothing else of its pages may tell them whole. */
export function hidesValues({ fields }: Fields): boolean {
  return Object.values(fields).some(({ kind }) => formatOf(kind).glance !== undefined)
}

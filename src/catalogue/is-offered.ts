import type { DocumentType, FlyocrRow } from '#domain/document-type.ts'
import { findDocumentType } from './catalogue.ts'

/** The rows of the reference by which documents of a type are read there; those that are ours it does not know. */
export function offeredRows({ rows }: Pick<DocumentType, 'rows'>): FlyocrRow[] {
  return rows.filter(({ endpoint, isOurs }) => endpoint !== 'verapi' && isOurs !== true)
}

/** Whether the remote API reads documents of a type. */
export function isOffered(documentType: string | null): boolean {
  const known = documentType === null ? null : findDocumentType(documentType)
  return known !== null && offeredRows(known).length > 0
}

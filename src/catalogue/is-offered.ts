import { findDocumentType } from './catalogue.ts'

/** Whether the remote API reads documents of a type. */
export function isOffered(documentType: string | null): boolean {
  const rows = (documentType === null ? null : findDocumentType(documentType))?.rows ?? []
  return rows.some(({ endpoint, isOurs }) => endpoint !== 'verapi' && isOurs !== true)
}

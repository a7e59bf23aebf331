import { findDocumentType } from '#catalogue/catalogue.ts'
import type { ExportSource } from './exports-repository.ts'

/** Whether the record's value is its text: print of a passport's page is not part of its file. */
export function isText({ documentType }: Pick<ExportSource, 'documentType'>): boolean {
  return documentType !== null && findDocumentType(documentType)?.text === true
}

import { findDocumentType } from '#catalogue/catalogue.ts'

/** Whether documents of the type may have any number of pages: texts do, cards and passports have their sides. */
export function isLongDocument(documentType: string | null): boolean {
  return documentType !== null && findDocumentType(documentType)?.text === true
}

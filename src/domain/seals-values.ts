import type { DocumentType, FieldGroup } from './document-type.ts'

/** What papers of trade have: who sells, who buys, for how much. */
const trade: ReadonlySet<FieldGroup> = new Set(['seller', 'buyer', 'amounts'])

/**
 * Whether the values of records of a type are kept encrypted and found by whole words, or in clear and found by any part.
 * Encrypted are documents of persons: travel and identity documents, licences, certificates, bank cards; number plates,
 * which lead to a person; and whatever nobody has said a type of, for it may be a passport. In clear are papers of trade,
 * of which people remember a part of a name or of a number, and texts. The owner's own types say it themselves.
 */
export function sealsValues(documentType: Pick<DocumentType, 'fields' | 'text' | 'sealed'> | null): boolean {
  if (documentType === null) return true
  if (documentType.sealed !== undefined) return documentType.sealed
  if (documentType.text === true) return false
  const groups = Object.values(documentType.fields).map(({ group }) => group)
  return groups.includes('holder') || !groups.some((group) => trade.has(group))
}

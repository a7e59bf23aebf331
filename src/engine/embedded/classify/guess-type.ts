import { catalogue, documentTypeOfMrz, documentTypesOf, findDocumentType } from '#catalogue/catalogue.ts'
import { bankCard } from '#catalogue/finance/bank-card.document.ts'
import { generalPage } from '#catalogue/general/general-page.document.ts'
import type { DocumentType } from '#domain/document-type.ts'
import type { TypeGuess } from '#domain/record.ts'
import { isBankCard } from '../bank-card/read-bank-card.ts'
import { fieldPageOf } from '../field-page-of.ts'
import { isClearText } from '../layout/is-clear-text.ts'
import type { PageResult } from '../read-page.ts'
import { classifyDocument, type ZoneClue } from './classify-document.ts'
import { zoneClue } from './zone-clue.ts'

export interface GuessedDocument {
  documentType: DocumentType | null
  guesses: readonly TypeGuess[]
  /** The pages, without what was taken for a zone where the document carries no such zone. */
  results: readonly PageResult[]
}

/**
 * What the pages are of: a type that enough speaks for, else what their zone is of, else a bank card by its
 * number, else a page of text where there is text or a code, else nothing.
 * @param among keys of the types of which it is one; null where it may be of any.
 */
export function guessType(results: readonly PageResult[], among: readonly string[] | null): GuessedDocument {
  const types = among === null ? catalogue : documentTypesOf(among)
  const zone = zoneClue(results)
  const { documentType, guesses } = classifyDocument({ pages: results.map(({ clues }) => clues), zone, types, isAmong: among !== null })
  const found = documentType === null ? fallback(results, types, zone) : findDocumentType(documentType)
  return { documentType: found, guesses, results: zone && found ? results.map((result) => withoutOtherZone(result, found)) : results }
}

function fallback(results: readonly PageResult[], types: readonly DocumentType[], zone: ZoneClue | null): DocumentType | null {
  if (zone !== null && types === catalogue) return documentTypeOfMrz(zone.kind)
  // A bank card may say nothing but its number.
  if (zone === null && types.includes(bankCard) && isBankCard(results.map(fieldPageOf))) return bankCard
  return types.includes(generalPage) && results.some(({ text, codes }) => isClearText(text) || codes.length > 0) ? generalPage : null
}

function withoutOtherZone(result: PageResult, { mrz }: DocumentType): PageResult {
  return result.mrzKind === null || result.mrzKind === mrz ? result : { ...result, mrzKind: null, mrzLines: [], readings: [] }
}

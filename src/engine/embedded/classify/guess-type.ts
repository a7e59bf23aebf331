import { catalogue, documentTypesOf, findDocumentType } from '#catalogue/catalogue.ts'
import { generalPage } from '#catalogue/general/general-page.document.ts'
import type { DocumentType } from '#domain/document-type.ts'
import type { TypeGuess } from '#domain/record.ts'
import { isClearText } from '../layout/is-clear-text.ts'
import type { PageResult } from '../read-page.ts'
import { classifyDocument, type ZoneClue } from './classify-document.ts'

/**
 * What the pages are of: a type that enough speaks for, else a page of text where there is text, else nothing.
 * @param among keys of the types of which it is one; null where it may be of any.
 */
export function guessType(
  results: readonly PageResult[],
  among: readonly string[] | null,
): { documentType: DocumentType | null; guesses: readonly TypeGuess[] } {
  const types = among === null ? catalogue : documentTypesOf(among)
  const pages = results.map(({ clues }) => clues)
  const { documentType, guesses } = classifyDocument({ pages, zone: zoneOf(results), types, isAmong: among !== null })
  const isText = results.some(({ text }) => isClearText(text)) && types.includes(generalPage)
  return { documentType: documentType === null ? (isText ? generalPage : null) : findDocumentType(documentType), guesses }
}

function zoneOf(results: readonly PageResult[]): ZoneClue | null {
  const [zone] = results.flatMap(({ mrzKind, readings }) => (mrzKind === null ? [] : [{ kind: mrzKind, readings }]))
  if (!zone) return null
  const issuer = zone.readings.find(({ field, source }) => field === 'issuingState' && source === 'mrz')
  return { kind: zone.kind, issuingState: issuer?.value ?? null }
}

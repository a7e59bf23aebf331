import { documentTypeOfMrz, documentTypes, documentTypesOf, findDocumentType } from '#catalogue/catalogue.ts'
import { generalPage } from '#catalogue/general/general-page.document.ts'
import type { DocumentType } from '#domain/document-type.ts'
import type { TypeGuess } from '#domain/record.ts'
import { fieldPageOf } from '../field-page-of.ts'
import { isClearText } from '../layout/is-clear-text.ts'
import type { PageResult } from '../read-page.ts'
import { withCodeClues } from './code-clues.ts'
import { classifyDocument, leastConfidence, mostGuesses, type ZoneClue } from './classify-document.ts'
import { type CluePage, pageClues } from './page-clues.ts'
import { zoneClue } from './zone-clue.ts'

/** Where no text is clear, it is even whether there is any. */
const unclearTextShare = 0.5

export interface GuessedDocument {
  documentType: DocumentType | null
  guesses: readonly TypeGuess[]
  results: readonly PageResult[]
  /** Pages on which other print was taken for a zone, by their number: the document carries none of that kind. */
  falseZones: readonly number[]
}

/**
 * What the pages are of: a type that enough speaks for, else what their zone is of, else a page of text where there is
 * text or a code, else nothing.
 * @param among keys of the types of which it is one; null where it may be of any.
 */
export function guessType(results: readonly PageResult[], among: readonly string[] | null): GuessedDocument {
  const start = performance.now()
  const types = among === null ? documentTypes() : documentTypesOf(among)
  const zone = zoneClue(results)
  const pages = results.map((result, index) => withCodeClues(pageClues(cluePageOf(result, index), types), result.codes, types))
  const { documentType, guesses, otherwise } = classifyDocument({ pages, zone, types, isAmong: among !== null })
  const told = documentType === null ? null : findDocumentType(documentType)
  const found = told ?? fallback(results, types, zone)
  const asText = types.includes(generalPage)
    ? { documentType: generalPage.key, confidence: (found === null ? unclearTextShare : 1) * otherwise }
    : null
  const classify = (performance.now() - start) / Math.max(1, results.length)
  return {
    documentType: found,
    guesses: withFallback(guesses, told === null && found !== null ? { documentType: found.key, confidence: otherwise } : asText),
    results: results.map((result) => ({ ...result, timings: { ...result.timings, classify } })),
    falseZones: results.flatMap(({ mrzKind }, index) => (mrzKind !== null && found !== null && mrzKind !== found.mrz ? [index] : [])),
  }
}

/** What the document is if it is none of those that something speaks for, among them. */
function withFallback(guesses: readonly TypeGuess[], fallen: TypeGuess | null): TypeGuess[] {
  if (fallen === null || fallen.confidence < leastConfidence) return [...guesses]
  const all = [fallen, ...guesses.filter(({ documentType }) => documentType !== fallen.documentType)]
  return all.toSorted((a, b) => b.confidence - a.confidence).slice(0, mostGuesses)
}

function fallback(results: readonly PageResult[], types: readonly DocumentType[], zone: ZoneClue | null): DocumentType | null {
  if (zone !== null && types === documentTypes()) return documentTypeOfMrz(zone.kind)
  return types.includes(generalPage) && results.some(({ text, codes }) => isClearText(text) || codes.length > 0) ? generalPage : null
}

function cluePageOf(result: PageResult, index: number): CluePage {
  return { ...fieldPageOf(result, index), isCutOut: result.transform.corners !== null }
}

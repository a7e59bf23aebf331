import { generalPage } from '#catalogue/general/general-page.document.ts'
import { numberPlate } from '#catalogue/vehicle/number-plate.document.ts'
import { findDocumentType } from '#catalogue/catalogue.ts'
import type { Quad } from '#domain/geometry.ts'
import type { DocumentReading, ReadDocumentRequest } from '../engine.ts'
import { severalBills } from './several-bills.ts'

/** What a picture says read as one document, and where on it cards lie, or cars stand, beside each other. */
export interface WholeReading {
  reading: DocumentReading
  /** Corners as fractions of the picture; [] where it shows one document. */
  cards: readonly Quad[]
  /** Where bills may lie beside each other, told by their print alone. */
  bills: readonly Quad[]
}

/**
 * Reads a document; where its one picture shows several, each by itself. Cards that nobody knows are no documents: the
 * page beside a passport's data page, a receipt on the same table. Then the picture stays whole, and where it shows both
 * sides of one card. Where there are no cards bills may lie beside each other.
 */
export async function readSeveral(
  read: (request: ReadDocumentRequest) => Promise<WholeReading>,
  request: ReadDocumentRequest,
): Promise<DocumentReading> {
  const mayHoldSeveral = request.mayHoldSeveral === true && request.pictures.length === 1
  const { reading, cards, bills } = await read({ ...request, mayHoldSeveral })
  const [picture] = request.pictures
  if (!picture) return reading
  const { quarterTurns: _turns, onProgress: _progress, mayHoldSeveral: _may, ...alone } = request
  const readParts = async (areas: readonly Quad[]) =>
    Promise.all(areas.map(async (area) => ({ ...(await read({ ...alone, pictures: [{ ...picture, area }] })).reading, area })))
  const parts = cards.length < 2 ? [] : provenCards((await readParts(cards)).filter(isKnown))
  const [first, ...others] = parts.length > 1 || bills.length < 2 ? parts : severalBills(await readParts(bills))
  return first && others.length > 0 && !areSidesOfOne([first, ...others]) ? { ...first, others } : reading
}

/** A frame printed on a bill is no card: parts that are bills have to prove to be some. */
function provenCards<Part extends DocumentReading>(parts: readonly Part[]): readonly Part[] {
  const areBills = parts.every(({ documentType }) => findDocumentType(documentType ?? '')?.format === 'page')
  return areBills ? severalBills(parts) : parts
}

/** Where a plate was looked for and not found again there is none. */
function isKnown({ documentType, pages }: DocumentReading): boolean {
  if (documentType === numberPlate.key) return pages.some(({ readings }) => readings.length > 0)
  return documentType !== null && documentType !== generalPage.key
}

/** Front and back of a card, copied onto one sheet, are one document. */
function areSidesOfOne(parts: readonly DocumentReading[]): boolean {
  const sides = new Set(parts.map(({ pages }) => pages[0]?.side ?? null))
  const isOneType = new Set(parts.map(({ documentType }) => documentType)).size === 1
  return parts.length === 2 && isOneType && sides.has('front') && sides.has('back')
}

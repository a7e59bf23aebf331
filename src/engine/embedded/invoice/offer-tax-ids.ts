import type { DocumentType } from '#domain/document-type.ts'
import type { FieldCandidate } from '../fields/field-candidate.ts'
import type { FieldLine } from '../fields/field-line.ts'
import type { PrintedLabel } from '../fields/find-labels.ts'
import type { Piece } from '../fields/spaced-text.ts'
import { offerLongest } from './offer-longest.ts'
import type { PrintRow } from './print-row.ts'
import { piecesOfText, textOfRow } from './text-of-row.ts'

/** Numbers for value added tax as the states of the union and their neighbours write them, behind the state's two letters. */
const vatId =
  /(?<![A-Z\d])(?:AT\s?U\d{8}|BE\s?[01]\d{3}\.?\d{3}\.?\d{3}|BG\d{9,10}|CY\d{8}[A-Z]|CZ\d{8,10}|DE\s?\d{3}\s?\d{3}\s?\d{3}|DK\d{8}|EE\d{9}|EL\d{9}|ES\s?[A-Z\d]\d{7}[A-Z\d]|FI\d{8}|FR\s?[A-Z\d]{2}\s?\d{3}\s?\d{3}\s?\d{3}|GB\s?\d{3}\s?\d{4}\s?\d{2}|HR\d{11}|HU\d{8}|IE\d[A-Z\d]\d{5}[A-Z]{1,2}|IT\s?\d{11}|LT\d{9}(?:\d{3})?|LU\d{8}|LV\d{11}|MT\d{8}|NL\s?\d{9}\s?B\d{2}|PL\d{10}|PT\d{9}|RO\d{2,10}|SE\d{12}|SI\d{8}|SK\d{10}|CHE-?\d{3}\.?\d{3}\.?\d{3})(?![A-Z\d])/g
/** Words before the number of whoever pays. */
const ofBuyer =
  /(?:ihre|kunde|your|customer|buyer|client|votre|acheteur|cliente|vostr|klant|uw)\p{L}{0,20}(?!.{0,80}(?:unsere|our|notre|nostr|onze))/iu

const worth = 1.3

interface Found {
  id: string
  pieces: readonly Piece[]
  isBuyers: boolean
}

/** Whose a number for value added tax is: a word before it says the buyer's, or the heading above it; else the seller's. */
export function offerTaxIds(
  { rows, labels }: { rows: readonly PrintRow[]; labels: readonly PrintedLabel[] },
  { fields }: Pick<DocumentType, 'fields'>,
): FieldCandidate[] {
  const found = rows.flatMap((row): Found[] => {
    const text = textOfRow(row)
    return [...text.text.matchAll(vatId)].map(({ 0: id, index }) => {
      const pieces = piecesOfText({ text, start: index, end: index + id.length })
      const line = pieces[0]?.line
      return {
        id,
        pieces,
        isBuyers: ofBuyer.test(text.text.slice(0, index)) || (line !== undefined && headingAbove(line, labels) === 'buyerName'),
      }
    })
  })
  const buyer = found.find(({ isBuyers }) => isBuyers)
  const seller = found.find(({ isBuyers, id }) => !isBuyers && id !== buyer?.id)
  const offer = (key: string, told: Found | undefined): FieldCandidate[] =>
    told ? offerLongest({ key, spec: fields[key] }, told.pieces, worth) : []
  return [...offer('sellerTaxId', seller), ...offer('buyerTaxId', buyer)]
}

/** The party whose heading stands nearest above, at about the same edge. */
function headingAbove(line: FieldLine, labels: readonly PrintedLabel[]): string | null {
  const heads = labels.filter(
    (label) =>
      label.start === 0 &&
      label.fields.some((field) => field === 'buyerName' || field === 'sellerName') &&
      label.line.pageIndex === line.pageIndex &&
      label.line.leftMiddle < line.leftMiddle &&
      Math.abs(label.line.left - line.left) < 3 * line.height,
  )
  const nearest = heads.toSorted((a, b) => b.line.leftMiddle - a.line.leftMiddle)[0]
  return nearest?.fields.find((field) => field === 'buyerName' || field === 'sellerName') ?? null
}

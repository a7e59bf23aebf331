import type { DocumentType } from '#domain/document-type.ts'
import { type FieldCandidate, fromRegion } from '../fields/field-candidate.ts'
import type { SpacedText } from '../fields/spaced-text.ts'
import type { PrintRow } from './print-row.ts'
import { piecesOfText, type TextPart, textOfRow } from './text-of-row.ts'

/** What an invoice calls itself; German joins what kind it is before it. */
const title = String.raw`(?:\p{L}{0,30}rechnung|(?:\p{L}{1,20}[ -])?invoice|facture|factura|fattura|factuur|gutschrift|credit note|avoir|nota de cr[ée]dito|nota di credito|creditnota)`
/** `Nr.`, `N°`, `#`, `no.:`; what stands in brackets before it, or in few words, says what kind the invoice is. */
const sign = String.raw`(?:nr|no|n[°ºo]|num(?:mer|ber|éro|ero)?|n)`
/** Whose numbers a heading may name too. */
const others = String.raw`\p{L}*(?:bestell|auftrag|liefer|order|commande|livraison|pedido|albar[áa]n|ordine|consegna|vertrag|kunde|customer)`
const brackets = String.raw`(?:\s*\([^)]{1,40}\)){0,2}`
const numbering = String.raw`(?:${brackets}\s*${sign}?\s*[.:#]*\s*|(?:\s(?!${others})\p{L}+){1,3}${brackets}\s*${sign}[.:]+\s*)`
/** With a figure in it, and no day. */
const number = String.raw`(?!\d{1,2}[./-]\d{1,2}[./-]\d{2})(?=[\p{L}./_-]*\d)[\p{Lu}\d](?:[\p{L}\d./_-]*[\p{L}\d])?`
const day = String.raw`\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{1,2}\.?\s\p{L}{3,10}\.?\s\d{4}|\p{L}{3,10}\s\d{1,2},?\s\d{4}`
const from = String.raw`(?:vom|von|dated|issued (?:at|on)|date|of|from|du|del|de|di|van|d\.d\.)`

const heading = new RegExp(String.raw`(?<![\p{L}\d])${title}${numbering}(?<number>${number})(?![\p{L}\d%])`, 'iu')
const dayBehind = new RegExp(String.raw`^[\s,]*${from}[\s:]*(?<day>${day})(?!\d)`, 'iu')
/** Behind a name of a bill these are amounts of money. */
const money = /^\d{1,3}(?:[.,]\d{3})*[.,]\d{2}$/

/** A little more than a label read well with its value beside it. */
const worth = 1.6

/** `Rechnung Nr. 471102 vom 05.03.2018`: what a bill's heading says of it, the day also at the start of the next row. */
export function offerHeading(rows: readonly PrintRow[], { fields }: Pick<DocumentType, 'fields'>): FieldCandidate[] {
  for (const [index, row] of rows.entries()) {
    const text = textOfRow(row)
    const found = heading.exec(text.text)
    const written = found?.groups?.['number'] ?? ''
    if (found === null || money.test(written)) continue
    const end = found.index + found[0].length
    const next = rows[index + 1]
    return [
      ...offer('invoiceNumber', fields, { text, start: end - written.length, end }),
      ...dayOf(fields, [text, end], next === undefined ? null : textOfRow(next)),
    ]
  }
  return rows.flatMap((row) => dayBesideTitle(fields, textOfRow(row))).slice(0, 1)
}

const titleAndDay = new RegExp(String.raw`^\P{L}*${title}\s[^\d]*(?<day>${day})\s*$`, 'iu')

/** `Beitragsrechnung    24. Januar 2014` */
function dayBesideTitle(fields: DocumentType['fields'], text: SpacedText): FieldCandidate[] {
  const found = titleAndDay.exec(text.text)
  if (found === null) return []
  const end = text.text.trimEnd().length
  return offer('issueDate', fields, { text, start: end - (found.groups?.['day'] ?? '').length, end })
}

function dayOf(fields: DocumentType['fields'], [text, end]: readonly [SpacedText, number], next: SpacedText | null): FieldCandidate[] {
  const places: (readonly [SpacedText, number])[] = [
    [text, end],
    ...(next !== null && text.text.slice(end).trim() === '' ? [[next, 0] as const] : []),
  ]
  return places
    .flatMap(([own, start]) => {
      const found = dayBehind.exec(own.text.slice(start))
      const written = found?.groups?.['day'] ?? ''
      if (found === null) return []
      const until = start + found[0].length
      return offer('issueDate', fields, { text: own, start: until - written.length, end: until })
    })
    .slice(0, 1)
}

function offer(key: string, fields: DocumentType['fields'], part: TextPart): FieldCandidate[] {
  const spec = fields[key]
  if (spec === undefined) return []
  const found = fromRegion({ key, spec }, { pieces: piecesOfText(part), how: 'inline', fit: worth, label: 0.9 }, null)
  return found
    .filter(({ typed }) => typed.value !== null)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 1)
}

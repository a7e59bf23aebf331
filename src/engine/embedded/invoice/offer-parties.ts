import type { DocumentType, FieldSpec } from '#domain/document-type.ts'
import { type FieldCandidate, fromRegion } from '../fields/field-candidate.ts'
import type { FieldLine } from '../fields/field-line.ts'
import type { PrintedLabel } from '../fields/find-labels.ts'
import type { Piece, SpacedText } from '../fields/spaced-text.ts'
import { trimmed } from '../fields/trimmed.ts'
import { type PrintRow, textOf } from './print-row.ts'
import { piecesOfText, textOfRow } from './text-of-row.ts'

/** What companies are called by law, in the languages of our invoices. */
const legalForm =
  /(?<![\p{L}\d])(?:gmbh|ag|kg|ohg|ug|e\.?\s?k|mbh|se|ltd|llc|llp|inc|plc|limited|corp|sarl|sas|sa|s\.a\.?|s\.?a\.?r\.?l|s\.?l\.?u?|s\.?r\.?l\.?s?|s\.?p\.?a|b\.?v|n\.?v|v\.?o\.?f|sdn\.?\s?bhd|bhd|a\.g|e\.v)\.?(?![\p{L}\d])|公司$/iu
/** `DE 80333 München`, `1012 AB Amsterdam`, `SW1B 3BN London`, `Boston, MA 02110`, `上海市 200040`. */
const place =
  /(?<![\d.,])(?:[A-Z]{1,2}[- ])?\d{4,5}(?:\s?[A-Z]{2})?\s?\p{Lu}\p{L}+|(?<![A-Z\d])[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?![A-Z\d])|\s[A-Z]{2}\s\d{5}$|[省市区县區縣]\s?\d{6}$|^\d{6}\s?\p{Script=Han}{2}/u
/** What stands in a party's block beside its name. */
const noName =
  /^\W*(?:(?:nummer|number|globale|gln|gtin|lief|kunden-?(?:nr|nummer)|customer (?:no|number)|n[°ºo]|nr|id|ust|vat|tva|tel|telefon|phone|fax|e-?mail|www|http|address|attn|z\.\s?h|adresse de \p{L}+)(?!\p{L})|(?:adresse|anschrift|herrn?|frau|firma|an|bestellung|order)\W*$)|[@:]\s*$/iu
const named = /^\W*(?:name|nom|nombre|nome|naam|firma|company)\s*:\s*/iu
const between = /\s+[●•·|∙–-]\s+|\s*[●•∙]\s*/u

const worth = 1.4
/** In heights of a line. */
const [farthestLine, sameEdge] = [3.4, 2]
/** Lines of an address, its name the first. */
const mostLines = 7
/** ... without its name, down to the place. */
const mostOfAddress = 4
const [leftHalf, edgeShare] = [0.55, 0.25]
const upperHalf = 0.5

interface Print {
  lines: readonly FieldLine[]
  labels: readonly PrintedLabel[]
  rows: readonly PrintRow[]
}

/** Who an invoice is from and to: below the headings of the parties, else in the window of the envelope and the line above it. */
export function offerParties(print: Print, { fields }: Pick<DocumentType, 'fields'>): FieldCandidate[] {
  const lines = print.lines.filter(({ pageIndex }) => pageIndex === 0)
  const buyer = belowHeading({ ...print, lines }, 'buyerName') ?? inWindow(lines)
  const headed = belowHeading({ ...print, lines }, 'sellerName')
  const inLine = headed === null ? beforePlace(print.rows) : null
  const seller = headed ?? inLine?.name ?? byLegalForm(lines, buyer)
  return [
    ...offer('sellerName', fields, seller),
    ...offer('buyerName', fields, buyer),
    ...offer('sellerAddress', fields, inLine?.address ?? addressBelow(lines, { name: seller, other: buyer })),
    ...offer('buyerAddress', fields, addressBelow(lines, { name: buyer, other: seller })),
  ]
}

function offer(key: string, fields: DocumentType['fields'], pieces: readonly Piece[] | null): FieldCandidate[] {
  const spec: FieldSpec | undefined = fields[key]
  if (spec === undefined || pieces === null) return []
  const found = fromRegion({ key, spec }, { pieces, how: 'below', fit: worth, label: 0.9 }, null)
  return found.toSorted((a, b) => b.last - b.first - (a.last - a.first)).slice(0, 1)
}

interface Parties {
  name: readonly Piece[] | null
  other: readonly Piece[] | null
}

/** What stands below a name, down to its place and before the other party; null where no place follows. */
function addressBelow(lines: readonly FieldLine[], { name, other }: Parties): Piece[] | null {
  const line = name?.[0]?.line
  const own = line === undefined ? [] : columnBelow(lines, line).slice(0, mostOfAddress)
  const end = own.findIndex((each) => place.test(textOf(each)))
  const address = own.slice(0, end + 1)
  if (address.some((each) => other?.some((piece) => piece.line === each))) return null
  return address.length === 0 ? null : address.flatMap((each) => whole(each) ?? [])
}

/** A heading has its line to itself, or its sign behind it and nothing else. */
function belowHeading({ lines, labels }: Print, key: string): Piece[] | null {
  for (const label of labels) {
    const { line, start, end } = label
    const isHeading = start === 0 && end === line.line.characters.length && line.pageIndex === 0
    if (!label.fields.includes(key) || !isHeading) continue
    const found = nameBelow(lines, line)
    if (found !== null) return found
  }
  return null
}

function nameBelow(lines: readonly FieldLine[], head: FieldLine): Piece[] | null {
  for (const line of columnBelow(lines, head).slice(0, mostLines)) {
    const text = textOf(line)
    const prefix = named.exec(text)?.[0] ?? ''
    if (prefix !== '') return prefix.length < text.length ? pieceAfter(line, prefix) : rightOf(lines, line)
    if (!noName.test(text) && isName(text)) return whole(line)
  }
  return null
}

/** Lines that begin below each other at one edge, down to a wide space. */
function columnBelow(lines: readonly FieldLine[], head: FieldLine): FieldLine[] {
  const found: FieldLine[] = []
  let last = head
  const below = lines
    .filter((line) => line.leftMiddle > head.leftMiddle + head.height / 2 && Math.abs(line.left - head.left) < sameEdge * head.height)
    .toSorted((a, b) => a.leftMiddle - b.leftMiddle)
  for (const line of below) {
    if (line.leftMiddle - last.leftMiddle > farthestLine * Math.max(line.height, last.height)) break
    found.push(line)
    last = line
  }
  return found
}

function rightOf(lines: readonly FieldLine[], label: FieldLine): Piece[] | null {
  const beside = lines
    .filter((line) => line.left > label.right && Math.abs(line.leftMiddle - label.leftMiddle) < label.height / 2)
    .toSorted((a, b) => a.left - b.left)[0]
  return beside === undefined ? null : whole(beside)
}

function isName(text: string): boolean {
  return text.replace(/\P{L}/gu, '').length >= 3 && !place.test(text) && !/\d{3}/.test(text)
}

function whole(line: FieldLine): Piece[] | null {
  const piece = trimmed({ line, start: 0, end: line.line.characters.length })
  return piece && [piece]
}

function pieceAfter(line: FieldLine, prefix: string): Piece[] | null {
  const start = prefix.replaceAll(/\s/g, '').length
  const piece = trimmed({ line, start, end: line.line.characters.length })
  return piece && [piece]
}

/** The block above the first place with a postal code in the upper left: what shows in the window of an envelope. */
function inWindow(lines: readonly FieldLine[]): Piece[] | null {
  const left = Math.min(...lines.map((line) => line.left))
  const right = Math.max(...lines.map((line) => line.right))
  const isInside = (line: FieldLine): boolean => line.left < left + leftHalf * (right - left) && line.leftMiddle < upperHalf
  const ends = lines.filter((line) => isInside(line) && place.test(textOf(line)) && !between.test(textOf(line)))
  // The sender may stand above at the right.
  const isAtEdge = (line: FieldLine): boolean => line.left < left + edgeShare * (right - left)
  for (const end of [...ends.filter(isAtEdge), ...ends.filter((line) => !isAtEdge(line))]) {
    const block = columnAbove(lines, end)
    const name = block.findLast((line) => isName(textOf(line)) && !noName.test(textOf(line)))
    if (block.length >= 2 && name !== undefined) return whole(name)
  }
  return null
}

/** From the line upwards. */
function columnAbove(lines: readonly FieldLine[], end: FieldLine): FieldLine[] {
  const found: FieldLine[] = []
  let last = end
  const above = lines
    .filter((line) => line.leftMiddle < end.leftMiddle - end.height / 2 && Math.abs(line.left - end.left) < end.height)
    .toSorted((a, b) => b.leftMiddle - a.leftMiddle)
  for (const line of above) {
    const isFar = last.leftMiddle - line.leftMiddle > farthestLine * Math.max(line.height, last.height)
    if (isFar || between.test(textOf(line)) || found.length >= mostLines - 1) break
    found.push(line)
    last = line
  }
  return found
}

/** `Muster GmbH · Weg 1 · 12345 Stadt`: who sends it and where from, small above the window or at the top of the page. */
function beforePlace(rows: readonly PrintRow[]): { name: Piece[]; address: Piece[] } | null {
  for (const { lines } of rows) {
    for (const line of lines) {
      const text = textOfRow({ lines: [line], text: '' })
      const sign = between.exec(text.text)
      if (sign !== null && sign.index > 2 && place.test(text.text.slice(sign.index)) && isName(text.text.slice(0, sign.index)))
        return { name: piecesOfText({ text, start: 0, end: sign.index }), address: partsFrom(text, sign.index) }
    }
  }
  return null
}

/** What stands between the signs from a first one on, down to the place. */
function partsFrom(text: SpacedText, first: number): Piece[] {
  const found: Piece[] = []
  let start = first
  for (const part of text.text.slice(first).split(new RegExp(between, 'gu'))) {
    start = text.text.indexOf(part, start)
    if (part !== '') found.push(...piecesOfText({ text, start, end: start + part.length }))
    start += part.length
    if (place.test(part)) break
  }
  return found
}

/** The first line of the page that is a company's name. */
function byLegalForm(lines: readonly FieldLine[], buyer: readonly Piece[] | null): Piece[] | null {
  const isBuyer = (line: FieldLine): boolean => buyer?.some((piece) => textOf(piece.line) === textOf(line)) ?? false
  const found = lines.find((line) => legalForm.test(textOf(line)) && !isBuyer(line) && isName(textOf(line)))
  return found === undefined ? null : whole(found)
}

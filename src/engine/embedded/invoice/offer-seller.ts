import type { DocumentType } from '#domain/document-type.ts'
import { type FieldCandidate, fromRegion } from '../fields/field-candidate.ts'
import type { Piece } from '../fields/spaced-text.ts'
import { trimmed } from '../fields/trimmed.ts'
import { type PrintRow } from './print-row.ts'
import { unitsOfLine } from '../fields/units-of-line.ts'

/** What companies are called by law, in the languages of our receipts. `KG.BATU` is a village. */
const legalForm =
  /\b(?:sdn|bhd|plt|s\/b|gmbh|ag|kg(?!\.?\s*\p{L})|ltd|llc|inc|limited|s\.?a\.?r?\.?l?|s\.?p\.?a|s\.?r\.?l|b\.?v|n\.?v|pte|pty)\b\.?|sdn\.?\s*bhd/iu
const trade =
  /\b(?:enterprise|trading|restaurant|restoran|kedai|stationery|hardware|holdings?|company|co\.|mart|store|shop|cafe|book|industr\w*|marketing|pharmacy|clinic|hotel|supermarket|bakery|station|market|apotheke|bäckerei)\b/i
const notName =
  /\b(?:tel|fax|phone|gst|reg|roc|tax|invoice|receipt|bill|cash|date|doc|e-?mail|www|http|cashier|table|welcome|time|pos)\b|@/i
const street =
  /\b(?:n[o0]\.?\s*\d|lot\b|pt\s?\d{3}|mukim|ja[li1]an|j[li1]n|taman|tmn|(?:ss|usj|pj[us]|u)\s?\d{1,2}\/\d|lorong|persiaran|batu|kampung|kg\.?|bandar|seksyen|section|level|ground|floor|plaza|mall|street|road|avenue|block|blok|kuala|selangor|johor|penang|perak|melaka|sabah|sarawak|kedah|pahang|perlis|kelantan|terengganu|sembilan|putrajaya|labuan|malaysia|petaling|shah\s*alam|\d{5}\b|off\s|wisma|kawasan|lebuh|kompleks|pusat|straße|strasse|str\.|platz|weg|rue|avenida|calle|via)/i
const endsAddress =
  /\b(?:tel|fax|phone|gst|co\.?\s*reg|reg|roc|tax\s*inv|invoice|receipt|bill|cash|date|e-?mail|www|http|cashier|table|slip|order|sst|hotline|customer|time)\b|@|gst\s*id/i

/** `109, SS21/1A`: a house's number before anything. */
const house = /^\W*\d{1,4}[a-z]?(?:\s?[-&]\s?\d{1,4}[a-z]?)*\s?,\s?\p{L}/iu
/** A quarter, which no address begins with where a house's number follows. */
const quarter = /^\W*(?:taman|bandar|kampung|kg\.|seksyen|pekan)\b[^\d,]*$/iu
const withNumber = /^\W*(?:n[o0]\b|lot\b|unit\b|\d)/iu

/** A company's number in the register, alone on its row. */
const onlyNumber = /^\W*(?:co\.?\s*(?:reg\.?)?\s*no\W*)?\(?\d{4,7}\s*[-·.]?\s*[a-z0-9]\)?\W*$/i

/** A name stands among the first rows, its address right below. */
const [rowsOfName, rowsOfAddress, mostOfAddress] = [7, 5, 6]
const worth = 1.4
const longestWord = 16

/** Who printed a receipt: a name near its top, without a label, and the address below it. */
export function offerSeller(rows: readonly PrintRow[], { fields }: Pick<DocumentType, 'fields'>): FieldCandidate[] {
  const [name, address] = [fields['sellerName'], fields['sellerAddress']]
  const top = rows.slice(0, rowsOfName)
  const at = nameRow(top)
  const head = top[at]
  if (name === undefined || address === undefined || head === undefined) return []
  const found = wholeRow('sellerName', name, [withoutNumber(head)])
  const lines = addressRows(rows, at)
  return [...found, ...(lines.length > 0 ? wholeRow('sellerAddress', address, lines.map(wholeLines)) : [])]
}

/** The row with a company's legal form, else with a word of trade, else the first that is a name at all. */
function nameRow(top: readonly PrintRow[]): number {
  const byForm = top.findIndex(({ text }) => legalForm.test(text) && !/operated|formerly/i.test(text))
  if (byForm >= 0) return byForm
  const byTrade = top.findIndex(({ text }) => trade.test(text) && !notName.test(text) && !/^\W*(?:no|lot)\b/i.test(text))
  if (byTrade >= 0) return byTrade
  return top.findIndex(({ text }) => text.replace(/[^\p{L}]/gu, '').length >= 4 && !notName.test(text) && !street.test(text))
}

function addressRows(rows: readonly PrintRow[], name: number): PrintRow[] {
  const first = rows.findIndex(
    ({ text }, index) => index > name && index <= name + rowsOfAddress && isStreetRow(text) && !/^\W*(?:tel|gst|fax)/i.test(text),
  )
  if (first < 0) return []
  const [head, next] = [rows[first], rows[first + 1]]
  if (head && next && quarter.test(head.text) && withNumber.test(next.text) && isStreetRow(next.text)) return addressRows(rows, first)
  const rest = rows.slice(first + 1, first + mostOfAddress)
  const end = rest.findIndex(({ text }) => !goesOn(text))
  return [rows[first], ...rest.slice(0, end < 0 ? rest.length : end)].filter((row) => row !== undefined)
}

function isStreetRow(text: string): boolean {
  // Spaces are seen where there are none: `Se langor`.
  const whole = text.length <= longestWord ? text.replaceAll(/\s/g, '') : text
  return (street.test(text) || street.test(whole) || house.test(text)) && !onlyNumber.test(text)
}

function goesOn(text: string): boolean {
  const isStreet = isStreetRow(text)
  if (endsAddress.test(text) && !(isStreet && !/tel|fax|gst|invoice|date|e-?mail|reg\b/i.test(text))) return false
  return isStreet || (/^[\p{Lu}\s.,'()&-]+$/u.test(text) && text.length <= 38)
}

function pieceOf({ lines }: PrintRow): Piece[] {
  return lines.flatMap((line) => trimmed({ line, start: 0, end: line.line.characters.length }) ?? [])
}

/** With the commas between the lines of an address. */
function wholeLines({ lines }: PrintRow): Piece[] {
  return lines.map((line) => ({ line, start: 0, end: line.line.characters.length }))
}

/** `(123456-X)` behind a name is the company's number. */
function withoutNumber(row: PrintRow): Piece[] {
  const pieces = pieceOf(row)
  const [first, ...more] = pieces
  if (first === undefined) return []
  const text = unitsOfLine(first.line)
  const number = /\(?(?:co\.?(?:reg)?\.?no.*|\d{5,7}[-·.]?[A-Z0-9]|\d{12}.*)\)?$|\(\d[\da-z]{4,6}[-·.]?[a-z0-9]\)$/i.exec(text)
  const kept = number === null || number.index < 4 ? first : trimmed({ ...first, end: Math.min(first.end, number.index) })
  return kept === null ? pieces : [kept, ...more.filter(({ line }) => !/^\(?\d/.test(line.folded.text))]
}

function wholeRow(key: string, spec: DocumentType['fields'][string], rows: readonly (readonly Piece[])[]): FieldCandidate[] {
  const found = fromRegion({ key, spec }, { pieces: rows.flat(), how: 'anywhere', fit: worth, label: 0 }, null)
  return found.toSorted((a, b) => b.last - b.first - (a.last - a.first)).slice(0, 1)
}

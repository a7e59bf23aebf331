import type { DocumentType } from '#domain/document-type.ts'
import { iban } from '#domain/numbers/iban.ts'
import { judgeNumber } from '#domain/numbers/judge-number.ts'
import type { FieldCandidate } from '../fields/field-candidate.ts'
import type { SpacedText } from '../fields/spaced-text.ts'
import { offerLongest } from './offer-longest.ts'
import type { PrintRow } from './print-row.ts'
import { piecesOfText, type TextPart, textOfRow } from './text-of-row.ts'

/** ISO 13616, printed in groups of four or in one. */
const account = /(?<![A-Z\d])[A-Z]{2}\d{2}(?:\s?[A-Z\d]{4}){2,7}(?:\s?[A-Z\d]{1,3})?(?![A-Z\d])/g
/** ISO 9362: bank, country, place, branch. Without its name it is a word like others. */
const bic = /(?:BIC|SWIFT)[-\s/]*(?:BIC|SWIFT)?(?:[-\s]*(?:code|nr|no))?[\s.:]*(?<value>[A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?)(?![A-Z\d])/gi
/** Until when is to be paid, in a sentence that speaks of it; the day of a discount stands behind it. */
const until =
  /(?:zahlbar|[üu]berweis|begleich|zahlen|netto|remit|pay|transfer|r[ée]gler|r[èe]glement|payer|pagar|pagamento|abonar|betalen|voldoen).{0,60}?(?:bis(?:\s+(?:zum|sp[äa]testens))*|until|before|by|avant le|au plus tard le|antes del?|entro il|v[óo][óo]r|uiterlijk(?: op)?)\s+(?<value>\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.?\s\p{L}{3,10}\s\d{4})/giu

const worth = 1.5

/** Where to pay and until when, by what each looks like: an account by its check digits, a bank behind `BIC`, a day in a sentence about paying. */
export function offerPayment(rows: readonly PrintRow[], { fields }: Pick<DocumentType, 'fields'>): FieldCandidate[] {
  const texts = rows.map(textOfRow)
  const ibans = texts.flatMap((text) =>
    [...text.text.matchAll(account)].flatMap(({ 0: written, index }) =>
      judgeNumber(iban, written).result === 'pass' ? [{ text, start: index, end: index + written.length }] : [],
    ),
  )
  const parts: readonly (readonly [string, readonly TextPart[]])[] = [
    ['iban', ibans],
    ['bic', texts.flatMap((text) => valuesOf(text, bic))],
    ['dueDate', texts.flatMap((text) => valuesOf(text, until))],
  ]
  // The first of them.
  const offers = parts.flatMap(([key, [part]]) => (part ? offerLongest({ key, spec: fields[key] }, piecesOfText(part), worth) : []))
  return offers.map((offer) => (offer.field === 'bic' ? withNought(offer) : offer))
}

/** No place of a bank has an O for its second sign. */
function withNought(offer: FieldCandidate): FieldCandidate {
  const read = offer.typed.text.replace(/^([A-Z]{6}[A-Z\d])O/i, '$10')
  return read === offer.typed.text ? offer : { ...offer, typed: { ...offer.typed, text: read, value: read } }
}

function valuesOf(text: SpacedText, shape: RegExp): TextPart[] {
  return [...text.text.matchAll(shape)].map((found) => {
    const end = found.index + found[0].length
    return { text, start: end - (found.groups?.['value'] ?? '').length, end }
  })
}

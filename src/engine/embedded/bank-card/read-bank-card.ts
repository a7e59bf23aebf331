import { bankCard } from '#catalogue/finance/bank-card.document.ts'
import type { Reading } from '#domain/reading.ts'
import { type FieldPage, fieldLines } from '../fields/field-line.ts'
import { fieldReading } from '../fields/field-reading.ts'
import { findCardExpiry, findCardStart } from './find-card-months.ts'
import { findCardNumber } from './find-card-number.ts'
import { findBank, findHolder, findKind, findProduct } from './find-card-print.ts'

const { cardNumber, validFrom, dateOfExpiry, cardholderName, bankName, cardType, cardName } = bankCard.fields

/**
 * Reads a bank card by what its values look like: most of them stand without a label. Nothing else of its print is
 * told, so that a security code goes no farther than this.
 */
export function readBankCard(pages: readonly FieldPage[]): Reading[] {
  const lines = fieldLines(pages)
  const number = findCardNumber(lines, { key: 'cardNumber', spec: cardNumber })
  return [
    number,
    findCardStart(lines, { key: 'validFrom', spec: validFrom }),
    findCardExpiry(lines, { key: 'dateOfExpiry', spec: dateOfExpiry }),
    findHolder(lines, number, { key: 'cardholderName', spec: cardholderName }),
    findBank(lines, { key: 'bankName', spec: bankName }),
    findKind(lines, { key: 'cardType', spec: cardType }),
    findProduct(lines, { key: 'cardName', spec: cardName }),
  ].flatMap((candidate) => (candidate ? [fieldReading(candidate)] : []))
}

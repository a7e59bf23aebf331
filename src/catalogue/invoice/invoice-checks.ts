import { amountInWords } from '#domain/checks/amount-in-words.check.ts'
import { buyerIsOurs } from '#domain/checks/buyer-is-ours.check.ts'
import type { Check } from '#domain/checks/check.ts'
import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { cnPlate } from '#domain/numbers/cn-plate.ts'
import { cnTaxId } from '#domain/numbers/cn-tax-id.ts'
import { numberForms } from '#domain/numbers/number-forms.ts'
import { vin } from '#domain/numbers/vin.ts'
import { rulesOfSums } from './line-rules.ts'

/** Fields of the kind that its tax numbers stand in. */
const taxIds = ['sellerTaxId', 'buyerTaxId', 'payerTaxId', 'taxpayerTaxId', 'auctionHouseTaxId', 'marketTaxId']

/** Kinds whose codes and numbers are those of the tax office; bills of offices and hospitals have forms of their own. */
const countedByTaxOffice = new Set(['1', '3', '4', '8', '10', '11', '14', '15', '91', '92', '93', '94', '21'])
const withoutCode = new Set(['9', '83', '61', '62'])

/** Numbers that are built alike whatever they stand on. */
const rulesOfAnyKind: readonly Check[] = [
  numberFits(cnPlate, 'plateNumber'),
  numberFits(numberForms.airTicket, 'eTicketNumber'),
  numberFits(numberForms.cnDigitalInvoiceNumber, 'fullInvoiceNumber'),
]

/** The rules that a kind with these fields must keep. */
export function invoiceChecks(code: string, fields: readonly string[]): Check[] {
  const has = (field: string): boolean => fields.includes(field)
  const party = (whose: string) => ({ name: `${whose}Name`, taxId: has(`${whose}TaxId`) ? `${whose}TaxId` : undefined })
  const [firstId, ...otherIds] = taxIds.filter(has)
  // Papers for tax alone have no other total.
  const inFigures = ['totalIncludingTax', 'amount', 'totalTax'].find(has)
  return [
    ...[...numberRules(code), ...rulesOfAnyKind].filter((rule) => rule.fields.every(has)),
    ...(has('buyerName') ? [buyerIsOurs(party('buyer'), has('sellerName') ? party('seller') : undefined)] : []),
    ...['issueDate'].filter(has).map((field) => dateNotInFuture(field)),
    ...(firstId === undefined ? [] : [numberFits(cnTaxId, firstId, ...otherIds)]),
    ...(inFigures !== undefined && has('totalInWords') ? [amountInWords('totalInWords', inFigures)] : []),
    ...rulesOfSums(code),
  ]
}

function numberRules(code: string): Check[] {
  if (withoutCode.has(code)) return [numberFits(numberForms.cnDigitalInvoiceNumber, 'invoiceNumber')]
  if (!countedByTaxOffice.has(code)) return []
  return [
    numberFits(numberForms.cnInvoiceCode, 'invoiceCode'),
    numberFits(numberForms.cnInvoiceNumber, 'invoiceNumber'),
    numberFits(vin, 'vin'),
    // A blockchain invoice's check code has a form of its own.
    ...(code === '21' ? [] : [numberFits(numberForms.cnInvoiceCheckCode, 'checkCode')]),
  ]
}

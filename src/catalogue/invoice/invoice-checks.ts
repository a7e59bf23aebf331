import { amountInWords } from '#domain/checks/amount-in-words.check.ts'
import type { Check } from '#domain/checks/check.ts'
import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { cnTaxId } from '#domain/numbers/cn-tax-id.ts'
import { numberForms } from '#domain/numbers/number-forms.ts'
import { vin } from '#domain/numbers/vin.ts'

/** Fields of the kind that its tax numbers stand in. */
const taxIds = ['sellerTaxId', 'buyerTaxId', 'payerTaxId', 'taxpayerTaxId', 'auctionHouseTaxId', 'marketTaxId']

/** Kinds whose codes and numbers are those of the tax office; bills of offices and hospitals have forms of their own. */
const countedByTaxOffice = new Set(['1', '3', '4', '8', '10', '11', '14', '15', '91', '92', '93', '94', '21'])
const withoutCode = new Set(['9', '83', '61', '62'])

/** The rules that a kind with these fields must keep. */
export function invoiceChecks(code: string, fields: readonly string[]): Check[] {
  const has = (field: string): boolean => fields.includes(field)
  const [firstId, ...otherIds] = taxIds.filter(has)
  return [
    ...(countedByTaxOffice.has(code) ? [numberFits(numberForms.cnInvoiceCode, 'invoiceCode')] : []),
    ...(countedByTaxOffice.has(code) ? [numberFits(numberForms.cnInvoiceNumber, 'invoiceNumber')] : []),
    ...(withoutCode.has(code) ? [numberFits(numberForms.cnDigitalInvoiceNumber, 'invoiceNumber')] : []),
    ...(has('checkCode') && countedByTaxOffice.has(code) && code !== '21' ? [numberFits(numberForms.cnInvoiceCheckCode, 'checkCode')] : []),
    ...(has('issueDate') ? [dateNotInFuture('issueDate')] : []),
    ...(firstId === undefined ? [] : [numberFits(cnTaxId, firstId, ...otherIds)]),
    ...(has('vin') ? [numberFits(vin, 'vin')] : []),
    ...(has('eTicketNumber') && code === '27' ? [numberFits(numberForms.airTicket, 'eTicketNumber')] : []),
    ...['totalIncludingTax', 'amount']
      .filter((field) => has(field) && has('totalInWords'))
      .map((field) => amountInWords('totalInWords', field)),
  ]
}

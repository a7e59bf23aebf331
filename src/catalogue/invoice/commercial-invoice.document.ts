import { buyerIsOurs } from '#domain/checks/buyer-is-ours.check.ts'
import { amountsAddUp } from '#domain/checks/amounts-add-up.check.ts'
import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { numberFits } from '#domain/checks/number-fits.check.ts'
import { sumOfLines } from '#domain/checks/sum-of-lines.check.ts'
import { taxOfLine } from '#domain/checks/tax-of-line.check.ts'
import { defineDocument, defineTable, type FieldGroup, type FieldKind } from '#domain/document-type.ts'
import { iban } from '#domain/numbers/iban.ts'
import { vatId } from '#domain/numbers/vat-id.ts'
import { printCharacterThreshold } from '../identity/identity-fields.ts'
import { commercialAmounts } from './commercial-amounts.ts'
import { commercialLabels } from './commercial-labels.ts'
import { commercialOthers } from './commercial-others.ts'
import { commercialParties } from './commercial-parties.ts'
import { invoiceItems, itemEnds, itemOtherHeads } from './invoice-items.ts'
import { lineRules } from './line-rules.ts'

function field(group: FieldGroup, kind: FieldKind, labels: readonly string[]) {
  return { group, kind, labels, required: false } as const
}

/**
 * An invoice outside the Chinese system, in the terms of EN 16931-1: what a UBL or CII file holds, or a page prints in
 * English, German, French, Spanish, Italian, Dutch, Malay or Chinese. The remote API knows no such kind.
 */
export const commercialInvoice = defineDocument({
  key: 'commercial-invoice',
  country: null,
  titles: [
    'Invoice',
    'Tax Invoice',
    'Commercial Invoice',
    'Rechnung',
    'Handelsrechnung',
    'Beitragsrechnung',
    'Schlussrechnung',
    'Abschlagsrechnung',
    'Facture',
    'Factura',
    'Fattura',
    'Factuur',
    'Invois',
    'Invois Cukai',
    '商业发票',
    '商業發票',
    '形式发票',
    'Credit Note',
    'Gutschrift',
    'Avoir',
  ],
  format: 'page',
  mrz: null,
  sides: ['front'],
  codes: ['QRCode'],
  fields: {
    invoiceNumber: {
      ...field('document', 'document-number', commercialLabels.invoiceNumber),
      required: true,
    },
    issueDate: {
      ...field('document', 'date', commercialLabels.issueDate),
      dates: { shortYearsFrom: 2000 },
      required: true,
    },
    typeCode: field('document', 'code', []),
    dueDate: field('document', 'date', commercialLabels.dueDate),
    deliveryDate: field('document', 'date', commercialLabels.deliveryDate),
    orderNumber: field('document', 'document-number', commercialLabels.orderNumber),
    buyerReference: field('document', 'text', commercialLabels.buyerReference),
    paymentTerms: field('document', 'text', commercialLabels.paymentTerms),
    sellerName: {
      ...field('seller', 'text', commercialParties.sellerName),
      required: true,
    },
    sellerAddress: { ...field('seller', 'address', []), lines: 4 },
    sellerTaxId: field('seller', 'document-number', commercialParties.sellerTaxId),
    iban: field('seller', 'document-number', commercialParties.iban),
    bic: field('seller', 'text', commercialParties.bic),
    buyerName: field('buyer', 'text', commercialParties.buyerName),
    buyerAddress: { ...field('buyer', 'address', []), lines: 4 },
    buyerTaxId: field('buyer', 'document-number', commercialParties.buyerTaxId),
    currency: field('amounts', 'code', commercialLabels.currency),
    totalExcludingTax: field('amounts', 'amount', commercialAmounts.totalExcludingTax),
    totalTax: field('amounts', 'amount', commercialAmounts.totalTax),
    totalIncludingTax: {
      ...field('amounts', 'amount', commercialAmounts.totalIncludingTax),
      required: true,
    },
    prepaidAmount: field('amounts', 'amount', commercialAmounts.prepaidAmount),
    amountDue: field('amounts', 'amount', commercialAmounts.amountDue),
    remarks: field('document', 'text', []),
  },
  otherLabels: commercialOthers,
  tables: {
    // Discounts of a line are not always told in columns of their own.
    lineItems: defineTable({ columns: invoiceItems, ends: itemEnds, otherHeads: itemOtherHeads, rowChecks: lineRules('worth-knowing') }),
    taxBreakdown: defineTable({
      columns: {
        category: field('amounts', 'code', []),
        taxRate: field('amounts', 'percentage', ['%']),
        taxableAmount: field('amounts', 'amount', []),
        tax: field('amounts', 'amount', []),
      },
      rowChecks: [taxOfLine({ amount: 'taxableAmount', taxRate: 'taxRate', tax: 'tax' }, { severity: 'worth-knowing' })],
    }),
  },
  checks: [
    dateNotInFuture('issueDate'),
    buyerIsOurs({ name: 'buyerName', taxId: 'buyerTaxId' }, { name: 'sellerName', taxId: 'sellerTaxId' }),
    numberFits(iban, 'iban'),
    numberFits(vatId, 'sellerTaxId', 'buyerTaxId'),
    // BR-CO-13 leaves room for charges and allowances of the whole invoice, BR-CO-14 and 15 for none.
    sumOfLines({
      name: 'sumOfAmounts',
      column: { table: 'lineItems', column: 'amount' },
      total: 'totalExcludingTax',
      severity: 'worth-knowing',
    }),
    sumOfLines({ name: 'sumOfTaxes', column: { table: 'taxBreakdown', column: 'tax' }, total: 'totalTax' }),
    amountsAddUp({ parts: ['totalExcludingTax', 'totalTax'], total: 'totalIncludingTax' }),
    amountsAddUp({
      name: 'dueAndPrepaid',
      parts: ['amountDue', 'prepaidAmount'],
      total: 'totalIncludingTax',
      severity: 'worth-knowing',
    }),
  ],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'invoice',
      typeId: 'commercial-invoice',
      answersAs: '99',
      isOurs: true,
      side: null,
      items: [
        { desc: 'invoiceNumber', from: ['invoiceNumber'] },
        { desc: 'billingDate', from: ['issueDate'] },
        { desc: 'purchaserName', from: ['buyerName'] },
        { desc: 'purchaserTaxNo', from: ['buyerTaxId'] },
        { desc: 'salesName', from: ['sellerName'] },
        { desc: 'salesTaxNo', from: ['sellerTaxId'] },
        { desc: 'totalAmount', from: ['totalExcludingTax'] },
        { desc: 'totalTax', from: ['totalTax'] },
        { desc: 'amountTax', from: ['totalIncludingTax'] },
        { desc: 'orderNo', from: ['orderNumber'] },
        { desc: 'currencyCode', from: ['currency'] },
      ],
    },
  ],
})

import { amountOfLine } from '#domain/checks/amount-of-line.check.ts'
import { amountsAddUp } from '#domain/checks/amounts-add-up.check.ts'
import { dateNotInFuture } from '#domain/checks/date-not-in-future.check.ts'
import { defineDocument, defineTable, type FieldGroup, type FieldKind } from '#domain/document-type.ts'
import { printCharacterThreshold } from '../identity/identity-fields.ts'
import { invoiceItems, itemEnds } from './invoice-items.ts'

function field(group: FieldGroup, kind: FieldKind, labels: readonly string[]) {
  return { group, kind, labels, required: false } as const
}

/** What a till prints. The remote API knows no such kind. */
export const receipt = defineDocument({
  key: 'receipt',
  country: null,
  titles: [
    'Receipt',
    'Cash Bill',
    'Cash Receipt',
    'Official Receipt',
    'Simplified Tax Invoice',
    'Tax Invoice',
    'Kassenbon',
    'Quittung',
    'Ticket de caisse',
    'Kassabon',
    'Scontrino',
    'Resit',
  ],
  format: 'page',
  mrz: null,
  sides: ['front'],
  fields: {
    invoiceNumber: field('document', 'document-number', [
      'Receipt No',
      'Receipt #',
      'Bill No',
      'Invoice No',
      'Tax Invoice No',
      'Bon-Nr',
      'Beleg-Nr',
      'Ticket',
      'Document No',
      'Doc No',
      'No. Resit',
    ]),
    issueDate: {
      ...field('document', 'date', ['Date', 'Invoice Date', 'Datum', 'Fecha', 'Data', 'Tarikh']),
      dates: { shortYearsFrom: 2000 },
      required: true,
    },
    time: field('document', 'text', ['Time', 'Uhrzeit', 'Heure', 'Hora', 'Ora', 'Masa']),
    sellerName: { ...field('seller', 'text', []), required: true },
    sellerAddress: { ...field('seller', 'address', []), lines: 5 },
    sellerTaxId: field('seller', 'document-number', [
      'GST ID',
      'GST No',
      'GST Reg No',
      'SST No',
      'VAT No',
      'USt-IdNr',
      'TVA',
      'NIF',
      'P.IVA',
      'BTW',
    ]),
    totalExcludingTax: field('amounts', 'amount', ['Subtotal', 'Sub Total', 'Total Excl. GST', 'Netto', 'Total HT']),
    totalTax: field('amounts', 'amount', ['GST', 'SST', 'Tax', 'VAT', 'MwSt', 'TVA', 'IVA', 'BTW', 'Total GST', 'Cukai']),
    totalIncludingTax: {
      ...field('amounts', 'amount', [
        'Total',
        'Grand Total',
        'Total Amount',
        'Nett Total',
        'Net Total',
        'Total Incl. GST',
        'Total (RM)',
        'Total Sales',
        'Amount Due',
        'Summe',
        'Gesamt',
        'Total TTC',
        'Totale',
        'Totaal',
        'Jumlah',
      ]),
      required: true,
    },
    currency: field('amounts', 'code', []),
  },
  otherLabels: [
    'Cashier',
    'Change',
    'Cash',
    'Rounding',
    'Rounding Adjustment',
    'GST Summary',
    'Tax Summary',
    'Thank you',
    'Please come again',
    'Goods sold are not returnable',
    'Rückgeld',
  ],
  tables: {
    lineItems: defineTable({
      columns: invoiceItems,
      ends: itemEnds,
      rowChecks: [amountOfLine({ quantity: 'quantity', unitPrice: 'unitPrice', amount: 'amount' }, 'worth-knowing')],
    }),
  },
  checks: [
    dateNotInFuture('issueDate'),
    // Tills round to their smallest coin.
    amountsAddUp({ parts: ['totalExcludingTax', 'totalTax'], total: 'totalIncludingTax', severity: 'worth-knowing', tolerance: 0.05 }),
  ],
  characterThreshold: printCharacterThreshold,
  rows: [
    {
      endpoint: 'invoice',
      typeId: 'receipt',
      answersAs: '99',
      isOurs: true,
      side: null,
      items: [
        { desc: 'invoiceNumber', from: ['invoiceNumber'] },
        { desc: 'billingDate', from: ['issueDate'] },
        { desc: 'billingTime', from: ['time'] },
        { desc: 'salesName', from: ['sellerName'] },
        { desc: 'salesTaxNo', from: ['sellerTaxId'] },
        { desc: 'salesAddress', from: ['sellerAddress'] },
        { desc: 'totalAmount', from: ['totalExcludingTax'] },
        { desc: 'totalTax', from: ['totalTax'] },
        { desc: 'amountTax', from: ['totalIncludingTax'] },
      ],
    },
  ],
})

import type { Card } from '../card.ts'
import { digitalForm } from './digital-form.ts'
import { inventDigitalNumber } from './invoice-fiction.ts'
import { vatSays } from './vat-says.ts'

function digitalInvoice(documentType: string, rows: number, head: { title: string; kind: string }): Card {
  return {
    documentType,
    says: (fiction) => ({
      ...vatSays(fiction, { rows, code: { length: 12, ending: '' } }),
      invoiceNumber: inventDigitalNumber(fiction),
    }),
    front: digitalForm({ ...head, rows }),
  }
}

/** Fully digital invoices of goods and services. */
export const digitalInvoices: readonly Card[] = [
  digitalInvoice('invoice-fully-digital-special', 3, { title: '电子发票（增值税专用发票）', kind: '31' }),
  digitalInvoice('invoice-fully-digital-ordinary', 2, { title: '电子发票（普通发票）', kind: '32' }),
]

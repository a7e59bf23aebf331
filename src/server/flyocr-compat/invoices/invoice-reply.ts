import type { InvoiceEntry } from './invoice-entry.ts'

/** The reply family of the invoice endpoints. A failure has a code below 0 and no data. */
export interface InvoiceReply {
  code: number
  msg: string
  data?: readonly InvoiceEntry[]
}

export function invoiceReply(data: readonly InvoiceEntry[]): InvoiceReply {
  return { code: 0, msg: '成功', data }
}

import type { InvoiceFieldKey } from './invoice-fields.ts'
import type { InvoiceTableKey } from './invoice-tables.ts'

/** Whether a kind must have a field, and its own name for it at the remote API where that is not the usual one. */
export interface InvoiceFieldUse {
  required: boolean
  wire?: string | null
}

/** A kind of Chinese invoice as the tax office tells them apart. */
export interface InvoiceKind {
  key: `invoice-${string}`
  /** The remote API's number of it, under type `20090`. */
  code: string
  /** Its Chinese name, as at its head or as the tax office calls it. */
  title: string
  /** Other words at its head by which it is told from others. */
  anchors?: readonly string[]
  /** Fields and tables in the reference's order. */
  fields: Readonly<Partial<Record<InvoiceFieldKey | InvoiceTableKey, InvoiceFieldUse>>>
}

export const must: InvoiceFieldUse = { required: true }
export const may: InvoiceFieldUse = { required: false }

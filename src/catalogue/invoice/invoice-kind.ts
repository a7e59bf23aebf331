import type { FieldSpec } from '#domain/document-type.ts'
import type { InvoiceFieldKey } from './invoice-fields.ts'
import type { InvoiceTableKey } from './invoice-tables.ts'

/** Whether a kind must have a field, its own name for it at the remote API where that is not the usual one, and how it prints it. */
export interface InvoiceFieldUse {
  required: boolean
  wire?: string | null
  told?: Partial<Pick<FieldSpec, 'labels' | 'signs' | 'shape' | 'words' | 'at' | 'ofTwo' | 'lines' | 'partOf' | 'samePrintAs'>>
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
  /** A form that a machine fills in; only what the tax office prints on it stands where it should for sure. */
  isFilledIn?: true
  /** Labels of its form for what is no field. */
  otherLabels?: readonly string[]
  /** Fields and tables in the reference's order. */
  fields: Readonly<Partial<Record<InvoiceFieldKey | InvoiceTableKey, InvoiceFieldUse>>>
}

export const must: InvoiceFieldUse = { required: true }
export const may: InvoiceFieldUse = { required: false }

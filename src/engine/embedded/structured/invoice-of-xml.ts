import { ciiInvoice } from './cii-invoice.ts'
import { cnXmlInvoice } from './cn-xml-invoice.ts'
import type { StructuredInvoice } from './structured-invoice.ts'
import { ublInvoice } from './ubl-invoice.ts'
import { xmlTree } from './xml-tree.ts'

/** An invoice out of an XML file or attachment, in any of the formats that are known; null where it is none of them. */
export function invoiceOfXml(bytes: Uint8Array): StructuredInvoice | null {
  const tree = xmlTree(bytes)
  return tree === null ? null : (ciiInvoice(tree) ?? ublInvoice(tree) ?? cnXmlInvoice(tree))
}

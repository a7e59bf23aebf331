import type { Picture } from '../../engine.ts'
import { attachmentsOf } from '../pdf/attachments-of.ts'
import { isPdf } from '../pdf/is-pdf.ts'
import { asFileWork } from '../pool/file-work.ts'
import { openDataFile } from './data-file.ts'
import { invoiceOfXml } from './invoice-of-xml.ts'
import type { StructuredInvoice } from './structured-invoice.ts'

/** What a file says as data: an OFD, an XML file, the XML inside a PDF. Told with its first page; null where it says nothing so. */
export async function structuredOf({ bytes, frame = 0, area = null }: Picture): Promise<StructuredInvoice | null> {
  if (frame > 0 || area !== null) return null
  if (!isPdf(bytes)) return openDataFile(bytes)?.invoice ?? null
  const attached = await attachmentsOf(bytes)
  for (const { bytes: file } of attached) {
    const invoice = asFileWork(() => invoiceOfXml(file))
    if (invoice !== null) return invoice
  }
  return null
}

import { withPdf, type OpenPdf } from './with-pdf.ts'

/** A file inside a PDF. */
export interface Attachment {
  /** As the PDF names it; may be a path, or nothing. */
  name: string
  bytes: Uint8Array
}

/** Larger ones are no invoices; unpacked, a small file may be of any size. */
const largestBytes = 8 * 1024 * 1024
const mostAttachments = 50

/** The files that are attached to a PDF as a whole, such as an invoice's XML; [] when there are none. Throws as `withPdf` does. */
export async function attachmentsOf(bytes: Uint8Array): Promise<Attachment[]> {
  return withPdf(bytes, (pdf) => {
    const count = Math.min(mostAttachments, pdf.pdfium.FPDFDoc_GetAttachmentCount(pdf.document))
    return Array.from({ length: count }, (_, index) => pdf.pdfium.FPDFDoc_GetAttachment(pdf.document, index)).flatMap((attachment) => {
      const content = attachment === 0 ? null : contentOf(pdf, attachment)
      return content ? [{ name: nameOf(pdf, attachment), bytes: content }] : []
    })
  })
}

function nameOf({ pdfium, withBytes }: OpenPdf, attachment: number): string {
  const length = pdfium.FPDFAttachment_GetName(attachment, 0, 0)
  return withBytes(length, (address) => {
    pdfium.FPDFAttachment_GetName(attachment, address, length)
    // Two bytes of the end mark are counted in.
    return new TextDecoder('utf-16le').decode(pdfium.memory().slice(address, address + Math.max(0, length - 2)))
  })
}

/** Null when it is too large, or not in the file. */
function contentOf({ pdfium, withBytes }: OpenPdf, attachment: number): Uint8Array | null {
  return withBytes(4, (lengthAddress) => {
    if (pdfium.FPDFAttachment_GetFile(attachment, 0, 0, lengthAddress) === 0) return null
    const length = new DataView(pdfium.memory().buffer, lengthAddress, 4).getUint32(0, true)
    if (length > largestBytes) return null
    return withBytes(Math.max(1, length), (address) => {
      if (pdfium.FPDFAttachment_GetFile(attachment, address, length, lengthAddress) === 0) return null
      return pdfium.memory().slice(address, address + length)
    })
  })
}

import { isPdf, pdfMediaType } from '../../embedded/pdf/is-pdf.ts'
import { mayBeDataFile } from '../../embedded/structured/data-file.ts'
import type { Picture } from '../../engine.ts'
import type { SentPicture } from './picture-to-send.ts'

/** The vendor says less than 7 MB; what Base64 adds is counted. */
const mostFileBytes = 5_000_000

/**
 * The file whose pages these pictures are, where the remote reads such files itself: a PDF or an OFD, of which a picture would lose the
 * text that it prints. Null where its pages have to be sent as pictures. What such a file says beside its print is part of the
 * invoice, and goes along.
 */
export function wholeFile(pictures: readonly Picture[]): SentPicture | null {
  const [first] = pictures
  if (!first || first.bytes.length > mostFileBytes) return null
  if (pictures.some(({ bytes, frame = 0, area }, index) => bytes !== first.bytes || frame !== index || area)) return null
  const mediaType = isPdf(first.bytes) ? pdfMediaType : isOfd(first.bytes) ? 'application/ofd' : null
  if (mediaType === null) return null
  const name = mediaType === pdfMediaType ? 'invoice.pdf' : 'invoice.ofd'
  return { bytes: Uint8Array.from(first.bytes), name, mediaType, size: { width: 1, height: 1 } }
}

/** An OFD is a ZIP of its parts; bare XML is nothing that the reference takes. */
function isOfd(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && mayBeDataFile(bytes)
}
